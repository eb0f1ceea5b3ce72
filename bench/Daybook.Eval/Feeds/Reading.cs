using System.Globalization;
using System.Text;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>Reads documents, and compares what was read with what another program says.</summary>
internal static class Reading
{
    public static ParsedFeed? Of(ReadOnlyMemory<byte> body, string? contentType = null, string url = "") =>
        FeedParser.Parse(body, contentType, url) is { Ok: true } read ? read.Value : null;

    public static ParsedFeed? Of(string text, string url = "") => Of(Encoding.UTF8.GetBytes(text), null, url);

    /// <summary>White space of any kind and length is one space.</summary>
    public static string Flat(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two instants to the second, as the other program writes its own.</summary>
    public static bool SameInstant(DateTimeOffset? ours, string? theirs) =>
        FeedDate.Parse(theirs) is { } instant ? ours is { } own && Math.Abs((own - instant).TotalSeconds) < 1 : ours is null;

    public static string? Second(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Two pieces of HTML after the product's own cleaner, which makes links absolute and drops what its allow-list drops:
    /// allow-lists are a program's own, so both go through one.
    /// </summary>
    public static bool SameHtml(string? ours, string? theirs, string? origin) =>
        Flat(HtmlCleaner.Clean(ours ?? "", origin)) == Flat(HtmlCleaner.Clean(theirs ?? "", origin)) || SameWords(ours, theirs) && !HasMarkup(theirs);

    /// <summary>The same text once tags are gone.</summary>
    public static bool SameWords(string? oursHtml, string? theirs) =>
        Flat(PlainText.Of(oursHtml ?? "")) is var ours && (ours == Flat(theirs) || ours == Flat(PlainText.Of(theirs ?? "")));

    public static bool HasMarkup(string? html) => html is not null && html.Contains('<', StringComparison.Ordinal);

    /// <summary>A title or other line of plain text against theirs, which may hold markup or references.</summary>
    public static bool SameLine(string? ours, string? theirs) =>
        Flat(ours) is var own && (own == Flat(theirs) || own == Flat(PlainText.Of(theirs ?? "")) || own == Flat(System.Net.WebUtility.HtmlDecode(theirs ?? "")));

    public static string? Name(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
