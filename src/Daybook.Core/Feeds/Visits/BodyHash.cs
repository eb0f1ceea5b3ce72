using System.Security.Cryptography;

namespace Daybook.Core.Feeds;

/// <summary>Names a body, so that one already read is not read again.</summary>
public static class BodyHash
{
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
