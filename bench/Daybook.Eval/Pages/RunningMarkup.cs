using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Daybook.Eval.Pages;

/// <summary>Searches markup for anything that can run, load or take input, by a list of its own.</summary>
internal static class RunningMarkup
{
    private static readonly HashSet<string> RunningElements = new(
        "script iframe frame frameset object embed applet base meta link style form input button select textarea svg math template noscript xmp plaintext noembed noframes audio video source track portal"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AddressAttributes = new(
        "href src action formaction background poster data cite longdesc usemap codebase srcset ping manifest xlink:href".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Each thing found, in words; none where the markup is harmless.</summary>
    public static IEnumerable<string> In(string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!doctype html><body>" + html);
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            if (RunningElements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
                yield return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.ToLowerInvariant() is "style" or "srcdoc" or "is" or "id" or "name")
                    yield return $"{element.LocalName} {attribute.Name}";
                else if (AddressAttributes.Contains(attribute.Name) && !IsHarmless(attribute.Value))
                    yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }

    /// <summary>Browsers drop white space and control characters before they look for a scheme (URL Standard §4.1).</summary>
    private static bool IsHarmless(string address)
    {
        var bare = string.Concat(address.Where(c => c > ' ' && !char.IsControl(c)));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || bare.AsSpan(0, colon).ContainsAny('/', '?', '#') || bare[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
