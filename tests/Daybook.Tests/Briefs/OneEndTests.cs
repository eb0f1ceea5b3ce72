using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

/// <summary>What is told of a thing between places at one of them.</summary>
public sealed class OneEndTests
{
    private static readonly Evidence[] Store =
    [
        BriefSome.Item(1, "The ferry from Baku to Aktau carried 212 passengers on Monday, the port said.", title: "Ferry sails to Aktau", story: 1),
        BriefSome.Item(2, "Sailors of the ferry between Aktau and Baku will have 11 per cent more, the union said.", title: "Ferry pay rises", story: 2),
        .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    private static readonly Evidence[] Terminal =
    [
        BriefSome.Item(3, "A court in Aktau struck down the award of 17 million for a new ferry terminal on Friday.", title: "Court annuls tender", story: 3),
        BriefSome.Item(4, "The terminal of the Aktau ferry goes back to tender, for a guarantee came 2 days late.", "morning", title: "Back to tender", story: 3),
    ];

    [Fact]
    public void A_story_of_the_thing_at_one_end_is_of_the_topic() =>
        Assert.Contains(Texts("Aktau Baku ferry", [.. Store, .. Terminal]), text => text.Contains("terminal", StringComparison.Ordinal));

    [Fact]
    public void One_of_the_place_alone_is_not() =>
        Assert.DoesNotContain(Texts("Aktau Baku ferry", [.. Store, .. Terminal.Select(item => item with { Text = item.Text.Replace("ferry", "coach", StringComparison.Ordinal) })]), text => text.Contains("terminal", StringComparison.Ordinal));

    [Fact]
    public void Of_a_country_it_is_not_as_a_country_has_many() =>
        Assert.DoesNotContain(Texts("Kazakhstan Azerbaijan ferry", [.. Store, .. Terminal.Select(item => item with { Text = item.Text.Replace("Aktau", "Kazakhstan", StringComparison.Ordinal) })]), text => text.Contains("terminal", StringComparison.Ordinal));

    [Fact]
    public void Where_most_stories_of_the_thing_there_are_of_another_one_it_is_not()
    {
        Evidence[] others = [.. Enumerable.Range(5, 3).SelectMany(story => new[] { 2, 3 }.Select(item => BriefSome.Item((10 * story) + item, $"The ferry from Aktau to Anzali was late by {story} hours and carried {item} cars.", title: $"Late by {story}", story: story)))];
        Assert.DoesNotContain(Texts("Aktau Baku ferry", [.. Store, .. Terminal, .. others]), text => text.Contains("terminal", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(string query, IReadOnlyList<Evidence> store) =>
        ExtractiveWriter.Write(query, store, BriefSome.Sources, new BriefPolicy(), BriefSome.Now).Claims().Select(claim => claim.Text);
}
