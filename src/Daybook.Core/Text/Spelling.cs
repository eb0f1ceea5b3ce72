namespace Daybook.Core.Text;

/// <summary>Finds the known word that somebody may have meant.</summary>
public static class Spelling
{
    /// <summary>The nearest of <paramref name="known"/>, or null where none is near enough to be worth suggesting.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length > 60) return null;
        var folded = Fold(written);
        var best = known
            .Select(word => (Word: word, Distance: Distance(folded, Fold(word))))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(1, folded.Length / 3) ? best.Word : null;
    }

    /// <summary>"Did you mean …?" for a hint, or <paramref name="otherwise"/> where nothing is near.</summary>
    public static string Suggest(string written, IEnumerable<string> known, string otherwise) =>
        Nearest(written, known) is { } word ? $"Did you mean \"{word}\"?" : otherwise;

    private static string Fold(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            cost[i, j] = Math.Min(Math.Min(cost[i, j - 1], cost[i - 1, j]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
        }

        return cost[a.Length, b.Length];
    }
}
