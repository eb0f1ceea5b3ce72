using System.Text.Json;
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
        if (!input.Contains("://", StringComparison.Ordinal))
            return (null, null, "without a scheme: an address in a feed has one");
        if (item.Text("expected") is not { } expected)
            return (CanonicalUrl.Of(input), null, null);
        return (Key(input), Key(expected), null);
    }

    private static string? Key(string url) => CanonicalUrl.Of(url) is { } canonical ? UrlKey.Of(canonical) : null;
}
