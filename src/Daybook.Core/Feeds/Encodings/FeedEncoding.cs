using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// From bytes to text. The order is: byte order mark, the server's charset, the prolog's encoding, UTF-8
/// (RFC 7303 §3 with the mark first). A declaration that the bytes contradict is not believed, and a warning says so.
/// </summary>
internal static class FeedEncoding
{
    private static readonly Encoding Latin = Encodings.Named("windows-1252")!;
    private static readonly Encoding Cyrillic = Encodings.Named("windows-1251")!;

    /// <summary>Text; null where the bytes are in no encoding a feed may have.</summary>
    public static string? Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (Read(body, contentType) is not { } read)
            return null;
        var text = read.Text.AsSpan().ToString();
        read.Text.GiveBack();
        return text;
    }

    /// <summary>The text, to be given back, with what had to be guessed; null where the bytes are in no encoding a feed may have.</summary>
    public static Decoded? Read(ReadOnlySpan<byte> body, string? contentType)
    {
        if (Choose(body, contentType) is not { } choice)
            return null;
        body = body[choice.Skip..];
        var room = ArrayPool<char>.Shared.Rent(choice.Encoding.GetMaxCharCount(body.Length));
        var text = new DocumentText(room, choice.Encoding.GetChars(body, room));
        if (DoubleEncoding.Undo(text.AsSpan()) is not { } repaired)
            return new Decoded(text, choice.Warning, choice.Name ?? NameOf(choice.Encoding));
        text.GiveBack();
        return new Decoded(DocumentText.Of(repaired), "The text was encoded twice; the second time was undone.", choice.Name ?? NameOf(choice.Encoding));
    }

    /// <param name="Warning">What had to be guessed, a sentence, or null.</param>
    /// <param name="Name">Of the encoding, as registered with IANA.</param>
    internal readonly record struct Decoded(DocumentText Text, string? Warning, string Name);

    /// <param name="Skip">Bytes of the mark before the text.</param>
    /// <param name="Name">Where it is not that of the encoding itself.</param>
    private readonly record struct Choice(Encoding Encoding, int Skip = 0, string? Warning = null, string? Name = null);

    private static Choice? Choose(ReadOnlySpan<byte> body, string? contentType)
    {
        if (Marked(body) is { } marked)
            return new Choice(marked.Encoding, marked.Length);
        if (WideProlog(body) is { } wide)
            return new Choice(wide);
        if (body.Length > 1 && (body[0] == 0 || body[1] == 0))
            return null;

        var valid = Utf8.IsValid(body);
        var server = CharsetOf(contentType);
        var prolog = EncodingProlog.Read(body);
        var declared = server ?? prolog;
        if (valid && IsUtf8(declared ?? "utf-8"))
            return new Choice(Encoding.UTF8, Name: IsAscii(declared) && !HasMultibyte(body) ? "us-ascii" : null);
        if (valid && HasMultibyte(body) && SingleByte(declared))
            return new Choice(Encoding.UTF8, Warning: $"Declared as {declared}, but its bytes are UTF-8.");
        foreach (var name in new[] { server, prolog })
            if (name is not null && !IsUtf8(name) && Encodings.Named(name) is { } named && !IsWide(named))
                return new Choice(named);
        return valid ? new Choice(Encoding.UTF8, Warning: $"Encoding {declared} is unknown or wrong; read as UTF-8.") : Guess(body);
    }

    /// <summary>Bytes that are not UTF-8 and do not say what they are, or say it wrongly.</summary>
    private static Choice Guess(ReadOnlySpan<byte> body)
    {
        var (good, bad, letters) = Census(body);
        var single = letters * 2 > bad ? Cyrillic : Latin;
        if (good <= bad)
            return new Choice(single, Warning: $"The bytes are not UTF-8; read as {single.WebName}.");
        var mixed = (Encoding)Encoding.UTF8.Clone();
        mixed.DecoderFallback = new StrayByteFallback(Latin);
        return new Choice(mixed, Warning: "Some bytes are not UTF-8; those were read as windows-1252.", Name: "utf-8");
    }

    /// <summary>
    /// Counts UTF-8 sequences, stray bytes, and among those the ones that stand in a run of three or more letters of
    /// the upper quarter: a whole word there is Cyrillic, where Latin scripts have single accented letters.
    /// </summary>
    private static (int Good, int Bad, int Letters) Census(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0, letters = 0, run = 0;
        while (!body.IsEmpty)
        {
            if (body[0] < 0x80)
            {
                run = 0;
                body = body[1..];
                continue;
            }
            var status = Rune.DecodeFromUtf8(body, out _, out var length);
            if (status == OperationStatus.Done)
            {
                good++;
                body = body[length..];
                continue;
            }
            bad++;
            run = body[0] >= 0xC0 ? run + 1 : 0;
            letters += run == 3 ? 3 : run > 3 ? 1 : 0;
            body = body[1..];
        }
        return (good, bad, letters);
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 or UTF-32 without a mark, known by its prolog (XML 1.0 appendix F). Without a prolog the mark is required (§4.3.3).</summary>
    private static Encoding? WideProlog(ReadOnlySpan<byte> body) => body switch
    {
        [0x3C, 0, 0x3F, 0, ..] => Encoding.Unicode,
        [0, 0x3C, 0, 0x3F, ..] => Encoding.BigEndianUnicode,
        [0x3C, 0, 0, 0, 0x3F, 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, false),
        [0, 0, 0, 0x3C, 0, 0, 0, 0x3F, ..] => new UTF32Encoding(bigEndian: true, false),
        _ => null,
    };

    private static string? CharsetOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"', '\'', ' ') is { Length: > 0 } name ? name : null : null;

    /// <summary>As IANA registers it, byte order told.</summary>
    private static string NameOf(Encoding encoding) => encoding switch
    {
        UTF32Encoding => encoding.GetBytes("a")[0] == 0 ? "utf-32be" : "utf-32le",
        UnicodeEncoding => encoding.GetBytes("a")[0] == 0 ? "utf-16be" : "utf-16le",
        _ => encoding.WebName,
    };

    private static bool IsUtf8(string name) => name.Trim().ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii" or "ascii" or "unicode-1-1-utf-8";

    private static bool IsAscii(string? name) => name?.Trim().ToLowerInvariant() is "us-ascii" or "ascii";

    private static bool SingleByte(string? name) => name is not null && Encodings.Named(name) is { IsSingleByte: true };

    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    private static bool HasMultibyte(ReadOnlySpan<byte> body) => body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
}
