using System.Security.Cryptography;
using System.Text;

namespace Daybook.Core.Feeds;

/// <summary><c>X-Hub-Signature: method=hex</c> (WebSub §7.1): proof that a push comes from the hub that knows our secret.</summary>
public static class PushSignature
{
    /// <summary>False for a missing, malformed or wrong one, and for a method that is not known. Takes the same time wherever it differs.</summary>
    public static bool IsGood(string? header, ReadOnlySpan<byte> body, string secret)
    {
        if (header?.Split('=', 2) is not [var method, var written])
            return false;
        var key = Encoding.UTF8.GetBytes(secret);
        var right = method.Trim().ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // Google's hub, and with it YouTube, signs with SHA-1; as an HMAC it is not broken (RFC 6194 §3.3).
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
        if (right is null || written.Trim() is not { } hex || hex.Length != right.Length * 2 || !hex.All(char.IsAsciiHexDigit))
            return false;
        return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hex), right);
    }
}
