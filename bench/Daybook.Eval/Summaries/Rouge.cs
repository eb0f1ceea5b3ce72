using Daybook.Core.Text;

namespace Daybook.Eval.Summaries;

/// <summary>ROUGE-1, -2 and -L as F1 (Lin 2004), over folded words, nothing stemmed or left out.</summary>
internal readonly record struct Rouge(double One, double Two, double Longest)
{
    public static Rouge Of(string summary, string human)
    {
        string[] mine = Words(summary), theirs = Words(human);
        return new Rouge(Grams(mine, theirs, 1), Grams(mine, theirs, 2), F1(Common(mine, theirs), mine.Length, theirs.Length));
    }

    public static Rouge Mean(IReadOnlyCollection<Rouge> all) => all.Count == 0 ? default : new(all.Average(one => one.One), all.Average(one => one.Two), all.Average(one => one.Longest));

    public static string[] Words(string text) => [.. Tokens.Of(text).Select(token => token.Folded)];

    private static double Grams(string[] mine, string[] theirs, int length)
    {
        Dictionary<string, int> one = Count(mine, length), other = Count(theirs, length);
        return F1(one.Sum(gram => Math.Min(gram.Value, other.GetValueOrDefault(gram.Key))), one.Values.Sum(), other.Values.Sum());
    }

    private static Dictionary<string, int> Count(string[] words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(at => string.Join(' ', words.AsSpan(at, length).ToArray())).CountBy(gram => gram, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Common(string[] one, string[] other)
    {
        var row = new int[other.Length + 1];
        foreach (var word in one)
        {
            var before = 0;
            for (var at = 1; at <= other.Length; at++)
                (before, row[at]) = (row[at], word == other[at - 1] ? before + 1 : Math.Max(row[at], row[at - 1]));
        }

        return row[^1];
    }

    private static double F1(int shared, int mine, int theirs) => shared == 0 ? 0 : 2.0 * shared / (mine + theirs);
}
