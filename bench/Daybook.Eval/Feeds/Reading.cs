using System.Globalization;
using System.Text;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>Reads documents, and compares what was read with what another program says.</summary>
internal static partial class Reading
{
    public static ParsedFeed? Of(ReadOnlyMemory<byte> body, string? contentType = null, string url = "") =>
        FeedParser.Parse(body, contentType, url) is { Ok: true } read ? read.Value : null;

    /// <summary>The last name of a path of the model.</summary>
    public static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>A document of expectations, whatever bytes are lost in it.</summary>
    public static JsonDocument Expected(string folder, JsonElement item) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(CaseFile.Bytes(folder, item.Text("expected")!)).TrimStart('\uFEFF'));

    public static ParsedFeed? Of(string text, string url = "") => Of(Encoding.UTF8.GetBytes(text), null, url);

    /// <summary>White space of any kind and length is one space.</summary>
    public static string Flat(string? text) => OneLine.Of(text);

    /// <summary>Two instants to the second, as the other program writes its own.</summary>
    public static bool SameInstant(DateTimeOffset? ours, string? theirs) =>
        FeedDate.Parse(theirs) is { } instant ? ours is { } own && Math.Abs((own - instant).TotalSeconds) < 1 : ours is null;

    public static string? Second(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Two pieces of HTML after the product's own cleaner, which makes links absolute and drops what its allow-list drops:
    /// allow-lists are a program's own, so both go through one.
    /// </summary>
    public static bool SameHtml(string? ours, string? theirs, string? origin) =>
        Tidy(HtmlCleaner.Clean(ours ?? "", origin)) is var own && Tidy(HtmlCleaner.Clean((theirs ?? "").Replace("</br>", "", StringComparison.Ordinal), origin)) is var other && (own == other || Unframed(own) == Unframed(other))
        || SameWords(ours, theirs) && !HasMarkup(theirs);

    /// <summary>The div around XHTML is no part of it (RFC 4287 §3.1.1.3); some programs keep it.</summary>
    /// <param name="html">Well-formed, as the cleaner leaves it.</param>
    private static string Unframed(string html)
    {
        if (!html.StartsWith("<div>", StringComparison.Ordinal) || !html.EndsWith("</div>", StringComparison.Ordinal))
            return html;
        var depth = 0;
        foreach (System.Text.RegularExpressions.Match tag in Div().Matches(html))
        {
            depth += tag.Value[1] == '/' ? -1 : 1;
            if (depth == 0)
                return tag.Index + tag.Length == html.Length ? html[5..^6] : html;
        }
        return html;
    }

    [System.Text.RegularExpressions.GeneratedRegex("</?div(?: [^>]*)?>")]
    private static partial System.Text.RegularExpressions.Regex Div();

    /// <summary>White space beside the tags of blocks shows nowhere.</summary>
    private static string Tidy(string html) => BesideBlocks().Replace(Flat(html), "$1");

    /// <summary>Addresses are the same where the URL Standard's normal form is (host in lower case, a slash for no path, escapes).</summary>
    public static bool SameAddress(string ours, string theirs) =>
        ours == theirs || Normal(ours) is { } own && own == Normal(theirs) || Normal(System.Net.WebUtility.HtmlDecode(theirs)) is { } decoded && decoded == Normal(ours);

    /// <summary>Ours is theirs made absolute: theirs stood on no base.</summary>
    public static bool IsResolved(string ours, string theirs) =>
        !theirs.Contains(':', StringComparison.Ordinal) && theirs.Length > 1 && Uri.TryCreate(new Uri("http://x/"), theirs, out var whole) && ours.EndsWith(whole.AbsolutePath.TrimStart('/'), StringComparison.Ordinal);

    private static string? Normal(string address) => Uri.TryCreate(address.Trim(), UriKind.Absolute, out var whole) ? whole.AbsoluteUri : null;

    /// <summary>The same text once tags are gone.</summary>
    public static bool SameWords(string? oursHtml, string? theirs) =>
        Flat(PlainText.Of(oursHtml ?? "")) is var ours && (ours == Flat(theirs) || ours == Flat(PlainText.Of(theirs ?? "")));

    public static bool HasMarkup(string? html) => html is not null && html.Contains('<', StringComparison.Ordinal);

    /// <summary>A title or other line of plain text against theirs, which may hold markup or references.</summary>
    public static bool SameLine(string? ours, string? theirs) =>
        Flat(ours) is var own && (own == Flat(theirs) || own == Flat(PlainText.Of(theirs ?? "")) || own == Flat(System.Net.WebUtility.HtmlDecode(theirs ?? "")));

    [System.Text.RegularExpressions.GeneratedRegex(@"\s*(</?(?:p|div|ul|ol|li|br|h[1-6]|blockquote|pre|table|tr|td|th|figure|hr|dl|dt|dd)\b[^>]*>)\s*")]
    private static partial System.Text.RegularExpressions.Regex BesideBlocks();

    public static string? Name(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
