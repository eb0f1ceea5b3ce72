using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Links;

/// <summary>
/// The rows of normalize-url. It rewrites more than one page's address may bear: it sorts parameters and drops <c>www.</c>, closing slashes
/// and the protocol's difference. What it says is therefore compared as <see cref="UrlKey"/> does, which drops the same for comparing.
/// </summary>
internal static class NormalizeRows
{
    public static (string? Got, string? Wanted, string? Reason) Answer(JsonElement item)
    {
        var input = item.Text("input") ?? "";
        if (item.Text("options") is not null)
            return (null, null, "with options of its own");
        var hasScheme = input.Contains("://", StringComparison.Ordinal);
        if (item.Text("expected") is not { } expected)
            return (hasScheme ? CanonicalUrl.Of(input) : Typed(input), null, null);
        if (!expected.StartsWith("http", StringComparison.Ordinal))
            return (null, null, "another scheme than http and https");
        return (Key(hasScheme ? input : Typed(input) ?? ""), Key(expected), ForeignPolicy.Reason(input, expected));
    }

    /// <summary>Without a scheme: as somebody types it into the box.</summary>
    private static string? Typed(string text) => Pasting.AddressOf(text.Trim().TrimStart('/'))?.AbsoluteUri;

    private static string? Key(string url) => CanonicalUrl.Of(url) is { } canonical ? UrlKey.Of(canonical) : null;
}
