using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class SectionPlanTests
{
    private static readonly string[] Pairs =
    [
        "judges of Moldova sent a smuggler to prison", "police of Moldova arrested a thief in court",
        "farmers of Moldova began the wheat harvest", "growers of Moldova lost their apples in the orchard",
        "footballers of Moldova won the match", "the football champion of Moldova thanked its coach",
        "an earthquake in Moldova left rubble in two villages", "rescuers in Moldova searched the rubble after a flood",
        "doctors of Moldova opened a hospital", "a hospital of Moldova bought medicine for its patients",
    ];

    [Fact]
    public void Stories_told_in_other_languages_alone_take_no_section_from_the_brief_s_own()
    {
        Evidence[] items =
        [
            .. English("farmers of Moldova sold apples", "judges of Moldova jailed a smuggler", "snow in Moldova closed the airport", "a choir of Moldova won the contest"),
            .. new[] { "Школьники Молдавии", "Пожарные Молдавии", "Врачи Молдавии", "Пчеловоды Молдавии" }
                .Select((who, at) => BriefSome.Item(at + 11, $"{who} в пятницу собрались на совещание и говорили до самого вечера.", language: "ru", story: at + 11)),
        ];
        var sections = Plan(items, 7);
        Assert.Equal(4, sections.Count);
        Assert.Equal(items.Length, sections.Sum(section => section.Statements.Count));
        Assert.All(sections, section => Assert.Contains(section.Statements, statement => statement.Language == "en"));
    }

    [Fact]
    public void Stories_of_one_field_of_the_news_make_a_section()
    {
        var sections = Plan(English(Pairs), 7).Select(section => section.Statements.Select(Kinship.Story).Order().ToArray()).OrderBy(stories => stories[0]);
        Assert.Equal([[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]], sections);
    }

    [Fact]
    public void A_brief_has_no_more_sections_than_it_may()
    {
        var sections = Plan(English(Pairs), 3);
        Assert.Equal(3, sections.Count);
        Assert.Equal(Pairs.Length, sections.Sum(section => section.Statements.Count));
    }

    [Fact]
    public void A_brief_with_nothing_in_its_own_language_has_no_more_sections_than_it_may() => Assert.Equal(3, Plan(English(Pairs), 3, "ka").Count);

    [Fact]
    public void One_point_is_no_section_where_others_are_left()
    {
        var sections = Plan(English([.. Pairs, "a satellite of Moldova reached its orbit"]), 7);
        Assert.Equal(5, sections.Count);
        Assert.All(sections, section => Assert.True(section.Statements.Count > 1));
    }

    [Fact]
    public void Two_stories_somewhat_near_are_one_section_unless_they_have_most_of_the_brief()
    {
        // Eight stories of twelve matters each; the first two have one in common.
        var matter = new StoryMatter();
        for (var story = 1; story <= 8; story++)
            matter.Add(story, default, Enumerable.Range(0, 12).Select(at => story == 2 && at < 1 ? $"c1-{at}" : $"c{story}-{at}").ToHashSet(), new HashSet<string>());
        var kinship = new Kinship(Enumerable.Range(1, 8).Select(story => (long)story), matter, Array.Empty<(long Story, HashSet<string> Keys)>().ToLookup(row => row.Story, row => row.Keys));
        Assert.InRange(kinship.Of(1, 2), 0.115, 0.13);
        Assert.Equal(7, Groups(points: 2));
        Assert.Equal(8, Groups(points: 15));

        int Groups(int points) => new StoryGroups(kinship, "en").Of([.. Told(English(Pairs[..8])).Told.SelectMany(one => Enumerable.Range(0, Kinship.Story(one) < 3 ? points : 2).Select(_ => new Statement(one.Lead)))], 8).Count;
    }

    private static Evidence[] English(params string[] told) =>
        [.. told.Select((text, at) => BriefSome.Item(at + 1, $"On Friday {text} and nobody in the capital was surprised by it.", story: at + 1))];

    private static IReadOnlyList<SectionPlan> Plan(Evidence[] items, int max, string language = "en")
    {
        var (told, meanings) = Told(items);
        return SectionPlan.Of(told, language, max, meanings);
    }

    private static (List<Statement> Told, Meanings Meanings) Told(Evidence[] items)
    {
        var corpus = new Corpus(items);
        var topic = Topic.Read("Moldova", "en");
        var found = Retrieval.Find(topic, corpus, 100);
        List<Statement> told = [.. Passages.Of(found, corpus, topic).Select(passage => new Statement(passage))];
        Assert.Equal(items.Length, told.Count);
        return (told, new Meanings([.. found.Items.Select(item => item.Item)]));
    }
}
