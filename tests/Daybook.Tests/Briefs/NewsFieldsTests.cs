using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class NewsFieldsTests
{
    [Fact]
    public void Every_concept_of_the_table_is_in_the_lexicon() => Assert.All(NewsFields.Concepts, concept => Assert.NotNull(Lexicon.Number(concept)));

    [Fact]
    public void Texts_of_one_field_are_near_without_a_word_in_common()
    {
        var trial = Of("to-arrest", "court");
        Assert.Equal(1, trial.Cosine(Of("prison", "police")), 3);
        Assert.Equal(0, trial.Cosine(Of("power-grid", "electricity")), 3);
    }

    [Fact]
    public void Texts_of_two_fields_that_one_desk_has_are_somewhat_near() => Assert.InRange(Of("football", "goal-score").Cosine(Of("concert", "museum")), 0.2, 0.5);

    [Fact]
    public void What_the_table_does_not_know_has_no_field() => Assert.Equal(0, Of("no-such-concept").Length);

    private static TermVector Of(params string[] concepts) => NewsFields.Of(concepts.Select(concept => MeaningReader.Concept + concept), _ => 1);
}
