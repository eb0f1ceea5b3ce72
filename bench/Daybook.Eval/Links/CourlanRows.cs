using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Links;

/// <summary>The functions of courlan that do what one of ours does.</summary>
internal static class CourlanRows
{
    public static (string? Got, string? Wanted, string? Reason) Answer(string function, JsonElement item)
    {
        string[] arguments = [.. item.GetProperty("args").EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "")];
        if (item.TryGetProperty("kwargs", out var options) && options.EnumerateObject().Any())
        {
            var isFast = options.TryGetProperty("fast", out var fast) && fast.ValueKind == JsonValueKind.True;
            if (function != "extract_domain" || isFast)
                return (null, null, isFast ? $"{function}, fast: guesses without the list of suffixes" : $"{function} with options of its own");
        }
        var wanted = item.Text("value");
        return function switch
        {
            "extract_domain" => (RegistrableDomain.OfUrl(arguments[0]), wanted, null),
            "fix_relative_urls" => (WebUrl.Read(arguments[0]) is { } from ? WebUrl.Read(arguments[1], from)?.Href : null, wanted, HasNoPath(wanted) ? "writes the root of a site without its slash" : null),
            "get_base_url" => (WebUrl.Read(arguments[0])?.Origin ?? "", wanted, null),
            "normalize_url" => (CanonicalUrl.Of(arguments[0]), wanted, ForeignPolicy.Reason(arguments[0], wanted)),
            _ => (null, null, $"{function}: a crawler's choice, not a form of an address"),
        };
    }

    private static bool HasNoPath(string? url) => url is not null && WebUrl.Read(url) is { } address && address.Origin == url;
}
