using System.Text;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;

namespace Daybook.SystemTests.Reviews;

public sealed class ReviewSitesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Store.Store _store;

    public ReviewSitesTests() => _store = Store.Store.Open(_folder.Path, TimeProvider.System);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("first.example", "/", "first", "", "/")]
    [InlineData("FIRST.example", "/archive/", "first", "", "/archive/")]
    [InlineData("second.example", "/archive/", "second", "", "/archive/")]
    [InlineData("elsewhere.example", "/archive/", "first", "", "/archive/")]
    [InlineData("elsewhere.example", "/second/archive/", "second", "/second", "/archive/")]
    [InlineData("first.example", "/second/", "first", "", "/second/")]
    [InlineData("first.example", "/third/", "third", "/third", "/")]
    [InlineData("second.example", "/third/feed.xml", "third", "/third", "/feed.xml")]
    [InlineData("127.0.0.1", "/third", "third", "/third", "")]
    [InlineData("127.0.0.1", "", "first", "", "")]
    [InlineData("127.0.0.1", "/third-and-more/", "first", "", "/third-and-more/")]
    public void A_review_answers_its_hosts_and_without_hosts_its_name(string host, string path, string review, string prefix, string within)
    {
        using var sites = Sites(("first", ["first.example"]), ("second", ["second.example", "www.second.example"]), ("third", []));

        var (site, before, rest) = sites.Choose(host, path);

        Assert.Equal((review, prefix, within), (site.Review.Name, before, rest));
    }

    [Fact]
    public void An_only_review_answers_everything()
    {
        using var sites = Sites(("only", []));

        Assert.Equal(("", "/only/"), (sites.Choose("x.example", "/only/").Prefix, sites.Choose("x.example", "/only/").Path));
    }

    [Fact]
    public async Task The_front_page_of_a_new_instance_promises_no_round_before_a_feed_is_there()
    {
        using var sites = Sites(("only", []));
        Assert.Contains("No feed is subscribed yet.", await FrontAsync(sites), StringComparison.Ordinal);

        _store.Feeds.Add("https://a.example/feed", "A", null, mixed: false, null, TimeProvider.System.GetUtcNow());
        Assert.Contains("The first round ends in a few minutes", await FrontAsync(sites), StringComparison.Ordinal);
    }

    private static async Task<string> FrontAsync(ReviewSites sites) =>
        Encoding.UTF8.GetString((await sites.Choose("x.example", "/").Site.MakeAsync("/", exported: false))!.Bytes.Span);

    private ReviewSites Sites(params (string Name, string[] Hosts)[] reviews) => new([.. reviews.Select(one => new PublicSite(_store, new Review
    {
        Name = one.Name, Title = one.Name, Languages = ["en"], TimeZone = "UTC", CutOff = new TimeOnly(22, 0), Hosts = one.Hosts,
    }, TimeProvider.System, "http://127.0.0.1", null))]);
}
