using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Daybook.Web.Desk;

/// <summary>
/// The two secrets a browser may keep for us: that of its session, and before it that of its visit, which binds the form for signing in to
/// this browser. The token of a form is a MAC under the secret in force, so nothing more is stored.
/// </summary>
internal sealed class DeskCookies(HttpContext context, bool https)
{
    /// <summary>Random bytes of a secret; ASVS 5.0, 7.2.3 asks for 128 bits.</summary>
    private const int SecretBytes = 32;

    private string? _visit;

    /// <summary>Secret of the session, as the browser sent it: unproven. Null where it sent none.</summary>
    public string? Session => Sent(SessionName);

    /// <summary>The token forms of this browser carry. Where it has no secret yet it gets one with the answer.</summary>
    /// <param name="signedIn">True once the session is proven.</param>
    public string FormToken(bool signedIn) => TokenUnder(signedIn ? Session! : Visit());

    /// <summary>Whether a form's token was made for this browser.</summary>
    public bool Accepts(string? token, bool signedIn)
    {
        var secret = signedIn ? Session : Sent(VisitName);
        return token is not null && secret is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(TokenUnder(secret)));
    }

    /// <summary>A new secret for a session, sent with the answer in place of whatever the browser had.</summary>
    public string BeginSession()
    {
        var secret = NewSecret();
        Send(SessionName, secret, null);
        Send(VisitName, "", TimeSpan.Zero);
        return secret;
    }

    public void EndSession() => Send(SessionName, "", TimeSpan.Zero);

    // A page that is not https cannot keep the stricter name; on https no other host of the domain can plant it (RFC 6265bis, 4.1.3).
    private string SessionName => https ? "__Host-daybook-desk" : "daybook-desk";

    private string VisitName => https ? "__Host-daybook-visit" : "daybook-visit";

    private string Visit() => _visit ??= Sent(VisitName) ?? Send(VisitName, NewSecret(), null);

    private string? Sent(string name) => context.Request.Cookies[name] is { Length: > 0 and <= 128 } value ? value : null;

    private string Send(string name, string value, TimeSpan? life)
    {
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            Secure = https,
            // Lax, not Strict: the bookmarklet and the share sheet come from another site, with a GET that changes nothing.
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = life ?? (name == SessionName ? Core.Accounts.SessionPolicy.Whole : null),
        });
        return value;
    }

    /// <summary>Proof that this session was shown something of ours; good as long as the session.</summary>
    public string ProofOf(string shown) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Session!), Encoding.UTF8.GetBytes("daybook shown " + shown)));

    public bool IsProof(string proof, string shown) =>
        Session is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(ProofOf(shown)));

    private static string TokenUnder(string secret) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "daybook form"u8));

    private static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
}
