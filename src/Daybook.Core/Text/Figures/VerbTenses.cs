using System.Buffers;

namespace Daybook.Core.Text;

/// <summary>What a verb beside a date says of its time; unknown where nothing tells.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Ahead,
}

/// <summary>
/// Whether what a text tells of a date has been or is to come, by the verb nearest to it in its clause: "opened on Thursday", "у четвер відкриють". Verbs are known by
/// words and endings in the seven languages of <c>verb-tenses.tsv</c>; what the lexicon has as no verb is none, whatever its ending.
/// </summary>
internal static class VerbTenses
{
    private const string Doing = "to-";

    // A date alone before its comma goes with what stands behind: "On Thursday, the ministry said".
    private const int WordsOfOpening = 3;

    // "Подписанный в четверг".
    private const int WordsToAttribute = 2;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()—–«»“”\".!?…՝։՞");

    private static readonly HashSet<string> VerbsLast = ["az", "tr"];

    private static readonly Lazy<Dictionary<string, TenseForms>> ByLanguage = new(() => Resource.Rows("verb-tenses.tsv")
        .GroupBy(row => row[1], StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => new TenseForms(rows), StringComparer.Ordinal));

    /// <param name="first">Index of the first token of the date.</param>
    /// <param name="last">Of its last.</param>
    /// <returns>The tense, and how many words off its verb stands.</returns>
    public static (Tense Tense, int Words) Near(string text, IReadOnlyList<Token> tokens, int first, int last, string language)
    {
        if (!ByLanguage.Value.TryGetValue(language, out var forms))
            return default;
        var (from, to) = (first, last);
        while (from > 0 && Joined(text, tokens[from - 1], tokens[from]))
            from--;
        while (to + 1 < tokens.Count && Joined(text, tokens[to], tokens[to + 1]))
            to++;
        var near = Within(tokens, from, first, last, to, language, forms);
        // "Is stuck because it decided to lie down on Monday": what was resolved may be still to come, or what is there came of it.
        if (near is { Tense: Tense.Ahead } && forms.Stands("cause", tokens, from, first) && forms.Stands("resolved", tokens, from, first))
            return default;
        if (near is not null || to - from >= WordsOfOpening || to + 1 >= tokens.Count)
            return near ?? default;
        var end = to + 1;
        while (end + 1 < tokens.Count && Joined(text, tokens[end], tokens[end + 1]))
            end++;
        return Within(tokens, to + 1, to, to, end, language, forms) ?? default;
    }

    /// <summary>No mark stands between them behind which another clause begins; the dash of "Varna–Batumi" is none.</summary>
    private static bool Joined(string text, Token one, Token next) =>
        text.AsSpan(one.End, next.Start - one.End) is var between && (between is "–" or "—" || between.IndexOfAny(Breaks) < 0);

    /// <summary>What the nearest verb says; null where there is none.</summary>
    private static (Tense Tense, int Words)? Within(IReadOnlyList<Token> tokens, int from, int first, int last, int to, string language, TenseForms forms)
    {
        var (before, behind) = (Nearest(tokens, first - 1, from, -1, language, forms), Nearest(tokens, last + 1, to, 1, language, forms));
        if (language == "en")
            return before ?? behind;
        if (VerbsLast.Contains(language))
            return behind ?? before;
        if (before is not { } left || behind is not { } right)
            return before ?? behind;
        return left.Words == right.Words && left.Tense != right.Tense ? default : left.Words < right.Words ? left : right;
    }

    private static (Tense Tense, int Words)? Nearest(IReadOnlyList<Token> tokens, int start, int end, int step, string language, TenseForms forms)
    {
        for (var at = start; step > 0 ? at <= end : at >= end; at += step)
            if (step < 0 && start - at < WordsToAttribute && forms.IsAttribute(tokens[at]))
                return (Tense.Past, 0);
            else if (forms.At(tokens, at) is { } tense && !(tense is Tense.Past && forms.Waits(tokens, at)) && !IsNoVerb(tokens[at], tense, language, forms))
                return (tense, Math.Abs(at - start) + 1);
        return null;
    }

    private static bool IsNoVerb(Token token, Tense tense, string language, TenseForms forms) =>
        tense is not Tense.Unknown && !forms.Lists(token.Folded) && Lexicon.Single(token.Folded, Stems.Of(token.Folded, language), language).Concepts is { Length: > 0 } concepts
        && !Array.Exists(concepts, concept => Lexicon.Name(concept).StartsWith(Doing, StringComparison.Ordinal));

    /// <summary>The forms of one language.</summary>
    private sealed class TenseForms
    {
        // "Will be officially opened".
        private const int WordsToPassive = 2;

        private readonly Dictionary<string, List<(string[] Words, Tense Tense)>> phrases = new(StringComparer.Ordinal);
        private readonly List<(string Front, string End, Tense Tense)> endings = [];
        private readonly HashSet<string> others = new(StringComparer.Ordinal), passives = new(StringComparer.Ordinal);
        private readonly List<string> otherEndings = [];
        private readonly string[] perfective, attributes, participles;
        private readonly HashSet<string> completing;
        private readonly Dictionary<string, string[][]> clauses;

        public TenseForms(IEnumerable<string[]> rows)
        {
            var byKind = rows.SelectMany(row => row[2].Split('|').Where(form => form.Length > 0).Select(form => (Kind: row[0], Form: form))).ToLookup(row => row.Kind, row => row.Form);
            perfective = [.. byKind["perfective"].Select(Folding.Fold)];
            attributes = [.. byKind["attribute"].Select(Folding.Fold)];
            participles = [.. byKind["participle"].Select(Folding.Fold)];
            completing = [.. byKind["completing"].Select(Folding.Fold)];
            clauses = new[] { "cause", "resolved" }.ToDictionary(kind => kind, kind => byKind[kind].Select(Words).ToArray(), StringComparer.Ordinal);
            foreach (var (kind, tense) in ((string, Tense)[])[("future", Tense.Ahead), ("past", Tense.Past), ("pastverb", Tense.Past)])
                foreach (var form in byKind[kind])
                    AddPhrase(form, tense);
            foreach (var (kind, tense) in ((string, Tense)[])[("futureend", Tense.Ahead), ("pastend", Tense.Past)])
                foreach (var form in byKind[kind])
                    endings.Add(form.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? (plus == 0 ? "+" : Folding.Fold(form[..plus]), Folding.Fold(form[(plus + 1)..]), tense) : ("", Folding.Fold(form), tense));
            foreach (var form in byKind["undecided"])
                endings.Add(("", Folding.Fold(form[1..]), Tense.Unknown));
            foreach (var form in byKind["no"])
                if (form[0] == '-')
                    otherEndings.Add(Folding.Fold(form[1..]));
                else
                    others.Add(Folding.Fold(form));
            passives.UnionWith(byKind["passive"].Select(Folding.Fold));
            endings.Sort((one, other) => other.End.Length.CompareTo(one.End.Length));
        }

        /// <summary>A word of the lists, which is a verb whatever else it may be.</summary>
        public bool Lists(string folded) => phrases.ContainsKey(folded);

        /// <summary>The participle of a passive that another word puts in time: "will be opened".</summary>
        public bool Waits(IReadOnlyList<Token> tokens, int at) =>
            Enumerable.Range(1, WordsToPassive).Any(back => at - back >= 0 && passives.Contains(tokens[at - back].Folded));

        /// <summary>True where a form of a kind begins between two words: "because", "decided to".</summary>
        public bool Stands(string kind, IReadOnlyList<Token> tokens, int from, int before) =>
            Enumerable.Range(from, before - from).Any(at => Array.Exists(clauses[kind], words => Stand(words, tokens, at)));

        private static bool Stand(string[] words, IReadOnlyList<Token> tokens, int at) =>
            at + words.Length <= tokens.Count && Enumerable.Range(0, words.Length).All(i => tokens[at + i].Folded == words[i]);

        private static string[] Words(string form) => [.. form.Split(' ').Select(Folding.Fold)];

        /// <summary>A participle that may stand for a clause.</summary>
        public bool IsAttribute(Token token) => token.Kind == TokenKind.Word && !others.Contains(token.Folded) && Ends(token.Folded, attributes);

        private static bool Ends(string folded, string[] ends) => Array.Exists(ends, end => folded.Length > end.Length + 1 && folded.EndsWith(end, StringComparison.Ordinal));

        /// <summary>The tense of the verb that stands there; null where none does.</summary>
        public Tense? At(IReadOnlyList<Token> tokens, int at)
        {
            var folded = tokens[at].Folded;
            if (phrases.TryGetValue(folded, out var list))
                foreach (var (words, tense) in list)
                    if (Stand(words, tokens, at))
                        return tense;
            if (tokens[at].Kind != TokenKind.Word || others.Contains(folded))
                return null;
            if (Ends(folded, participles))
                return at + 1 < tokens.Count && completing.Contains(tokens[at + 1].Folded) ? Tense.Past : null;
            foreach (var (front, end, tense) in endings)
                if (folded.Length > front.Length + end.Length && folded.EndsWith(end, StringComparison.Ordinal) && Begins(folded, front)
                    && !(tense is Tense.Ahead && otherEndings.Exists(other => folded.EndsWith(other, StringComparison.Ordinal))))
                    return tense;
            return null;
        }

        private bool Begins(string folded, string front) =>
            front.Length == 0 || (front == "+" ? Array.Exists(perfective, prefix => folded.StartsWith(prefix, StringComparison.Ordinal)) : folded.StartsWith(front, StringComparison.Ordinal));

        private void AddPhrase(string form, Tense tense)
        {
            var words = Words(form);
            if (!phrases.TryGetValue(words[0], out var list))
                phrases[words[0]] = list = [];
            list.Add((words, tense));
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }
}
