using System.Buffers.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// JSON may escape half of a surrogate pair (RFC 8259 §8.2), which System.Text.Json refuses to hand out, in names and
/// in values. The halves become U+FFFD in place, before anything is read: the escapes are of one length.
/// </summary>
internal static class HalfPairs
{
    private const int Escape = 6;

    public static void Mend(Span<byte> json)
    {
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            if (Unit(json) is not { } unit)
                json = json[Math.Min(2, json.Length)..];
            else if (char.IsHighSurrogate(unit) && Unit(json[Escape..]) is { } next && char.IsLowSurrogate(next))
                json = json[(2 * Escape)..];
            else
            {
                if (char.IsSurrogate(unit))
                    "fffd"u8.CopyTo(json[2..]);
                json = json[Escape..];
            }
        }
    }

    /// <summary>The UTF-16 unit that is escaped at the start; null where none is.</summary>
    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= Escape && json.StartsWith("\\u"u8) && Utf8Parser.TryParse(json[2..Escape], out ushort unit, out var read, 'x') && read == 4 ? (char)unit : null;
}
