using System.Text;

namespace Daybook.Core.Editions;

/// <summary>A headline made ready to tell whether another of its language says the same in nearly the same words.</summary>
internal sealed class NearTitle(string title)
{
    /// <summary>Share of common letter triples from which two headlines read as one (Dice's coefficient).</summary>
    private const double Same = 0.8;

    private readonly HashSet<string> _triples = Triples(title);
    private readonly string _figures = Figures(title);

    public bool Repeats(NearTitle other)
    {
        var (a, b) = (_triples.Count, other._triples.Count);
        if (a == 0 || b == 0) return a == b;
        // So different in length that not even the whole of the shorter would do.
        if (2.0 * Math.Min(a, b) / (a + b) < Same) return false;
        // Figures tell siblings apart: "59 minutes" is not "70 minutes".
        return 2.0 * _triples.Count(other._triples.Contains) / (a + b) >= Same && _figures == other._figures;
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
