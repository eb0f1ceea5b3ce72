using Daybook.Core.Publishing;

namespace Daybook.Tests.Publishing;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("TBILISI, 4 September (Caspian Wire) - The road is open.", "The road is open.")]
    [InlineData("БАКУ, 4 сентября — Дорога открыта.", "Дорога открыта.")]
    [InlineData("Баку. 4 сентября. (Агентство) – Дорога открыта.", "Дорога открыта.")]
    [InlineData("თბილისი, 4 სექტემბერი (სააგენტო) – გზა გაიხსნა.", "გზა გაიხსნა.")]
    [InlineData("CHIȘINĂU, 12 martie – Podul a fost deschis.", "Podul a fost deschis.")]
    [InlineData("The bridge - the only one - is closed.", "The bridge - the only one - is closed.")]
    [InlineData("Mestia-Ushguli road - open again", "Mestia-Ushguli road - open again")]
    [InlineData("A man (57) from Batumi crossed the river - and came back.", "A man (57) from Batumi crossed the river - and came back.")]
    public void Dateline_is_left_out_and_nothing_else(string text, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text));

    [Fact]
    public void Sentences_stay_whole_where_they_fit()
    {
        var text = "The road between Mestia and Ushguli is open again after two days of work. Cars pass in one lane. " + "Longer " + string.Join(' ', Enumerable.Repeat("word", 60)) + ".";

        Assert.Equal("The road between Mestia and Ushguli is open again after two days of work. Cars pass in one lane.", Excerpt.Of(text));
    }

    [Fact]
    public void Sentence_longer_than_the_limit_is_cut_between_words()
    {
        var excerpt = Excerpt.Of(string.Join(' ', Enumerable.Range(1, 80).Select(n => $"word{n},")), 20);

        Assert.EndsWith("word20…", excerpt, StringComparison.Ordinal);
        Assert.Equal(20, excerpt.Split(' ').Length);
    }

    [Theory]
    [InlineData("Mr. Smith paid 3.5 mln. dollars for the house on St. George street to J. Brown in May.", "He left the town at once afterwards.", "en")]
    [InlineData("Am 4. September wurde die Brücke nach langer Arbeit endlich wieder für alle Autos geöffnet.", "Danach kam der Regen über das ganze Tal.", "de")]
    [InlineData("В 2024 г. Компания построила на этом месте новый мост длиной около двух километров.", "Потом дожди размыли берег реки почти на всём протяжении.", "ru")]
    public void Abbreviation_ends_no_sentence(string first, string second, string language) =>
        Assert.Equal(first, Excerpt.Of(first + " " + second, 18, language));

    [Theory]
    [InlineData("道路は二日ぶりに再開された。車は一車線で通行している。", 14)]
    [InlineData("ถนนเปิดให้สัญจรอีกครั้งหลังจากปิดไปสองวันเนื่องจากดินถล่ม", 5)]
    public void Limit_holds_in_scripts_without_spaces(string text, int words)
    {
        var excerpt = Excerpt.Of(text, words);

        Assert.True(excerpt.Length < text.Length);
        Assert.True(Words.Count(excerpt) <= words);
        Assert.NotEmpty(excerpt.Trim('…'));
    }

    [Theory]
    [InlineData("one two  three", 3)]
    [InlineData("one – two", 2)]
    [InlineData("Գարնան ջրերը բարձրացան։", 3)]
    [InlineData("გზა გაიხსნა", 2)]
    [InlineData("道路", 2)]
    [InlineData("", 0)]
    public void Words_are_counted_in_any_script(string text, int words) => Assert.Equal(words, Words.Count(text));

    [Fact]
    public void Text_without_words_gives_nothing_and_a_huge_one_is_quick()
    {
        Assert.Equal("", Excerpt.Of(" \n "));
        Assert.Equal("", Excerpt.Of(new string('.', 100_000) + "a"));
        Assert.InRange(Excerpt.Of(new string('a', 100_000)).Length, 2, 1_300);
        Assert.Throws<ArgumentOutOfRangeException>(() => Excerpt.Of("a", 0));
    }
}
