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
    public void Fields_of_one_desk_are_nearer_than_those_of_two()
    {
        var kinship = Of(["football"], ["museum"], ["earthquake"], ["court"]);
        Assert.True(kinship.Of(1, 2) > kinship.Of(1, 3));
        Assert.True(kinship.Of(1, 2) > kinship.Of(2, 4));
    }

    [Fact]
    public void A_story_without_a_known_field_is_near_by_what_it_names_alone()
    {
        var kinship = Of(["no-such-concept", "nor-this"], ["nor-this"], ["court"], ["snow"]);
        Assert.True(kinship.Of(1, 2) > kinship.Of(1, 3));
        Assert.True(kinship.Of(1, 2) > 0);
    }

    [Fact]
    public void What_is_told_of_a_story_counts_beside_what_its_reports_speak_of()
    {
        // The third story's reports speak of a train alone; the point told of it is a verdict.
        var matter = Matter(["train", "court"], ["train", "snow"], ["train"]);
        var told = new[] { (Story: 3L, Keys: Keys("verdict")) }.ToLookup(row => row.Story, row => row.Keys);
        var kinship = new Kinship([1, 2, 3], matter, told);
        Assert.True(kinship.Of(3, 1) > kinship.Of(3, 2));
    }

    [Fact]
    public void Two_stories_are_usually_at_nought_however_few_there_are()
    {
        var few = Of(["court"], ["snow"], ["football"]);
        Assert.Equal(0, new[] { few.Of(1, 2), few.Of(1, 3), few.Of(2, 3) }.Average(), 1);
    }

    [Fact]
    public void A_headline_tells_more_than_a_text_and_all_reports_more_than_one()
    {
        var matter = new StoryMatter();
        matter.Add(1, Now, Keys("court"), Keys("court", "snow"));
        matter.Add(1, Now, Keys(), Keys("court", "prison"));
        var shares = matter.Of(1).ToDictionary();
        Assert.Equal(0.7, shares["ccourt"], 3);
        Assert.Equal(0.2, shares["csnow"], 3);
        Assert.Equal(shares["csnow"], shares["cprison"]);
    }

    [Fact]
    public void What_every_story_makes_much_of_weighs_least()
    {
        var matter = new StoryMatter();
        matter.Add(1, Now, Keys("train", "court"), Keys());
        matter.Add(2, Now, Keys("train"), Keys("snow"));
        Assert.True(matter.Weight("ctrain") < matter.Weight("ccourt"));
        Assert.True(matter.Weight("ccourt") < matter.Weight("csnow"));
    }

    [Fact]
    public void Who_is_named_brings_no_stories_together()
    {
        var matter = new StoryMatter();
        matter.Add(1, Now, new HashSet<string> { "naliyev", "ccourt" }, Keys());
        matter.Add(2, Now, new HashSet<string> { "naliyev", "csnow" }, Keys());
        matter.Add(3, Now, Keys("football"), Keys());
        Assert.Equal(matter.Of(1).Count(), matter.Of(2).Count());
        var kinship = Of(matter, 3);
        Assert.Equal(kinship.Of(1, 3), kinship.Of(1, 2), 6);
    }

    [Fact]
    public void Of_two_stories_as_near_by_matter_that_of_the_same_days_is_nearer()
    {
        var matter = new StoryMatter();
        matter.Add(1, Now, Keys("court"), Keys());
        matter.Add(2, Now.AddHours(12), Keys("snow"), Keys());
        matter.Add(3, Now.AddDays(9), Keys("football"), Keys());
        var kinship = Of(matter, 3);
        Assert.True(kinship.Of(1, 2) > kinship.Of(1, 3));
    }

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static Kinship Of(params string[][] stories) =>
        Of(Matter(stories), stories.Length);

    private static Kinship Of(StoryMatter matter, int stories) =>
        new(Enumerable.Range(1, stories).Select(story => (long)story), matter, Array.Empty<(long Story, HashSet<string> Keys)>().ToLookup(row => row.Story, row => row.Keys));

    private static StoryMatter Matter(params string[][] stories)
    {
        var matter = new StoryMatter();
        foreach (var (at, concepts) in stories.Index())
            matter.Add(at + 1, Now, Keys(concepts), Keys());
        return matter;
    }

    private static HashSet<string> Keys(params string[] concepts) => [.. concepts.Select(concept => MeaningReader.Concept + concept)];
}
