namespace Daybook.Core.Feeds;

/// <summary>The public RSS of an account of Bluesky. Its server writes cut links out and puts a card's address behind the text; of a quoted post it puts in words of its own.</summary>
internal static class BlueskyFeed
{
    /// <summary>The server's words for what is not in the feed, in both spellings (bskyweb, <c>ExpandPostText</c>).</summary>
    private static readonly string[] Notes = ["[contains quote post or other embeded content]", "[contains quote post or other embedded content]"];

    public static bool IsOne(string url) => url.StartsWith("https://bsky.app/profile/", StringComparison.Ordinal);

    /// <summary>The posts as their author wrote them.</summary>
    public static ParsedFeed Plain(ParsedFeed feed) => feed with
    {
        Items = [.. feed.Items.Select(item => item.SummaryHtml is { } text && Notes.FirstOrDefault(note => text.TrimEnd().EndsWith(note, StringComparison.Ordinal)) is { } note
            ? item with { SummaryHtml = text.TrimEnd()[..^note.Length].TrimEnd() } : item)],
    };
}
