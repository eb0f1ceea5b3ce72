using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class LexiconFormsTests
{
    [Fact]
    public void A_word_is_found_in_its_inflected_forms() =>
        Assert.Equal([1], Found("ru", ["мост", "мир|мирный"], "мирного"));

    [Fact]
    public void A_word_of_two_concepts_gives_both() =>
        Assert.Equal([0, 1], Found("en", ["bank", "bank|shore"], "Banks"));

    [Fact]
    public void A_beginning_with_a_star_takes_any_ending() =>
        Assert.Equal([0, 0], Found("ru", ["подпис*", "договор"], "подписание подпишут подписали"));

    [Fact]
    public void Of_beginnings_the_longest_is_meant() =>
        Assert.Equal([1], Found("en", ["elect*", "electri*"], "electricity"));

    [Fact]
    public void A_phrase_goes_before_its_words() =>
        Assert.Equal([2, 0], Found("en", ["gas", "natural", "natural gas"], "natural gas and gas"));

    [Fact]
    public void A_phrase_is_found_with_both_words_inflected() =>
        Assert.Equal([1], Found("ru", ["газ", "природный газ"], "природного газа"));

    [Theory]
    [InlineData("en", "north", "northern northerners", 2)]
    [InlineData("en", "north", "Northbridge Northampton", 0)]
    [InlineData("ru", "переговоры", "переговорщиками", 1)]
    [InlineData("ru", "голос", "Голосеевхолм", 0)]
    [InlineData("az", "sahil", "sahillərimizdəki", 1)]
    [InlineData("az", "balıq", "Balikpapan", 0)]
    public void A_front_of_a_word_is_its_stem_only_where_endings_follow(string language, string form, string text, int found) =>
        Assert.Equal(found, Found(language, [form], text).Count());

    private static IEnumerable<int> Found(string language, string[] cells, string text)
    {
        var forms = new LexiconForms(language);
        for (var concept = 0; concept < cells.Length; concept++)
            forms.Add(concept, cells[concept]);
        var tokens = Tokens.Of(text);
        var found = new List<ConceptUse>();
        for (var at = 0; at < tokens.Count;)
            at += forms.At(tokens, at, found);
        return found.Select(use => use.Concept);
    }
}
