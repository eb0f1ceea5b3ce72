using AngleSharp.Html.Parser;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Eval.Pages;

namespace Daybook.Fuzz;

/// <summary>Cleaned markup holds nothing that runs, loads or takes input, and cleaning it again changes nothing; any page is read.</summary>
internal static class MarkupPromises
{
    public static void HoldCleaner(byte[] bytes)
    {
        var html = Targets.Text(bytes);
        Hold(html, text => HtmlCleaner.Clean(text, Targets.Address));
        if (html.Contains("<iframe", StringComparison.OrdinalIgnoreCase))
            Hold(html, text => HtmlCleaner.CleanWithEmbeds(text, Targets.Address));
        Targets.Must(Targets.IsWhole(PlainText.Of(html)), "plain text is whole");
    }

    private static void Hold(string html, Func<string, string> clean)
    {
        var cleaned = clean(html);
        Targets.Must(Targets.IsWhole(cleaned), "cleaned markup is whole");
        var again = clean(cleaned);
        Targets.Must(again == cleaned, "cleaning twice changes nothing", () => $"{cleaned}\n{again}");
        var dangers = RunningMarkup.In(cleaned).ToList();
        Targets.Must(dangers.Count == 0, "cleaned markup holds nothing that runs", () => $"{string.Join(", ", dangers)} in {cleaned}");
        Targets.Must(HtmlCleaner.Pictures(HtmlCleaner.WithoutPictures(cleaned)).Count == 0, "markup without pictures has none");
    }

    public static void HoldPage(byte[] bytes)
    {
        var html = PageBytes.Decode(bytes, null);
        foreach (var feed in FeedDiscovery.Find(html, Targets.Address))
            Targets.Must(WebAddress.Read(feed.Url) is not null, "a discovered feed has an address of the web");
        PageWatch.Read(html, new WatchedPage(Targets.Address, null), Targets.Address);
        if (MainText.Extract(html, Targets.Address) is not { } page)
            return;
        Targets.Must(Targets.IsWhole(page.Text) && Targets.IsWhole(page.Title), "a page's texts are whole");
        Targets.Must(HtmlCleaner.CleanWithEmbeds(page.Html, Targets.Address) == page.Html, "a page's markup is clean");
    }
}
