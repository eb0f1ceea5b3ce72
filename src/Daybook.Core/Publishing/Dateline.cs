using System.Text.RegularExpressions;

namespace Daybook.Core.Publishing;

/// <summary>The place, day and agency before the first sentence of a report: "TBILISI, 4 September (Caspian Wire) - ".</summary>
public static partial class Dateline
{
    private const int MaxLength = 80;

    /// <summary>The text without its dateline; the text itself where it has none.</summary>
    public static string Remove(string line)
    {
        var head = line.Length > MaxLength ? line[..MaxLength] : line;
        var match = Dash().Match(head);
        if (!match.Success) return line;
        var before = head[..match.Index];
        return IsDateline(before) ? line[(match.Index + match.Length)..].TrimStart() : line;
    }

    /// <summary>A closing bracket before the dash, a name in capitals at the start, or a place followed by a day.</summary>
    private static bool IsDateline(string before) =>
        before.Length >= 2 && (char.IsUpper(before[0]) || IsUnicase(before[0]))
        && (before.EndsWith(')') || Capitals().IsMatch(before) || PlaceAndDay().IsMatch(before));

    /// <summary>Georgian is written without capitals.</summary>
    private static bool IsUnicase(char c) => c is >= 'ა' and <= 'ჿ';

    [GeneratedRegex(@"\.?\s+[-–—]{1,2}\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\p{M}'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}\p{M}'’-]+)*(?:[,.:(]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+)?[,.] ?(?:\p{Nd}{1,2}\.? \p{L}+|\p{L}+ \p{Nd}{1,2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex PlaceAndDay();
}
