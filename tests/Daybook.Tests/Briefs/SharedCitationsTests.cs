using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class SharedCitationsTests
{
    private const string Sentence = "Snow shut the Zelva road for four days, and 212 lorries were waiting at its end.";

    private readonly List<Passage> passages;

    private readonly Agreement agreement;

    public SharedCitationsTests()
    {
        Evidence[] evidence =
        [
            Item(1, "The Zelva road was closed by snow, so that 212 lorries waited at its end for four days.", story: 1),
            Item(2, "After the snow 212 lorries stood at the end of the Zelva road for days.", "morning", story: 1),
            Item(3, Sentence, "lone", story: 1),
            Item(4, "Zelva has a new mayor and a park.", "evening", story: 2),
        ];
        passages = PassagesOf(evidence);
        agreement = Agreed(passages);
    }

    [Fact]
    public void A_sentence_is_cited_for_both_statements_that_it_says()
    {
        var (one, other) = (new Statement(passages[0]), new Statement(passages[1]));
        other.Add(passages[2]);
        SharedCitations.Add([one, other], passages, agreement);
        Assert.Contains(one.Members, member => member.Text == Sentence);
        Assert.Contains(other.Members, member => member.Text == Sentence);
    }

    [Fact]
    public void An_outlet_is_cited_once_and_another_story_never()
    {
        var one = new Statement(passages[0]);
        one.Add(passages[2]);
        SharedCitations.Add([one], passages, agreement);
        Assert.Single(one.Members, member => member.Evidence.Source == "lone");
        Assert.DoesNotContain(one.Members, member => member.Evidence.Source == "evening");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void What_is_cited_in_the_language_of_the_brief_too_is_told_in_it_and_once(bool told, int left)
    {
        Evidence[] evidence =
        [
            Item(1, "The Zelva road was closed for four days by snow.", story: 1),
            Item(2, "Снег закрыл дорогу Зельва на четыре дня.", "lone", language: "ru", story: 1),
            Item(3, "Zelva has a new mayor and a park.", "morning", story: 2),
        ];
        var all = PassagesOf(evidence);
        var agreed = Agreed(all);
        var (own, foreign) = (new Statement(told ? all[0] : all[2]), new Statement(all[1]));
        foreign.Add(all[0]);
        var brief = new Translations(agreed, new CopySentences(all, agreed)).Told([own, foreign], [], "en");
        Assert.Equal(left, brief.Count);
        Assert.All(brief, statement => Assert.Equal("en", statement.Language));
    }
}
