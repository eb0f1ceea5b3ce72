using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>IPv4 addresses in all the spellings that address readers take: decimal, octal, hexadecimal, one to four parts (URL Standard §3.5).</summary>
internal static class Ipv4Text
{
    /// <summary>True for a host whose last part is a number: it is an IPv4 address or nothing.</summary>
    public static bool IsMeant(string host)
    {
        var parts = Parts(host);
        var last = parts[^1];
        return last.Length > 0 && (!last.AsSpan().ContainsAnyExceptInRange('0', '9') || Number(last) is not null);
    }

    /// <summary>Four decimal parts; null where a part is no number or too large.</summary>
    public static string? Read(string host)
    {
        var numbers = Parts(host).Select(Number).ToArray();
        if (numbers.Length > 4 || numbers[..^1].Any(number => number is null or > 255) || numbers[^1] is not { } last || last >= 1UL << (8 * (5 - numbers.Length)))
            return null;
        var address = last;
        for (var i = 0; i < numbers.Length - 1; i++)
            address |= numbers[i]!.Value << (8 * (3 - i));
        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>A dot at the end adds no part.</summary>
    private static string[] Parts(string host)
    {
        var parts = host.Split('.');
        return parts.Length > 1 && parts[^1].Length == 0 ? parts[..^1] : parts;
    }

    /// <summary>Null where the text is no number; numbers beyond 32 bits are all the same here, too large.</summary>
    private static ulong? Number(string text)
    {
        if (text.Length == 0)
            return null;
        var (digits, radix) = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? (text[2..], 16UL) : text.Length > 1 && text[0] == '0' ? (text[1..], 8UL) : (text, 10UL);
        var value = 0UL;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || (ulong)Convert.ToInt32(digit.ToString(), 16) is var one && one >= radix)
                return null;
            value = Math.Min(value * radix + one, 1UL << 33);
        }
        return value;
    }
}
