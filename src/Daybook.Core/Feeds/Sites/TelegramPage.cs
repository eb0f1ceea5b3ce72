using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads the public page of a Telegram channel (<c>t.me/s/NAME</c>) as a feed: Telegram publishes none, and this page shows the newest
/// posts to anybody. Read by the class names of its markup, as seen in 2025; what is not found there is not made up.
/// </summary>
internal static partial class TelegramPage
{
    /// <summary>True for an address under which Telegram shows the posts of a channel.</summary>
    public static bool IsOne(string url) => WebAddress.Read(url) is { } address && Platforms.Of(address) is { Place: PlaceKind.Telegram };

    /// <summary>The posts of a page, oldest first as it has them.</summary>
    public static ParseResult<ParsedFeed> Read(string html, string url)
    {
        if (!MarkupGate.Admits(html))
            return ParseResult<ParsedFeed>.Failed("the page of this channel is too large or too deep to be read", "Nothing was changed; it is asked again later.");
        using var page = new HtmlParser().ParseDocument(html);
        var posts = page.QuerySelectorAll(".tgme_widget_message[data-post]").Where(post => !post.ClassList.Contains("service_message")).ToList();
        if (posts.Count == 0)
            return ParseResult<ParsedFeed>.Failed("this is a Telegram page without posts", "Only public channels show their posts; look at the address in a browser.");
        ParsedItem[] items = [.. posts.Select(post => Item(post, url)).OfType<ParsedItem>()];
        return ParseResult<ParsedFeed>.Of(new ParsedFeed
        {
            Format = FeedFormat.Telegram,
            Title = Text(page.QuerySelector(".tgme_channel_info_header_title")) ?? Meta(page, "og:title"),
            Description = Text(page.QuerySelector(".tgme_channel_info_description")) ?? Meta(page, "og:description"),
            Site = "https://t.me/" + posts[0].GetAttribute("data-post")!.Split('/')[0],
            Image = Meta(page, "og:image"),
            Items = items,
            Warnings = items.Length == posts.Count ? [] : [$"{posts.Count - items.Length} posts without words (pictures, stickers) were left out."],
        });
    }

    /// <summary>A post with its words, or null where it has none.</summary>
    private static ParsedItem? Item(IElement post, string url)
    {
        // A post may quote the one it answers; those words are another's.
        foreach (var quoted in post.QuerySelectorAll(".tgme_widget_message_reply").ToArray())
            quoted.Remove();
        var words = string.Concat(post.QuerySelectorAll(".js-message_text").Select(text => text.InnerHtml.Trim()).Where(html => html.Length > 0).Distinct().Select(html => $"<p>{html}</p>"));
        words += Preview(post);
        if (words.Length == 0)
            return null;
        var id = post.GetAttribute("data-post")!;
        return new ParsedItem
        {
            Guid = id,
            Link = "https://t.me/" + id,
            ContentHtml = words,
            BaseUrl = url,
            Author = Text(post.QuerySelector(".tgme_widget_message_from_author")),
            // Its last date is the post's own; one before it is that of a forwarded post.
            Published = Date(post.QuerySelectorAll(".tgme_widget_message_date time[datetime]").LastOrDefault()?.GetAttribute("datetime")),
            Image = Picture(post.QuerySelector(".tgme_widget_message_photo_wrap, .tgme_widget_message_video_thumb")),
            IsVideo = post.QuerySelector(".tgme_widget_message_video_player") is not null,
            Seconds = Duration.Read(Text(post.QuerySelector(".message_video_duration"))),
            Categories = [.. post.QuerySelectorAll(".js-message_text a").Select(Text).OfType<string>().Where(text => text.StartsWith('#') && text.Length > 1).Select(text => text[1..]).Distinct()],
        };
    }

    /// <summary>The page that a post leads to, with its headline: often the words of the report are there and not in the post.</summary>
    private static string Preview(IElement post)
    {
        if (post.QuerySelector("a.tgme_widget_message_link_preview") is not { } card || Text(card.QuerySelector(".link_preview_title")) is not { } title)
            return "";
        var said = Text(card.QuerySelector(".link_preview_description"));
        return $"<p><a href=\"{Escaped(card.GetAttribute("href"))}\">{Escaped(title)}</a></p>" + (said is null ? "" : $"<p>{Escaped(said)}</p>");
    }

    private static string Escaped(string? text) => System.Net.WebUtility.HtmlEncode(text ?? "");

    private static DateTimeOffset? Date(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static string? Picture(IElement? holder) =>
        holder?.GetAttribute("style") is { } style && Background().Match(style) is { Success: true } match ? WebAddress.Read(match.Groups[1].Value)?.AbsoluteUri : null;

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property=\"{property}\"]")?.GetAttribute("content") is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    private static string? Text(IElement? element) => HtmlText.Collapse(element?.TextContent ?? "") is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"background-image:\s*url\(['""]?([^'"")]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Background();
}
