using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Reviews;

/// <summary>A review that draws on some folders sees nothing else, in its editions, gauges and bundles.</summary>
public sealed class ScopeTests : IDisposable
{
    private const string North = "https://north.example/feed.xml";
    private const string South = "https://south.example/feed.xml";

    private readonly NewsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_review_has_only_what_its_folders_give()
    {
        await CollectAsync();
        var all = Draft(Review([]));
        var north = Draft(Review(["north"]));
        Assert.Equal(2, all.Stories.Count);
        Assert.Equal("Ferry runs again on the northern lake", Assert.Single(north.Stories).Title);
        Assert.Equal(2, all.Gauges.Balanced.N);
        Assert.Equal(1, north.Gauges.Balanced.N);
    }

    [Fact]
    public async Task A_feed_put_into_the_folder_later_counts_at_once_and_by_title_too()
    {
        await CollectAsync();
        _desk.Store.Feeds.Put(South, "The North");
        Assert.Equal(2, Draft(Review(["north"])).Stories.Count);
    }

    [Fact]
    public async Task Its_bundles_and_its_own_places_keep_to_it()
    {
        await CollectAsync();
        using var site = new PublicSite(_desk.Store, Review(["north"]), _desk.Clock, "https://review.example/", null);
        Assert.Equal(["Ferry runs again on the northern lake"], await TitlesAsync(site, "/bundles/all/feed.xml"));
        Assert.Equal(["Orchard festival opens in the southern valley"], await TitlesAsync(site, "/folders/south/feed.xml"));
        Assert.Equal(["Ferry runs again on the northern lake"], await TitlesAsync(site, "/bundles/lake/feed.xml"));
    }

    [Theory]
    [InlineData("/places/The%20lake/")]
    [InlineData("/places/The lake/")]
    public async Task A_place_of_its_own_is_found_escaped_and_as_a_server_hands_it_on(string page)
    {
        await CollectAsync();
        using var site = new PublicSite(_desk.Store, Review([]), _desk.Clock, "https://review.example/", null);
        Assert.Contains("<h1>The lake</h1>", System.Text.Encoding.UTF8.GetString((await site.FindAsync(page, exported: false, TestContext.Current.CancellationToken))!.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(["Ferry runs again on the northern lake"], await TitlesAsync(site, page + "feed.xml"));
        Assert.Contains("/places/The%20lake/feed.xml", site.Paths());
    }

    private async Task CollectAsync()
    {
        _desk.Outlet("north.example", North).Outlet("south.example", South);
        _desk.Store.Feeds.Put(North, "north");
        _desk.Web.Put(North, Feed("https://north.example/", "Ferry runs again on the northern lake", "The ferry between the two shores sails four times a day since Monday, its captain said."));
        _desk.Web.Put(South, Feed("https://south.example/", "Orchard festival opens in the southern valley", "Growers bring forty kinds of apricot to the square, and a brass band plays until dusk."));
        await _desk.CollectAsync();
        await _desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
    }

    private static string Feed(string site, string title, string text) =>
        $"<rss version=\"2.0\"><channel><title>Feed</title><link>{site}</link><item><title>{title}</title><link>{site}1</link><pubDate>Wed, 04 Mar 2026 11:00:00 +0000</pubDate><description>{text}</description></item></channel></rss>";

    private Edition Draft(Review review) => new EditionDesk(_desk.Store, _desk.Clock).Draft(review, new DateOnly(2026, 3, 4)).Edition;

    private static async Task<IEnumerable<string?>> TitlesAsync(PublicSite site, string path)
    {
        var file = await site.FindAsync(path, exported: false, TestContext.Current.CancellationToken);
        return FeedParser.Parse(file!.Bytes.ToArray(), null, "https://review.example" + path).Value.Items.Select(item => item.Title);
    }

    private static Review Review(string[] drawsOn) => new()
    {
        Name = "r",
        Title = "R",
        Languages = ["en"],
        TimeZone = "UTC",
        CutOff = new TimeOnly(22, 0),
        DrawsOn = drawsOn,
        Folders = [new Folder { Name = "north", Title = "The North" }, new Folder { Name = "south", Title = "The South", Feeds = [South] }],
        OwnPlaces = [new ReviewPlace("The lake", null, ["northern lake"])],
        Bundles = [new Bundle { Name = "all", Title = "All" }, new Bundle { Name = "lake", Title = "Lake", Places = ["The lake"] }],
    };
}
