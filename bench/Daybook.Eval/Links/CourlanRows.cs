using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Links;

/// <summary>The functions of courlan that do what one of ours does.</summary>
internal static class CourlanRows
{
    public static (string? Got, string? Wanted, string? Reason) Answer(string function, JsonElement item)
    {
        string?[] arguments = [.. item.GetProperty("args").EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : null)];
        if (item.TryGetProperty("kwargs", out var options) && options.EnumerateObject().Any() && function != "extract_domain")
            return (null, null, $"{function} with options of its own");
        var wanted = item.Text("value");
        return function switch
        {
            "extract_domain" => (RegistrableDomain.OfUrl(arguments[0] ?? ""), wanted, null),
            "fix_relative_urls" => (WebAddress.Read(arguments[0]) is { } from ? WebAddress.Resolve(from, arguments[1])?.AbsoluteUri : null, wanted, null),
            "get_base_url" => (WebAddress.Read(arguments[0])?.GetLeftPart(UriPartial.Authority) ?? "", wanted, null),
            "normalize_url" => (CanonicalUrl.Of(arguments[0] ?? ""), wanted, null),
            _ => (null, null, $"{function}: a crawler's choice, not a form of an address"),
        };
    }
}
