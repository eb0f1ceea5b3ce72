using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads the list of a page as a feed: entries that a CSS selector names, or the block of links that repeats most (<see cref="LinkList"/>).
/// A date or a summary that an entry does not show stays null.
/// </summary>
public static class PageWatch
{
    /// <summary>Entries read of one page.</summary>
    private const int MostItems = 100;

    /// <param name="page">What is watched, and how.</param>
    /// <param name="url">Where the answer came from in the end, absolute: relative links stand on it.</param>
    public static ParseResult<ParsedFeed> Read(string html, WatchedPage page, string url)
    {
        if (!MarkupGate.Admits(html))
            return Failure("the page is too large or too deep to be read", "Nothing was changed; it is asked again later.");
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body)
            return Failure("the page is empty", "It is asked again later.");
        var entries = page.Selector is { } selector ? Selected(body, selector) : LinkList.Find(body, url);
        if (entries is null)
            return Failure($"'{page.Selector}' is no CSS selector", "Write it as in a style sheet, for example 'article.teaser'.");
        var monthFirst = PageDate.IsAmerican(document, url);
        ParsedItem[] items = [.. entries.Select(entry => WatchedEntry.Read(entry, url, monthFirst)).OfType<ParsedItem>().DistinctBy(item => item.Link).Take(MostItems)];
        if (items.Length == 0)
            return page.Selector is null ? Failure("no repeated links with headlines were found on the page", "Name the entries by a CSS selector with --select.")
                : Failure($"nothing on the page that '{page.Selector}' names has a link with words", "Look at the page's markup: each entry holds a link with its headline.");
        var undated = items.Count(item => item.Published is null);
        return ParseResult<ParsedFeed>.Of(new ParsedFeed
        {
            Format = FeedFormat.Page,
            Title = PageTitle.Site(document),
            Site = page.Url,
            Language = document.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null,
            Items = items,
            Warnings = undated == 0 ? [] : [$"{undated} of {items.Length} entries show no date; they count from when they were first seen."],
        });
    }

    /// <summary>Null where the selector is none.</summary>
    private static IReadOnlyList<IElement>? Selected(IElement body, string selector)
    {
        try
        {
            return [.. body.QuerySelectorAll(selector)];
        }
        catch (DomException)
        {
            return null;
        }
    }

    private static ParseResult<ParsedFeed> Failure(string problem, string hint) => ParseResult<ParsedFeed>.Failed(problem, hint);
}
