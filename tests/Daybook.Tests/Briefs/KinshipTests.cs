using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class KinshipTests
{
    [Fact]
    public void What_all_stories_speak_of_brings_none_together()
    {
        // Four stories of one railway: two of its trains in court, two of its trains in the snow.
        var kinship = Of(["train", "railway", "court"], ["train", "railway", "verdict"], ["train", "railway", "snow"], ["train", "railway", "frost"]);
        Assert.True(kinship.Of(1, 2) > 0);
        Assert.True(kinship.Of(3, 4) > 0);
        Assert.True(kinship.Of(1, 3) < 0);
    }

    [Fact]
    public void A_story_without_a_known_field_is_near_by_what_it_names_alone()
    {
        var kinship = Of(["no-such-concept", "nor-this"], ["nor-this"], ["court"], ["snow"]);
        Assert.InRange(kinship.Of(1, 2), 0.1, 1);
        Assert.Equal(0, kinship.Of(1, 3));
    }

    [Fact]
    public void A_headline_tells_more_than_a_text_and_all_reports_more_than_one()
    {
        var matter = new StoryMatter();
        matter.Add(1, Keys("court"), Keys("court", "snow"));
        matter.Add(1, Keys(), Keys("court", "prison"));
        var shares = matter.Of(1).ToDictionary();
        Assert.Equal(0.7, shares["ccourt"], 3);
        Assert.Equal(0.2, shares["csnow"], 3);
        Assert.Equal(shares["csnow"], shares["cprison"]);
    }

    [Fact]
    public void What_every_story_makes_much_of_weighs_least()
    {
        var matter = new StoryMatter();
        matter.Add(1, Keys("train", "court"), Keys());
        matter.Add(2, Keys("train"), Keys("snow"));
        Assert.True(matter.Weight("ctrain") < matter.Weight("ccourt"));
        Assert.True(matter.Weight("ccourt") < matter.Weight("csnow"));
    }

    private static Kinship Of(params string[][] stories)
    {
        var matter = new StoryMatter();
        foreach (var (at, concepts) in stories.Index())
            matter.Add(at + 1, Keys(concepts), Keys());
        return new Kinship(Enumerable.Range(1, stories.Length).Select(story => (long)story), matter);
    }

    private static HashSet<string> Keys(params string[] concepts) => [.. concepts.Select(concept => MeaningReader.Concept + concept)];
}
