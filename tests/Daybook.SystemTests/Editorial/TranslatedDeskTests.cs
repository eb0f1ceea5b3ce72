using System.Net;
using Daybook.Core.Items;
using Daybook.Engine.Briefs;
using Daybook.Engine.Translation;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Desk.Today;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

/// <summary>What a machine made of headlines and claims stands at the desk too, marked as such, beside the original.</summary>
public sealed class TranslatedDeskTests : IAsyncLifetime
{
    private const string Title = "Köprü 15 Nisan'da açılıyor", MeantTitle = "The bridge opens on 15 April";
    private const string Said = "Gürcistan ile Ermenistan sınırındaki 240 metrelik köprü 15 Nisan'da yeniden açılacak, dedi bakanlık.";
    private const string Meant = "The bridge of 240 metres on the border of Georgia and Armenia will reopen on 15 April, the ministry said.";

    private DeskHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        _host.News.Outlet("herald", language: null);
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(
            Rss.Item("a", "Apples", "Growers of Georgia and Armenia signed an agreement on apples in the town of Marneuli on Monday morning."),
            Rss.Item("b", Title, Said, published: "2026-03-04T10:00:00Z"),
            Rss.Item("c", "Sınırdaki köprü nisanda açılıyor", "Sınırdaki köprü 15 Nisan'da trafiğe açılıyor. 240 metrelik köprünün onarımı iki yıl sürdü.", published: "2026-03-04T09:00:00Z")));
        await _host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_headline_is_told_under_its_original_among_the_candidates()
    {
        var item = _host.News.Items.Single(one => one.Title == Title);
        Assert.DoesNotContain("Machine translation", await _host.PageAsync(DeskPaths.Today), StringComparison.Ordinal);
        _host.News.Store.TitleTranslations.Save([new TranslatedTitle(item.Id, item.Revision, "en", MeantTitle, "scripted", _host.News.Clock.GetUtcNow())]);
        var page = WebUtility.HtmlDecode(await _host.PageAsync($"{DeskPaths.Today}?review=kura&day=2026-03-04"));
        Assert.Contains(Title, page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"mt title\">{MeantTitle} <small class=\"meta\">Machine translation by scripted</small></span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_where_another_story_is_chosen_and_in_the_history()
    {
        var item = _host.News.Items.Single(one => one.Title == Title);
        _host.News.Store.TitleTranslations.Save([new TranslatedTitle(item.Id, item.Revision, "en", MeantTitle, "scripted", _host.News.Clock.GetUtcNow())]);
        var split = _host.News.Store.StoryEdits.Apply(Core.Stories.StoryEdit.Split(_host.News.Store.Stories.Find(item.Story!.Value)!, [item.Id], Title, "tr", "ana", _host.News.Clock.GetUtcNow()))!;
        var place = $"review=kura&day=2026-03-04&with={split.Parts[0].After}";
        var page = WebUtility.HtmlDecode(await _host.PageAsync($"{DeskPaths.Today}?{place}"));
        var ask = page[page.IndexOf("class=\"ask\"", StringComparison.Ordinal)..page.IndexOf("class=\"askbox\"", StringComparison.Ordinal)];
        Assert.Contains($"<span class=\"mt title\">{MeantTitle} <small", ask, StringComparison.Ordinal);
        page = WebUtility.HtmlDecode(await _host.PageAsync($"{TodayPaths.History}?review=kura&day=2026-03-04"));
        Assert.Contains($"<span class=\"mt title\">{MeantTitle} <small", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_told_under_its_original_and_the_open_one_at_once()
    {
        var desk = new BriefDesk(_host.News.Store, _host.News.Clock, null, new TranslationDesk(_host.News.Store, new Scripted(), new TranslationOptions(), TimeProvider.System));
        var brief = await desk.WriteAsync("Georgia and Armenia", "en", null, null, null, TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await _host.PageAsync(BriefDeskPaths.Brief(brief.Id)));
        Assert.Contains("Gürcistan ile Ermenistan", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"told\"><summary>Machine translation by scripted</summary>", page, StringComparison.Ordinal);
        var section = brief.Sections.ToList().FindIndex(one => one.InOtherLanguages.Count > 0);
        page = WebUtility.HtmlDecode(await _host.PageAsync(BriefDeskPaths.Brief(brief.Id, $"l{section}-0")));
        Assert.Contains("<details class=\"told\" open>", page, StringComparison.Ordinal);
        Assert.Contains(Meant, page, StringComparison.Ordinal);
    }

    private sealed class Scripted : ITranslator
    {
        public string Name => "scripted";

        public Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<string?>>([.. texts.Select(text => text == Said ? Meant : null)]);
    }
}
