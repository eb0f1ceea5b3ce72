using CsCheck;
using Daybook.Core.Search;

namespace Daybook.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("bridge", "bridge~")]
    [InlineData("Мосты закрыты", "мосты~ закрыты~")]
    [InlineData("\"closed bridge\" ferry", "\"closed bridge\" ferry~")]
    [InlineData("«закрытый мост»", "\"закрытый мост\"")]
    [InlineData("azer*", "azer*")]
    [InlineData("bridge -railway -\"old town\"", "bridge~ -railway~ -\"old town\"")]
    [InlineData("Baku-Tbilisi", "\"baku tbilisi\"")]
    [InlineData("MiG-29", "\"mig 29\"")]
    [InlineData("Ukraine's İstanbul'da l'été", "ukraine~ istanbul~ \"l ete\"")]
    [InlineData("об'єкти", "обєкти~")]
    [InlineData("2,400 tons", "\"2400\" tons~")]
    [InlineData("İSTANBUL", "istanbul~")]
    [InlineData("#SouthCaucasus @handle", "southcaucasus~ handle~")]
    [InlineData("a* bridge", "a~ bridge~")]
    [InlineData("bridge bridge", "bridge~")]
    [InlineData("\"never closed", "\"never closed\"")]
    [InlineData("- * \" ... -- ()", "")]
    [InlineData("北京", "\"北 京\"")]
    public void A_query_is_read_as_it_is_meant(string typed, string meant) => Assert.Equal(meant, string.Join(' ', SearchQuery.Parse(typed).Terms.Select(Shown)));

    [Fact]
    public void Words_stand_for_every_form_in_every_language_of_their_script()
    {
        Assert.Contains("мост", SearchQuery.Parse("мосты").Terms[0].Forms);
        Assert.Contains("bridg", SearchQuery.Parse("bridges").Terms[0].Forms);
        Assert.Equal(["мосты"], SearchQuery.Parse("\"мосты\"").Terms[0].Words);
        Assert.True(SearchQuery.Parse("\"мосты\"").Terms[0].Exact);
    }

    [Fact]
    public void A_query_that_only_leaves_out_asks_for_nothing() => Assert.True(SearchQuery.Parse("-bridge").Empty);

    [Fact]
    public void Anything_can_be_typed() =>
        Gen.String[Gen.Char["ab мЁ\"-*()'«»\0\uD800\uDC00:^{}+|&!<>\\0.,\u0301北"], 0, 40].Sample(typed =>
            Assert.All(SearchQuery.Parse(typed).Terms, term => Assert.All(term.Words.Concat(term.Stems), word => Assert.DoesNotContain(word, c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)))));

    private static string Shown(SearchTerm term) =>
        (term.Excluded ? "-" : "") + (!term.Exact ? term.Words[0] + "~" : term.Prefix ? string.Join(' ', term.Words) + "*" : $"\"{string.Join(' ', term.Words)}\"");
}
