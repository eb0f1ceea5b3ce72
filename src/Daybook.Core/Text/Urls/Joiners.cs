namespace Daybook.Core.Text;

/// <summary>The rules for the two invisible joiners (RFC 5892, appendix A.1 and A.2): only where they change what is seen.</summary>
internal static class Joiners
{
    private const int NonJoiner = 0x200c;
    private const int Joiner = 0x200d;

    public static bool AreAllowed(string label)
    {
        int[] points = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] is not (NonJoiner or Joiner) || (i > 0 && IdnaTable.IsVirama(points[i - 1])))
                continue;
            if (points[i] == Joiner || !PartsLetters(points, i))
                return false;
        }
        return true;
    }

    /// <summary>Between two letters that would join otherwise, transparent characters aside.</summary>
    private static bool PartsLetters(int[] points, int at)
    {
        var before = at - 1;
        while (before >= 0 && IdnaTable.Joining(points[before]) == 'T')
            before--;
        var after = at + 1;
        while (after < points.Length && IdnaTable.Joining(points[after]) == 'T')
            after++;
        return before >= 0 && after < points.Length && IdnaTable.Joining(points[before]) is 'L' or 'D' && IdnaTable.Joining(points[after]) is 'R' or 'D';
    }
}
