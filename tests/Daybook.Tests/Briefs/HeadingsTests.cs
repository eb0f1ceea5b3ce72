using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class HeadingsTests
{
    private const string Query = "Moldova bridge";

    [Fact]
    public void What_the_headlines_name_heads_a_section_rather_than_a_detail()
    {
        string[] told =
        [
            "The heron colony beside the bridge in Moldova is closed to boats until the chicks of the spring have flown.",
            "Boats keep away from the heron colony near the bridge in Moldova, and two plastic buoys mark the line.",
        ];
        Assert.Equal("Heron colony", Heading("Heron colony beside the bridge in Moldova closed to boats", told));
    }

    [Theory]
    [InlineData("irpin çayı", "tr", "İrpin çayı")]
    [InlineData("iyununda", "az", "İyununda")]
    [InlineData("ışıklar", "tr", "Işıklar")]
    [InlineData("irpin bridge", "en", "Irpin bridge")]
    [InlineData("საქართველო", "ka", "საქართველო")]
    public void A_capital_is_that_of_the_language(string text, string language, string capitalised) =>
        Assert.Equal(capitalised, Labels.Capitalised(text, language));

    [Fact]
    public void The_verb_of_a_headline_is_no_noun() =>
        Assert.DoesNotContain("sets", Heading("Moldova sets aside money for a bridge", "The cabinet of Moldova took 85 million lei from its reserve for the bridge and its approach roads.",
            "Engineers will strengthen the approach roads to the bridge in Moldova with stone from the hills."), StringComparison.Ordinal);

    [Fact]
    public void A_word_that_fits_anything_heads_nothing() =>
        Assert.Equal("Load test", Heading("The discussion of the load test of a bridge in Moldova", "A discussion of the load test of the bridge in Moldova was held on Friday among all builders.",
            "The load test of the bridge in Moldova was the subject of a discussion that lasted six hours."));

    [Fact]
    public void Who_and_where_head_a_section_only_where_nothing_says_what() =>
        Assert.Equal("Border post", Heading("Drivers praise the border post at the bridge in Moldova", "Drivers in the region praised the border post when they crossed the bridge in Moldova.",
            "The border post at the bridge in Moldova has six lanes, and no driver of the region has waited long."));

    [Fact]
    public void A_section_in_another_language_is_headed_by_a_phrase_of_that_language()
    {
        var (headings, section) = Read("Новый мост построен", ["Стоимость гуманитарных грузов для моста в Молдавии выросла на треть за минувший год.", "Стоимость гуманитарных грузов у моста в Молдавии считают заново каждый месяц весной."], "ru");
        Assert.Equal("Стоимость гуманитарных грузов", headings.Of(section, []));
    }

    [Fact]
    public void The_name_of_a_firm_heads_no_section_where_something_says_what() =>
        Assert.Equal("Metro tender", Heading("Toros Dolman wins the metro tender beside the bridge in Moldova", "The metro tender at the bridge in Moldova was won by Toros Dolman after four months.",
            "Toros Dolman signed nothing yet, and the metro tender of Moldova beside the bridge is before a court."));

    [Fact]
    public void A_name_keeps_its_capital_behind_another_phrase() =>
        Assert.DoesNotContain("wisła", Heading("Wisła Gaz stores gas at the bridge in Moldova", "Wisła Gaz keeps natural gas in a store beside the bridge in Moldova until spring.",
            "Wisła Gaz bought the natural gas in summer, and the grain quota at the bridge in Moldova was read anew."), StringComparison.Ordinal);

    [Fact]
    public void One_word_heads_no_section_where_two_say_it() =>
        Assert.Equal("Plates of glass", Heading("Plates of glass watch a bridge in Moldova", "Plates of glass were glued across the cracks of the bridge in Moldova on Friday.", "The bridge in Moldova is open while the plates of glass stay whole, engineers say."));

    [Fact]
    public void A_noun_by_itself_gives_way_to_a_phrase_that_has_it() =>
        Assert.Equal("Sand lorries", Heading("Lorries wait at a bridge in Moldova", "Sand lorries waited at the bridge in Moldova on Friday, and the lorries blocked the road.", "Lorries stood at the bridge in Moldova for six hours, and drivers of lorries were angry."));

    [Fact]
    public void A_name_of_more_words_than_a_label_has_room_for_heads_a_section_whole() =>
        Assert.Equal("Carnegie Endowment for International Peace", Heading("Think tank on a bridge in Moldova", "The Carnegie Endowment for International Peace praised the bridge in Moldova on Friday.",
            "A bridge in Moldova was praised by the Carnegie Endowment for International Peace, which few had asked."));

    [Fact]
    public void A_common_word_heads_a_section_where_most_of_it_speaks_of_that() =>
        Assert.Equal("Earthquake", Heading("Earthquake near a bridge in Moldova", "An earthquake shook the bridge in Moldova on Friday, and the bridge held.",
            "The earthquake near the bridge in Moldova was over within six seconds, a sergeant said.", "After the earthquake nobody crossed the bridge in Moldova until the evening."));

    [Fact]
    public void Where_a_phrase_leaves_most_points_out_a_second_says_what_else_there_is()
    {
        var heading = Heading(("Heron colony beside a bridge in Moldova", 1, ["The heron colony beside the bridge in Moldova has grown to two hundred pairs.", "Boats keep away from the heron colony at the bridge in Moldova.", "No drill is heard at the bridge in Moldova while the heron colony breeds."]),
            ("Sugar mill at a bridge in Moldova", 2, ["The sugar mill near the bridge in Moldova has reopened after nine years.", "Beets wait beside the bridge in Moldova until the sugar mill has room."]),
            ("Night works at a bridge in Moldova", 3, ["Painters hung from the bridge in Moldova until Friday.", "Nobody may fish under the bridge in Moldova before the spring."]));
        Assert.Equal("Heron colony and sugar mill", heading);
    }

    [Fact]
    public void Two_sections_never_bear_one_heading()
    {
        var (headings, section) = Read("Load test of a bridge in Moldova", ["The load test of the bridge in Moldova was passed on Friday in the rain.", "Lorries stood on the bridge in Moldova for six hours during the load test."]);
        Assert.NotEqual(headings.Of(section, []), headings.Of(section, []));
    }

    private static string Heading(string title, params string[] told) => Heading((title, 1, told));

    private static string Heading(params (string Title, long Story, string[] Told)[] stories) => Read(stories, "en") is var (headings, section) ? headings.Of(section, []) : "";

    private static (Headings Headings, IReadOnlyList<Statement> Section) Read(string title, string[] told, string language = "en") => Read([(title, 1, told)], language);

    private static (Headings Headings, IReadOnlyList<Statement> Section) Read((string Title, long Story, string[] Told)[] stories, string language)
    {
        // Twenty other items tell common words from rare ones.
        var told = stories.SelectMany(story => story.Told.Select(text => (story.Title, story.Story, Text: text))).ToArray();
        Evidence[] items = [.. told.Select((row, at) => BriefSome.Item(at + 1, row.Text, title: row.Title, language: language, story: row.Story)),
            .. Enumerable.Range(50, 20).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country."))];
        var corpus = new Corpus(items);
        var topic = Topic.Read(Query, "en");
        var found = Retrieval.Find(topic, corpus, 100);
        var meanings = new Meanings([.. found.Items.Select(item => item.Item)]);
        List<Statement> section = [.. Passages.Of(found, corpus, topic).Select(passage => new Statement(passage))];
        Assert.Equal(told.Length, section.Count);
        return (new Headings(corpus, topic, "en", meanings, new Labels(corpus, topic, "en", new SourceNames([]))), section);
    }
}
