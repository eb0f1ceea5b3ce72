using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

/// <summary>How far a query on two countries reaches, and which stories get the room.</summary>
public sealed class TopicReachTests
{
    private static readonly Evidence[] Store =
    [
        BriefSome.Item(1, "Georgia and Armenia agreed on Monday to share the water of 3 reservoirs, the ministries said.", title: "Georgia and Armenia share water", story: 1),
        BriefSome.Item(2, "Georgia said on Tuesday that Armenia had paid 12 million dollars for the pumps.", "morning", title: "Pumps paid", story: 2),
        BriefSome.Item(3, "A night train from Tbilisi to Gyumri will run from 5 September at a fare of 20 dollars, the railway said.", "lone", title: "Night train to start", story: 3),
        BriefSome.Item(4, "A bakery in Yerevan has won a prize for its bread, the guild of bakers said on Monday.", "lone", title: "Bread prize", story: 4),
        .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    [Fact]
    public void Towns_of_both_countries_in_one_sentence_are_of_the_topic() => Assert.Contains(Texts(Store), text => text.StartsWith("A night train", StringComparison.Ordinal));

    [Fact]
    public void A_town_of_one_country_alone_is_not() => Assert.DoesNotContain(Texts(Store), text => text.StartsWith("A bakery", StringComparison.Ordinal));

    [Fact]
    public void Of_two_sentences_the_one_whose_story_several_tell_comes_first()
    {
        Evidence[] store =
        [
            .. Store.Where(item => item.Item is not (1 or 2)),
            BriefSome.Item(6, "Georgia and Armenia planted a garden of 300 roses on Monday, the ministries said.", title: "A garden of roses", story: 7),
            BriefSome.Item(7, "Georgia and Armenia opened a school for 300 pilots on Monday, the ministries said.", title: "A school for pilots", story: 6),
            BriefSome.Item(8, "Pilots of Georgia and of Armenia learn under one roof since this week.", "morning", title: "One roof", story: 6),
            BriefSome.Item(9, "Armenia will send its first pilots to Georgia to learn.", "lone", title: "First to learn", story: 6),
        ];
        var brief = Write(store, new BriefPolicy { MaxClaims = 1 });
        Assert.Contains("pilots", Assert.Single(brief.Claims().DistinctBy(claim => claim.Text)).Text, StringComparison.Ordinal);
    }

    private static readonly Evidence[] Reservoirs =
    [
        .. Enumerable.Range(1, 12).Select(id => BriefSome.Item(id, $"Georgia and Armenia filled reservoir number {id} with new pumps, the ministries said on Monday.", title: $"Reservoir {id} filled", story: id)),
        .. Enumerable.Range(40, 24).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    [Fact]
    public void A_story_whose_reports_name_one_country_each_is_of_the_topic_where_it_tells_of_its_matter()
    {
        Evidence[] store =
        [
            .. Reservoirs,
            BriefSome.Item(30, "Two of the new pumps of the reservoir above Gyumri broke down on Monday when it was filled, the ministries said.", title: "Pumps break down", story: 90),
            BriefSome.Item(31, "Engineers from Tbilisi mended 2 pumps in one night, the paper was told.", "lone", title: "Pumps mended", story: 90),
        ];
        Assert.Contains(Texts(store), text => text.StartsWith("Two of the new pumps", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_whose_reports_name_one_country_each_is_not_where_it_tells_of_something_else()
    {
        Evidence[] store =
        [
            .. Reservoirs,
            BriefSome.Item(30, "A bakery in Yerevan has won a prize for its bread, the guild of bakers said on Friday.", title: "Bread prize", story: 90),
            BriefSome.Item(31, "Bakers from Tbilisi came second in the contest of bread with 20 points.", "lone", title: "Second in bread", story: 90),
        ];
        Assert.DoesNotContain(Texts(store), text => text.StartsWith("A bakery", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(IReadOnlyList<Evidence> store) => Write(store, new BriefPolicy()).Claims().Select(claim => claim.Text);

    private static Brief Write(IReadOnlyList<Evidence> store, BriefPolicy policy) => ExtractiveWriter.Write("Georgia and Armenia", store, BriefSome.Sources, policy, BriefSome.Now);
}
