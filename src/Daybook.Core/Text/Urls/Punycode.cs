using System.Text;

namespace Daybook.Core.Text;

/// <summary>Punycode (RFC 3492): a label of any script written in the letters of host names. Parameters as in its §5.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstPoint = 0x80;

    /// <summary>Longest label taken, in characters: a name has at most 255 octets (RFC 1035 §3.1), and the work grows with the square.</summary>
    private const int Longest = 1024;

    /// <summary>Without the <c>xn--</c>; null where the label is too long.</summary>
    public static string? Encode(string label)
    {
        int[] points = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        if (points.Length > Longest)
            return null;
        var written = new StringBuilder();
        foreach (var point in points.Where(point => point < FirstPoint))
            written.Append((char)point);
        var (done, plain, bias, delta, next) = (written.Length, written.Length, FirstBias, 0L, FirstPoint);
        if (plain > 0)
            written.Append('-');
        while (done < points.Length)
        {
            var least = points.Where(point => point >= next).Min();
            delta += (long)(least - next) * (done + 1);
            next = least;
            foreach (var point in points)
            {
                if (point < next)
                    delta++;
                if (point != next)
                    continue;
                WriteNumber(written, delta, bias);
                bias = Adapt(delta, done + 1, done == plain);
                (delta, done) = (0, done + 1);
            }
            delta++;
            next++;
        }
        return written.ToString();
    }

    /// <param name="label">Without the <c>xn--</c>.</param>
    /// <returns>Null for what no encoding gives.</returns>
    public static string? Decode(string label)
    {
        if (label.Length > Longest || !label.All(char.IsAscii))
            return null;
        var hyphen = label.LastIndexOf('-');
        List<int> points = hyphen > 0 ? [.. label[..hyphen].Select(c => (int)c)] : [];
        var (at, bias, position, point) = (hyphen > 0 ? hyphen + 1 : 0, FirstBias, 0L, (long)FirstPoint);
        while (at < label.Length)
        {
            var before = position;
            if (!ReadNumber(label, ref at, bias, ref position))
                return null;
            bias = Adapt(position - before, points.Count + 1, before == 0);
            point += position / (points.Count + 1);
            position %= points.Count + 1;
            if (point > 0x10ffff || !Rune.IsValid((int)point))
                return null;
            points.Insert((int)position++, (int)point);
        }
        return string.Concat(points.Select(one => new Rune(one).ToString()));
    }

    private static void WriteNumber(StringBuilder written, long number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (number < threshold)
            {
                written.Append(Digit((int)number));
                return;
            }
            written.Append(Digit((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static bool ReadNumber(string label, ref int at, int bias, ref long position)
    {
        var weight = 1L;
        for (var k = Base; ; k += Base)
        {
            if (at == label.Length || ValueOf(label[at++]) is not (>= 0 and var digit))
                return false;
            position += digit * weight;
            if (position > int.MaxValue)
                return false;
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (digit < threshold)
                return true;
            weight *= Base - threshold;
            if (weight > int.MaxValue)
                return false;
        }
    }

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
            delta /= Base - TMin;
        return (int)(k + ((Base - TMin + 1) * delta / (delta + Skew)));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int ValueOf(char digit) => digit switch
    {
        >= 'a' and <= 'z' => digit - 'a',
        >= 'A' and <= 'Z' => digit - 'A',
        >= '0' and <= '9' => digit - '0' + 26,
        _ => -1,
    };
}
