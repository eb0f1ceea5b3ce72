using System.Text;

namespace Daybook.Core.Editions;

/// <summary>Tells whether two headlines of one language say the same in nearly the same words.</summary>
internal static class NearTitles
{
    /// <summary>Share of common letter triples from which two headlines read as one (Dice's coefficient).</summary>
    private const double Same = 0.8;

    public static bool Repeat(string a, string b)
    {
        var (first, second) = (Triples(a), Triples(b));
        if (first.Count == 0 || second.Count == 0) return first.Count == second.Count;
        var common = first.Count(second.Contains);
        // Figures tell siblings apart: "59 minutes" is not "70 minutes".
        return 2.0 * common / (first.Count + second.Count) >= Same && Figures(a) == Figures(b);
    }

    private static HashSet<string> Triples(string title)
    {
        var folded = new StringBuilder(" ");
        foreach (var c in title.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) folded.Append(c);
            else if (folded[^1] != ' ') folded.Append(' ');
        }

        var text = folded.ToString();
        return [.. Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(i => text.Substring(i, 3))];
    }

    private static string Figures(string title) =>
        string.Join(' ', new string([.. title.Select(c => char.IsDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
