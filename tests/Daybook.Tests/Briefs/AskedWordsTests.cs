using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class AskedWordsTests
{
    /// <summary>Endings leave "пар" of "паром", which is also the stem of "пара".</summary>
    [Theory]
    [InlineData("ru", "Паром", "ferry-cruise")]
    [InlineData("ru", "паромы", "ferry-cruise")]
    [InlineData("uk", "Пором", "ferry-cruise")]
    [InlineData("az", "partiya", "political-party")]
    [InlineData("tr", "Haziran", "june")]
    public void A_word_asked_for_means_what_the_longer_beginning_says(string language, string word, string concept) =>
        Assert.Equal([concept], AskedWords.Concepts(word, language).Select(Lexicon.Name));

    [Theory]
    [InlineData("ru", "пара", "double")]
    [InlineData("ru", "рассказы", "story-tale")]
    [InlineData("ru", "газ", "natural-gas")]
    public void A_word_whose_stem_is_its_own_keeps_what_that_means(string language, string word, string concept) =>
        Assert.Contains(concept, AskedWords.Concepts(word, language).Select(Lexicon.Name));
}
