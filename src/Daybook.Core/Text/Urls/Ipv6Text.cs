using System.Globalization;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>IPv6 addresses as they stand in hosts (URL Standard §3.5): no zone, written as RFC 5952 §4 has it.</summary>
internal static class Ipv6Text
{
    private const int Pieces = 8;

    /// <summary>The shortest form, in lower case, without brackets; null where the text is no address.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        // "::" stands once at most, for one piece or more that are zero.
        var gap = text.IndexOf("::");
        if (gap < 0)
            return Pieced(text, mayEndInIpv4: true) is { Count: Pieces } all ? Written(all) : null;
        var left = Pieced(text[..gap], mayEndInIpv4: false);
        var right = Pieced(text[(gap + 2)..], mayEndInIpv4: true);
        if (left is null || right is null || left.Count + right.Count >= Pieces)
            return null;
        return Written([.. left, .. Enumerable.Repeat(0, Pieces - left.Count - right.Count), .. right]);
    }

    /// <summary>The 16-bit numbers between colons; empty for empty text, null where one is no number.</summary>
    private static List<int>? Pieced(ReadOnlySpan<char> text, bool mayEndInIpv4)
    {
        var pieces = new List<int>(Pieces);
        if (text.IsEmpty)
            return pieces;
        var words = text.ToString().Split(':');
        for (var i = 0; i < words.Length; i++)
        {
            if (mayEndInIpv4 && i == words.Length - 1 && words[i].Contains('.', StringComparison.Ordinal))
            {
                if (Dotted(words[i]) is not var (high, low))
                    return null;
                pieces.Add(high);
                pieces.Add(low);
            }
            else if (words[i].Length is > 0 and <= 4 && words[i].All(char.IsAsciiHexDigit))
            {
                pieces.Add(int.Parse(words[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
            else
            {
                return null;
            }
        }
        return pieces.Count > Pieces ? null : pieces;
    }

    /// <summary>Here an IPv4 address has four decimal parts and no other spelling.</summary>
    private static (int High, int Low)? Dotted(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4 || parts.Any(part => part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit) || (part.Length > 1 && part[0] == '0')))
            return null;
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return numbers.Any(number => number > 255) ? null : ((numbers[0] << 8) | numbers[1], (numbers[2] << 8) | numbers[3]);
    }

    private static string Written(List<int> pieces)
    {
        var (start, length) = LongestZeros(pieces);
        var text = new StringBuilder();
        for (var i = 0; i < Pieces; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (text.Length > 0 && text[^1] != ':')
                text.Append(':');
            text.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    /// <summary>The first longest run of at least two zeros; start -1 where there is none.</summary>
    private static (int Start, int Length) LongestZeros(List<int> pieces)
    {
        var best = (Start: -1, Length: 1);
        for (var start = 0; start < Pieces; start++)
        {
            var length = pieces.Skip(start).TakeWhile(piece => piece == 0).Count();
            if (length > best.Length)
                best = (start, length);
        }
        return best;
    }
}
