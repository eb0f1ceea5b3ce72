using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>What every answer of the desk says to the browser about itself.</summary>
internal static class DeskHeaders
{
    /// <summary>Own script and nothing inline; no page may hold the desk in a frame; forms go to this site only.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For bytes that others wrote: whatever they are taken for, they load and run nothing.</summary>
    private const string Foreign = "default-src 'none'; sandbox";

    /// <summary>A day, in seconds: who opens an item again does not ask its publisher again.</summary>
    private const string KeptPictures = "private, max-age=86400, immutable";

    /// <summary>A year, in seconds: https://hstspreload.org asks for no less.</summary>
    private const string Strict = "max-age=31536000";

    public static void Add(IHeaderDictionary headers, bool https)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not no-referrer: under it browsers send "Origin: null" with our own forms (Fetch, 3.2).
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
        headers.Vary = "Cookie";
        if (https)
            headers.StrictTransportSecurity = Strict;
    }

    public static void AddForPicture(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Foreign;
        headers.CacheControl = KeptPictures;
        headers.ContentDisposition = "inline; filename=\"picture\"";
    }
}
