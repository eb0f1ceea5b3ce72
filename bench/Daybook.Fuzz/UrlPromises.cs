using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Fuzz;

/// <summary>An address once read is read again as itself; a canonical form is its own.</summary>
internal static class UrlPromises
{
    private static readonly WebUrl From = WebUrl.Read("https://example.org/a/b?c#d")!;

    public static void Hold(byte[] bytes)
    {
        var text = Targets.Text(bytes);
        HoldRead(WebUrl.Read(text));
        HoldRead(WebUrl.Read(text, From));
        Targets.Must(!WebUrl.IsPlain(text) || WebUrl.Read(text)?.Href == text, "a plain address stays as it is");
        UrlKey.Of(text);
        if (CanonicalUrl.Of(text) is not { } canonical)
            return;
        var again = CanonicalUrl.Of(canonical);
        Targets.Must(again == canonical, "a canonical form is its own", () => $"{canonical}\n{again}");
        Targets.Must(UrlKey.Of(canonical) == UrlKey.Of(text), "an address and its canonical form have one key", () => $"{UrlKey.Of(canonical)}\n{UrlKey.Of(text)}");
        RegistrableDomain.Of(canonical);
    }

    private static void HoldRead(WebUrl? url)
    {
        if (url is null)
            return;
        var again = WebUrl.Read(url.Href);
        Targets.Must(again == url, "an address is read again as itself", () => $"{url.Href}\n{again?.Href}");
        Targets.Must(url.Href.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0, "an address is of visible ASCII", () => url.Href);
    }
}
