namespace Daybook.Fuzz;

/// <summary>Everything that reads what strangers write.</summary>
internal static class Targets
{
    private const string Page = "https://example.org/news/2026/page";

    public static readonly IReadOnlyList<Target> All =
    [
        new("feed", FormatWords.Feed, FeedPromises.Hold),
        new("jsonfeed", FormatWords.JsonFeed, FeedPromises.Hold),
        new("date", FormatWords.Date, DatePromises.Hold),
        new("html", FormatWords.Html, MarkupPromises.HoldCleaner),
        new("url", FormatWords.Url, UrlPromises.Hold),
        new("opml", FormatWords.Opml, ListPromises.HoldOpml),
        new("robots", FormatWords.Robots, ListPromises.HoldRobots),
        new("page", FormatWords.Html + " " + FormatWords.Page, MarkupPromises.HoldPage),
        new("clipping", FormatWords.Clipping, ListPromises.HoldClipping),
        new("query", FormatWords.Query, ListPromises.HoldQuery),
    ];

    public static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    public static string Address => Page;

    public static void Must(bool kept, string promise, Func<string>? detail = null) => BrokenPromiseException.Unless(kept, promise, detail);

    /// <summary>Half of a surrogate pair in a text stops whoever writes it into a database or a page.</summary>
    public static bool IsWhole(string? text)
    {
        for (var i = 0; text is not null && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
    }
}
