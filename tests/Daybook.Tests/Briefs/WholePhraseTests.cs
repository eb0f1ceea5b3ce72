using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

/// <summary>A phrase ends with its noun and begins with whose it is, where it would name any office or none.</summary>
public sealed class WholePhraseTests
{
    [Theory]
    [InlineData("en", "The prosecutor's office of Zelva declined to comment.", "prosecutor's office")]
    [InlineData("en", "Nurses at the Zelva children's clinic went on strike.", "Zelva children's clinic")]
    [InlineData("tr", "İki köy arasındaki ticaret geçen yıl arttı.", "ticaret")]
    public void A_phrase_is_whole(string language, string text, string phrase) => Assert.Contains(phrase, NounPhrases.In(text, language).Select(found => found.Text));

    [Theory]
    [InlineData("Nurses at the Zelva children's clinic went on strike.", "Nurses at the Zelva")]
    [InlineData("Farmers asked the government for aid.", "government for aid")]
    public void What_belongs_to_the_verb_or_to_another_noun_is_none(string text, string phrase) => Assert.DoesNotContain(phrase, NounPhrases.In(text, "en").Select(found => found.Text));
}
