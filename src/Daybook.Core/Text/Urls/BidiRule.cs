namespace Daybook.Core.Text;

/// <summary>The Bidi rule (RFC 5893 §2): labels that mix directions must still be read in one order.</summary>
internal static class BidiRule
{
    /// <summary>True for a label with a character written from right to left: its name must keep to the rule in all labels.</summary>
    public static bool Concerns(string label) => label.EnumerateRunes().Any(rune => IdnaTable.Bidi(rune.Value) is 'R' or 'A');

    public static bool Allows(string label)
    {
        var classes = string.Concat(label.EnumerateRunes().Select(rune => IdnaTable.Bidi(rune.Value)));
        // What stands before the marks at the end.
        var last = classes.TrimEnd('N') is { Length: > 0 } core ? core[^1] : '-';
        return classes[0] switch
        {
            'R' => classes.All(c => c is 'R' or 'A' or 'E' or 'O' or 'N') && last is 'R' or 'E' or 'A' && !(classes.Contains('E', StringComparison.Ordinal) && classes.Contains('A', StringComparison.Ordinal)),
            'L' => classes.All(c => c is 'L' or 'E' or 'O' or 'N') && last is 'L' or 'E',
            _ => false,
        };
    }
}
