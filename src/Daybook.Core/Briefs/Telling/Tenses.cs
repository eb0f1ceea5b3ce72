using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Of which doings a sentence tells as still ahead and of which as done: "clearing should start" is not said by "clearing has begun". Known by words beside
/// the verb and by its endings, in the seven languages of the tables; where they tell neither, nothing is known.
/// </summary>
internal sealed class Tenses
{
    // "Is expected to be fully open"; languages that put the verb last have such words behind it.
    private const int WordsBefore = 4, WordsBehind = 2;

    private const string Doing = "cto-";

    // Who says it says it now.
    private static readonly HashSet<string> Saying = ["cto-say", "cto-announce", "cto-report", "cto-declare", "cto-state", "cto-confirm", "cto-inform", "cto-call", "cto-tell", "cto-write"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()—–«»\"");

    private static readonly HashSet<string> VerbsLast = ["tr", "az", "hy", "ka"];

    private static readonly Lazy<ILookup<(string Language, string Tense), string>> Endings = new(() => Resource.Rows("verb-endings.tsv")
        .SelectMany(row => row[2].Split('|').Select(ending => (Key: (row[0], row[1]), Ending: ending[0] == '-' ? ending : Folding.Fold(ending)))).ToLookup(row => row.Key, row => row.Ending));

    private readonly HashSet<string> ahead = new(StringComparer.Ordinal), done = new(StringComparer.Ordinal);

    /// <param name="text">The sentence.</param>
    /// <param name="words">Of it.</param>
    /// <param name="read">The same that carry a meaning.</param>
    public Tenses(string text, Word[] words, IEnumerable<ReadWord> read, string language)
    {
        var at = 0;
        foreach (var word in read)
        {
            while (at < words.Length && words[at].Start < word.Start)
                at++;
            if (at == words.Length || Doings(word.Meaning) is not { Count: > 0 } doings)
                continue;
            if (IsAhead(text, words, at, language))
                ahead.UnionWith(doings);
            else if (IsDone(words[at], language))
                done.UnionWith(doings);
        }

        if (!ahead.Overlaps(done))
            return;
        var both = ahead.Intersect(done).ToList();
        ahead.ExceptWith(both);
        done.ExceptWith(both);
    }

    /// <summary>What one tells as done the other tells as ahead.</summary>
    public static bool Part(Tenses one, Tenses other) => one.ahead.Overlaps(other.done) || one.done.Overlaps(other.ahead);

    /// <summary>That somebody says so, and nothing of what.</summary>
    public static bool IsSaying(Notion notion) => notion.Keys.Any(Saying.Contains);

    private static List<string>? Doings(WordMeaning meaning)
    {
        List<string>? doings = null;
        foreach (var key in meaning.AsWord)
            if (key.StartsWith(Doing, StringComparison.Ordinal) && !Saying.Contains(key))
                (doings ??= []).Add(key);
        return doings;
    }

    private static bool IsAhead(string text, Word[] words, int at, string language)
    {
        if (Ends(words[at], language, nameof(ahead)))
            return true;
        if (!Phrases.Ahead.Knows(language))
            return false;
        var (from, to) = (at, at + 1);
        while (from > 0 && at - from < WordsBefore && Joined(text, words[from - 1], words[from]))
            from--;
        while (VerbsLast.Contains(language) && to < words.Length && to - at <= WordsBehind && Joined(text, words[to - 1], words[to]))
            to++;
        return Phrases.Ahead.In(language).FindsIn([.. words[from..to].Select(word => word.Folded)]);
    }

    /// <summary>No mark stands between them, behind which another clause begins.</summary>
    private static bool Joined(string text, Word one, Word next) => text.AsSpan(one.End, next.Start - one.End).IndexOfAny(Marks) < 0;

    private static bool IsDone(Word word, string language) => Ends(word, language, nameof(done)) || language == "en" && Phrases.PastVerb.Has(word.Folded);

    private static bool Ends(Word word, string language, string tense) => Endings.Value[(language, tense)].Any(ending => ending[0] == '-'
        ? word.Raw.Contains(ending[1..], StringComparison.OrdinalIgnoreCase) : word.Folded.Length > ending.Length + 1 && word.Folded.EndsWith(ending, StringComparison.Ordinal));
}
