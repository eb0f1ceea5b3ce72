using System.Net;
using Daybook.Core.Items.Clippings;
using Daybook.Engine.Clippings;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

/// <summary>Briefs that were pasted without sources: shown as uncited, and held against what is collected when the editor asks.</summary>
public sealed class PastedBriefTests : IAsyncLifetime
{
    private const string Pasted = """
        AI Answer
        The river bridge
        The bridge over the river is closed, and nobody knows for how long.
        What is known
        The cause: The bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers.
        The rumour: A dragon of gold was seen under the piers at midnight.

        — Nino (@nino) Mar 4, 2026
        """;

    private DeskHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        _host.News.Outlet("herald");
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", "Bridge closed", "The bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers, said the ministry of transport. "
            + "Traffic goes over the old bridge, which carries cars but no trucks.")));
        await new ClippingDesk(_host.News.Store, _host.News.Clock).SaveAsync(Pasted, Clipping.Read(Pasted), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_is_listed_as_uncited_and_says_that_nobody_looked()
    {
        var list = await _host.PageAsync(DeskPaths.Briefs);
        Assert.Contains("Pasted briefs, uncited", list, StringComparison.Ordinal);
        Assert.Contains("2 points; nobody looked for evidence yet", list, StringComparison.Ordinal);
        var page = await _host.PageAsync(BriefDeskPaths.Pasted(Id));
        Assert.Contains("Uncited: it came without sources", page, StringComparison.Ordinal);
        Assert.Contains("Nobody looked yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<q", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_shows_the_span_of_every_point_that_has_one_and_says_where_there_is_none()
    {
        using var asked = await _host.PostAsync(BriefDeskPaths.Look(Id));
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        await _host.SettledAsync();
        var page = WebUtility.HtmlDecode(await _host.PageAsync(BriefDeskPaths.Pasted(Id)));
        Assert.Contains("spans were found for 1 of 2 points", page, StringComparison.Ordinal);
        Assert.Contains("<q>The bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers, said the ministry of transport.</q>", page, StringComparison.Ordinal);
        Assert.Single(page.Split("Nothing that says this was found").Skip(1));
        Assert.Contains("2 points; evidence found for 1", await _host.PageAsync(DeskPaths.Briefs), StringComparison.Ordinal);

        var span = WebUtility.HtmlDecode(await _host.PageAsync(BriefDeskPaths.PastedSpan(Id, 1)));
        Assert.Contains("<mark id=\"span\">The bridge over the river was closed on Tuesday", span, StringComparison.Ordinal);
        Assert.Contains(BriefDeskPaths.Pasted(Id), span.Replace("href=\"../", "href=\"/desk/briefs/pasted/", StringComparison.Ordinal), StringComparison.Ordinal);
        using var none = await _host.GetAsync(BriefDeskPaths.PastedSpan(Id, 2));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_was_found_is_forgotten_with_the_item_it_stood_in()
    {
        using var asked = await _host.PostAsync(BriefDeskPaths.Look(Id));
        await _host.SettledAsync();
        var item = _host.News.Items.Single(one => one.Title == "Bridge closed");
        _host.News.Store.Withdrawals.Withdraw(item.Id, "Reason.", _host.News.Clock.GetUtcNow());
        var page = await _host.PageAsync(BriefDeskPaths.Pasted(Id));
        Assert.Contains("Nobody looked yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("said the ministry of transport", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_is_not_there_is_not_found()
    {
        using var page = await _host.GetAsync(BriefDeskPaths.Pasted(1));
        using var look = await _host.PostAsync(BriefDeskPaths.Look(1));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, look.StatusCode));
    }

    private long Id => _host.News.Store.Clippings.Briefs().Single().Id;
}
