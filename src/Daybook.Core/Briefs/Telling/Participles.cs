using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Words that stand for a relative clause: "подписанное 3 мая", "1967'de yapılan". By their endings, since there is no tagger.</summary>
internal static class Participles
{
    // What has fewer letters before the ending is a word of its own.
    private const int LeastStem = 2;

    private const char Whole = '=';

    private static readonly Lazy<Dictionary<string, Endings>> Table = new(() => Resource.Rows("participle-endings.tsv").ToDictionary(row => row[0], row => new Endings(row), StringComparer.Ordinal));

    /// <summary>The word, folded, is one by its form.</summary>
    public static bool Is(string folded, string language) => Table.Value.TryGetValue(language, out var endings) && endings.Fit(folded);

    /// <summary>Behind this word the participle before it is the verb of the sentence: "ստորագրված է", was signed.</summary>
    public static bool Completes(string folded, string language) => Table.Value.TryGetValue(language, out var endings) && endings.Completes(folded);

    private sealed class Endings(string[] row)
    {
        private readonly string[] all = [.. Words(row, 1).Where(word => word[0] != Whole)];
        private readonly HashSet<string> wholes = [.. Words(row, 1).Where(word => word[0] == Whole).Select(word => word[1..])], others = [.. Words(row, 2)], completions = [.. Words(row, 3)];

        public bool Fit(string folded) => !others.Contains(folded) && (wholes.Contains(folded) || Array.Exists(all, ending => folded.Length >= ending.Length + LeastStem && folded.EndsWith(ending, StringComparison.Ordinal)));

        public bool Completes(string folded) => completions.Contains(folded);

        private static string[] Words(string[] row, int at) => row.Length > at && row[at].Trim().Length > 0 ? [.. row[at].Trim().Split('|').Select(word => word[0] == Whole ? Whole + Folding.Fold(word[1..]) : Folding.Fold(word))] : [];
    }
}
