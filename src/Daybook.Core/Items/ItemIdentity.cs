using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// The key under which an item of one source is known: canonical link, else GUID, else content. A promise:
/// stored keys must stay valid, so golden values pin it (see docs/notes/identity.md).
/// </summary>
public static class ItemIdentity
{
    /// <param name="canonicalUrl">From <see cref="CanonicalUrl"/>, or null.</param>
    /// <param name="guid">As written, or null.</param>
    /// <param name="guidIsUnique">False where another entry of the same document has the same GUID: it identifies nothing then.</param>
    /// <param name="title">Plain text, or null.</param>
    /// <param name="text">Plain text.</param>
    /// <returns><c>u:</c> and the address key, <c>g:</c> and the GUID, or <c>c:</c> and the content hash.</returns>
    public static string KeyOf(string? canonicalUrl, string? guid, bool guidIsUnique, string? title, string text)
    {
        if (canonicalUrl is not null)
            return "u:" + UrlKey.Of(canonicalUrl);
        return guidIsUnique && !string.IsNullOrWhiteSpace(guid) ? "g:" + guid.Trim() : "c:" + ContentHash.Of(title, text);
    }
}

/// <summary>A fingerprint of what an item says, blind to case, accents, punctuation and white space.</summary>
public static class ContentHash
{
    /// <summary>32 hexadecimal digits: the first half of SHA-256 over the folded words of title and text.</summary>
    public static string Of(string? title, string text) => Of(Tokens.Of(title ?? ""), Tokens.Of(text));

    /// <summary>The same where the tokens are known.</summary>
    public static string Of(IReadOnlyList<Token> title, IReadOnlyList<Token> text)
    {
        var most = 1;
        foreach (var tokens in (ReadOnlySpan<IReadOnlyList<Token>>)[title, text])
            for (var at = 0; at < tokens.Count; at++)
                most += Encoding.UTF8.GetMaxByteCount(tokens[at].Folded.Length) + 1;
        var words = ArrayPool<byte>.Shared.Rent(most);
        var length = Write(title, words, 0);
        words[length++] = (byte)'\n';
        length = Write(text, words, length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(words.AsSpan(0, length)).AsSpan(0, 16));
        ArrayPool<byte>.Shared.Return(words);
        return hash;
    }

    private static int Write(IReadOnlyList<Token> tokens, byte[] words, int length)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0)
                words[length++] = (byte)' ';
            length += Encoding.UTF8.GetBytes(tokens[at].Folded, words.AsSpan(length));
        }
        return length;
    }
}
