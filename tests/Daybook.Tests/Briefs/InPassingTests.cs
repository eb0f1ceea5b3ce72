using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

/// <summary>What an item that is found says besides is no claim on the topic.</summary>
public sealed class InPassingTests
{
    private static readonly Evidence[] Store =
    [
        BriefSome.Item(1, "Georgia and Armenia agreed on Monday to share the water of 3 reservoirs, the ministries said. Engineers of Georgia will open the sluices.", title: "Georgia and Armenia share water", story: 1),
        BriefSome.Item(2, "A lecture hall in Yerevan was full for the poets of the north. The poets of Norway sell more books than any novelist of the coast. "
            + "They read in Armenia and in Georgia, and went home. The hall was rented for 300 dollars.", "lone", title: "Poets of the north", story: 2),
        .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    [Fact]
    public void A_remark_of_an_item_that_names_a_country_once_is_not_told() => Assert.DoesNotContain(Texts(Store), text => text.StartsWith("The poets of Norway", StringComparison.Ordinal));

    [Fact]
    public void A_figure_of_it_is() => Assert.Contains("The hall was rented for 300 dollars.", Texts(Store));

    [Fact]
    public void A_remark_of_an_item_that_dwells_on_both_is() => Assert.Contains("Engineers of Georgia will open the sluices.", Texts(Store));

    [Fact]
    public void Where_another_report_of_the_story_dwells_on_both_it_is_no_passing_matter()
    {
        Evidence[] store = [.. Store, BriefSome.Item(3, "Poets of the north read in Georgia and Armenia all week, and Georgia liked them more.", title: "Poets in Georgia and Armenia", story: 2)];
        Assert.Contains(Texts(store), text => text.StartsWith("The poets of Norway", StringComparison.Ordinal));
    }

    [Fact]
    public void An_agency_and_a_month_do_not_make_a_report_one_of_the_topic()
    {
        Evidence[] store =
        [
            .. Enumerable.Range(1, 8).Select(id => BriefSome.Item(id, $"TBILISI, June {id + 9} (Euxine Wire) - Georgia and Armenia filled reservoir number {id} with new pumps on a Monday of June.", title: $"Georgia and Armenia fill reservoir {id}", story: id)),
            BriefSome.Item(30, "TBILISI, June 20 (Euxine Wire) - A bakery of Georgia won a prize for its bread on a Monday of June.", title: "Prize for bread", story: 90),
            .. Enumerable.Range(40, 24).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
        ];
        Assert.DoesNotContain(Texts(store), text => text.StartsWith("A bakery", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<Evidence> store) =>
        [.. ExtractiveWriter.Write("Georgia and Armenia", store, BriefSome.Sources, new BriefPolicy(), BriefSome.Now).Claims().Select(claim => claim.Text)];
}
