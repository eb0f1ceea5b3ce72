using System.Globalization;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>What IDNA knows of each character: UTS #46's mapping and the properties its rules look at. Loaded when a host first needs it.</summary>
internal static class IdnaTable
{
    private static readonly Lazy<Ranges> Mapping = new(() => Ranges.Of(Resource.Rows("idna-mapping.tsv").Select(row =>
        (row[0], row[1], row[2] == "disallowed" ? null : row.Length < 4 ? "" : string.Concat(row[3].Split(' ').Select(Character))))));

    private static readonly Lazy<Ranges> Properties = new(() => Ranges.Of(Resource.Rows("idna-properties.tsv").Select(row => (row[0], row[1], (string?)row[2]))));

    /// <summary>Every character as its table says; null where one is not allowed.</summary>
    public static string? Mapped(string text)
    {
        var mapped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return null;
            i += rune.Utf16SequenceLength - 1;
            if (!Mapping.Value.TryGet(rune.Value, out var to))
                mapped.Append(rune.ToString());
            else if (to is null)
                return null;
            else
                mapped.Append(to);
        }
        return mapped.ToString();
    }

    /// <summary>True where the character stays as it is.</summary>
    public static bool IsValid(int character) => !Mapping.Value.TryGet(character, out _);

    public static bool IsMark(int character) => Property(character, 2) is 'M' or 'V';

    public static bool IsVirama(int character) => Property(character, 2) == 'V';

    /// <summary><c>D</c>, <c>L</c>, <c>R</c>, <c>T</c>, or <c>-</c> for characters that join with nothing.</summary>
    public static char Joining(int character) => Property(character, 1);

    /// <summary><c>L</c>; <c>R</c> for R and AL; <c>A</c> Arabic and <c>E</c> European numbers; <c>N</c> marks; <c>O</c> others that a label may have; <c>-</c> the rest.</summary>
    public static char Bidi(int character) => Property(character, 0);

    private static char Property(int character, int at) => Properties.Value.TryGet(character, out var letters) ? letters![at] : '-';

    private static string Character(string hexadecimal) => char.ConvertFromUtf32(Point(hexadecimal));

    private static int Point(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Rows in the order of their characters, found by halving.</summary>
    private sealed record Ranges(int[] First, int[] Last, string?[] Values)
    {
        public static Ranges Of(IEnumerable<(string First, string Last, string? Value)> rows)
        {
            var all = rows.ToArray();
            return new([.. all.Select(row => Point(row.First))], [.. all.Select(row => Point(row.Last))], [.. all.Select(row => row.Value)]);
        }

        public bool TryGet(int character, out string? value)
        {
            var at = Array.BinarySearch(First, character);
            at = at < 0 ? ~at - 1 : at;
            var isIn = at >= 0 && character <= Last[at];
            value = isIn ? Values[at] : null;
            return isIn;
        }
    }
}
