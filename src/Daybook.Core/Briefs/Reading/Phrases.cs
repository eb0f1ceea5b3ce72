using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A list of words and phrases that do one job in a sentence, in every language of the table.</summary>
internal sealed class Phrases
{
    /// <summary>"not", "never": a sentence without it says the opposite.</summary>
    public static Phrases Negation { get; } = new("negation", PhraseMarks.Negation);

    /// <summary>"denied": what it speaks of is said not to be so.</summary>
    public static Phrases Denial { get; } = new("denial", PhraseMarks.Denial);

    /// <summary>"without": a thing is lacking, which says no less than that it is not there, but of a part of the sentence only.</summary>
    public static Phrases Lack { get; } = new("lack");

    /// <summary>"may", "reportedly": a sentence without it says more than its source.</summary>
    public static Phrases Hedge { get; } = new("hedge");

    /// <summary>"according to", "said": a sentence without it makes a report a fact.</summary>
    public static Phrases Attribution { get; } = new("attribution");

    /// <summary>"counted", "put at": whose figure it is, not the figure itself.</summary>
    public static Phrases Counting { get; } = new("counting");

    /// <summary>"if", "except", "only": a sentence without it says more than its source.</summary>
    public static Phrases Condition { get; } = new("condition");

    /// <summary>"if", "in case": what the sentence says holds only where something else does. "Until" and "only" are none.</summary>
    public static Phrases Supposition { get; } = new("supposition", PhraseMarks.Supposition);

    /// <summary>"will", "should", "plans to": the verb beside it tells of what is still ahead.</summary>
    public static Phrases Ahead { get; } = new("ahead");

    /// <summary>"up to", "at least": a figure or a word without it says another size.</summary>
    public static Phrases Limit { get; } = new("limit");

    /// <summary>"however", "in addition": joins a sentence to the one before it and says nothing else.</summary>
    public static Phrases Connective { get; } = new("connective");

    /// <summary>"on" before a day, in languages in which it says nothing but that it was then.</summary>
    public static Phrases DayAt { get; } = new("dayat");

    /// <summary>Words in which a text speaks to an automated reader.</summary>
    public static Phrases Machine { get; } = new("machine", PhraseMarks.Machine);

    /// <summary>Words of command that such a text uses.</summary>
    public static Phrases Command { get; } = new("command", PhraseMarks.Command);

    /// <summary>"subscribe", "read also": speaks about the outlet, not the news.</summary>
    public static Phrases Chatter { get; } = new("chatter", PhraseMarks.Chatter);

    /// <summary>First person: the writer speaks of himself.</summary>
    public static Phrases FirstPerson { get; } = new("first", PhraseMarks.FirstPerson);

    /// <summary>Words at the front that lean on a sentence before.</summary>
    public static Phrases Leaning { get; } = new("leaning");

    /// <summary>"he said", "по его словам": who speaks, another sentence tells.</summary>
    public static Phrases Unnamed { get; } = new("unnamed");

    /// <summary>"этот", "այդ" within a sentence: which, another one tells, unless a time stands behind ("в этом году").</summary>
    public static Phrases Pointing { get; } = new("pointing");

    /// <summary>Nouns of time, with which "this" is clear by itself.</summary>
    public static Phrases TimeNoun { get; } = new("timenoun");

    /// <summary>English nouns that with "the" before them and a verb behind stand for what was said before: "the arrangement was copied".</summary>
    public static Phrases Anaphor { get; } = new("anaphor");

    /// <summary>"a very handsome barn": how the writer finds it, which is no news.</summary>
    public static Phrases Colour { get; } = new("colour");

    /// <summary>Words of a query that name nothing.</summary>
    public static Phrases Joining { get; } = new("joining");

    /// <summary>"another", "further": a figure beside it is a part, not the whole.</summary>
    public static Phrases Addition { get; } = new("addition");

    /// <summary>"each", "half", "apiece": a figure beside it is a part of another.</summary>
    public static Phrases Shares { get; } = new("shares");

    /// <summary>"in all", "so far": a figure beside it is of all days together.</summary>
    public static Phrases InAll { get; } = new("inall");

    /// <summary>"figure", "number", "estimate".</summary>
    public static Phrases FigureNoun { get; } = new("figurenoun");

    /// <summary>"a more sober", "a far smaller": with "figure" one that speaks against another.</summary>
    public static Phrases RivalFigure { get; } = new("rivalfigure");

    /// <summary>"and", between two halves of a sentence.</summary>
    public static Phrases And { get; } = new("and");

    /// <summary>"as" before who says it: "not 380 as the rescuers reported".</summary>
    public static Phrases SaidAs { get; } = new("saidas");

    /// <summary>"batch", "партия": what is sent in one go is a part of all.</summary>
    public static Phrases Consignment { get; } = new("consignment");

    /// <summary>English words that end a noun phrase: articles, prepositions, pronouns, auxiliaries.</summary>
    public static Phrases Breaker { get; } = new("breaker");

    /// <summary>English verbs in their base form; many are nouns too.</summary>
    public static Phrases Verb { get; } = new("verb");

    /// <summary>English verbs in the third person that are hardly ever nouns: "goes", "adds".</summary>
    public static Phrases PresentVerb { get; } = new("presentverb");

    /// <summary>English words after which a word that may be both is a verb: "to", "will", "they".</summary>
    public static Phrases Subject { get; } = new("subject");

    /// <summary>English words before which it is a verb: articles and pronouns.</summary>
    public static Phrases Object { get; } = new("object");

    /// <summary>Irregular English past forms, never nouns but a few.</summary>
    public static Phrases PastVerb { get; } = new("pastverb");

    /// <summary>English nouns of time and quantity and adjectives that name nothing.</summary>
    public static Phrases Empty { get; } = new("empty");

    /// <summary>English forms of to be, to have and of what stands before another verb.</summary>
    public static Phrases Auxiliary { get; } = new("auxiliary");

    /// <summary>English articles, possessives and numbers that stand before a noun.</summary>
    public static Phrases Article { get; } = new("article");

    /// <summary>English words behind which an adjective stands alone: "remain modest".</summary>
    public static Phrases Copula { get; } = new("copula");

    /// <summary>"since", "until": the date behind it bounds a time and is no day of an event.</summary>
    public static Phrases Bound { get; } = new("bound");

    /// <summary>"from", "since" before a year: the year in which a time began.</summary>
    public static Phrases YearBound { get; } = new("yearbound");

    /// <summary>What stands between two dates of one span: "from 15 March to 30 April".</summary>
    public static Phrases Span { get; } = new("span");

    /// <summary>"than", "average": the month beside it is what something is held against.</summary>
    public static Phrases Comparison { get; } = new("comparison");

    /// <summary>"qədər", "հետո": as <see cref="Bound"/>, behind the date.</summary>
    public static Phrases BoundAfter { get; } = new("boundafter");

    /// <summary>"the end of", "ayı", "günü": between a date and what bounds it, or between a date and what it goes with.</summary>
    public static Phrases DateFiller { get; } = new("datefiller");

    /// <summary>"which", "который": what stands behind it up to the next comma is told in passing.</summary>
    public static Phrases Relative { get; } = new("relative");

    /// <summary>"after", "follows": what happened before the thing told.</summary>
    public static Phrases Aftermath { get; } = new("aftermath");

    /// <summary>The same, behind it: "depremden sonra".</summary>
    public static Phrases AftermathAfter { get; } = new("aftermathafter");

    /// <summary>With "sonra" behind it a time of day: "öğleden sonra" is the afternoon.</summary>
    public static Phrases Noon { get; } = new("noon");

    /// <summary>"morning's", "günkü": the date behind which it stands is that of the thing named next.</summary>
    public static Phrases Attributive { get; } = new("attributive");

    /// <summary>"autumn" before "of 2027": the year is when, not what the thing is from.</summary>
    public static Phrases YearPart { get; } = new("yearpart");

    /// <summary>"will", "будет": what is told has not happened yet.</summary>
    public static Phrases Future { get; } = new("future");

    /// <summary>"overnight": of the night before a report. A whole night that something lasts through or that comes each day is told by other words.</summary>
    public static Phrases Night { get; } = new("night");

    /// <summary>"an hour", "a day" right behind a figure: it is a rate, not an amount.</summary>
    public static Phrases Rate { get; } = new("rate");

    /// <summary>The same, right before the figure.</summary>
    public static Phrases RateBefore { get; } = new("ratebefore");

    /// <summary>English words for those who act: "officers", "the company".</summary>
    public static Phrases Actor { get; } = new("actor");

    /// <summary>English words for parts of the earth: "region", "village".</summary>
    public static Phrases Where { get; } = new("where");

    /// <summary>English words that head nothing by themselves: "discussion", "changes".</summary>
    public static Phrases Generic { get; } = new("generic");

    /// <summary>English adjectives that stand behind a verb or a noun: "plans vague".</summary>
    public static Phrases Adjective { get; } = new("adjective");

    /// <summary>English words that only measure what stands behind their "of": "share", "rest".</summary>
    public static Phrases Portion { get; } = new("portion");

    private const string AnyLanguage = "*";

    private static readonly Lazy<ILookup<string, (string Language, string Phrase)>> Table = new(Read);
    private readonly Lazy<Forms> forms;
    private readonly Lazy<Dictionary<string, Phrases>> byLanguage;
    private readonly PhraseMarks mark;

    private Phrases(string kind, PhraseMarks mark = PhraseMarks.None)
        : this(() => Table.Value[kind].Select(row => row.Phrase), mark) => byLanguage = new(() => Table.Value[kind].Select(row => row.Language).Distinct(StringComparer.Ordinal)
        .ToDictionary(language => language, language => new Phrases(() => Table.Value[kind].Where(row => row.Language == language || row.Language == AnyLanguage).Select(row => row.Phrase), mark), StringComparer.Ordinal));

    private Phrases(Func<IEnumerable<string>> phrases, PhraseMarks mark) => (forms, byLanguage, this.mark) = (new(() => Compile(phrases())), new(() => []), mark);

    /// <summary>The lists, marked ones only, of which a phrase may begin with the word.</summary>
    /// <param name="language">Of the word.</param>
    public static PhraseMarks Beginnings(string folded, string? language)
    {
        var marks = PhraseMarks.None;
        foreach (var list in (ReadOnlySpan<Phrases>)[Negation, Denial, Supposition, Chatter, FirstPerson])
            marks |= (language is null ? list : list.In(language)).MayBegin(folded) ? list.mark : 0;
        foreach (var list in (ReadOnlySpan<Phrases>)[Machine, Command])
            marks |= list.MayBegin(folded) ? list.mark : 0;
        return marks;
    }

    /// <summary>The phrases of one language: "we" and "i" are words of others. All, for a language that the table has none of.</summary>
    public Phrases In(string language) => byLanguage.Value.GetValueOrDefault(language, this);

    /// <summary>True where a phrase stands anywhere in the text, as whole words; a trailing * matches any ending.</summary>
    public bool FindsIn(string text) => FindsIn(Split(text));

    /// <summary>The same where the words are known, folded.</summary>
    public bool FindsIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (MatchesAt(words, i))
                return true;
        return false;
    }

    /// <summary>True where the table has phrases of the language.</summary>
    public bool Knows(string language) => byLanguage.Value.ContainsKey(language);

    /// <summary>True where a phrase takes in any of the words from one place to another, exclusive, perhaps with words beside them.</summary>
    public bool Meets(IReadOnlyList<string> words, int from, int to)
    {
        for (var at = Math.Max(0, from - forms.Value.Longest + 1); at < to; at++)
            for (var length = Math.Max(1, from - at + 1); length <= forms.Value.Longest && at + length <= words.Count; length++)
                if (LengthAt(words, at, length))
                    return true;
        return false;
    }

    /// <summary>True where the text is a phrase and nothing else.</summary>
    public bool IsWhole(string text) => Split(text) is { Length: > 0 } words && LengthAt(words, 0, words.Length);

    /// <summary>As <see cref="FindsIn(string)"/>, of a marked list for words of its language (see <see cref="PhraseMarks"/>): most words are passed over unread.</summary>
    public bool StandsIn(ReadOnlySpan<Word> words)
    {
        string[]? folded = null;
        for (var at = 0; at < words.Length; at++)
            if ((words[at].Form.Begins & mark) != 0 && MatchesAt(folded ??= Folded(words), at))
                return true;
        return false;
    }

    /// <summary>As <see cref="CountIn(string)"/>, of a marked list for words of its language.</summary>
    public int CountIn(ReadOnlySpan<Word> words)
    {
        string[]? folded = null;
        var count = 0;
        for (var at = 0; at < words.Length; at++)
            if ((words[at].Form.Begins & mark) != 0 && MatchesAt(folded ??= Folded(words), at))
                count++;
        return count;
    }

    /// <summary>True where the text begins with a phrase.</summary>
    public bool Leads(string text) => Leads(Split(text));

    public bool Leads(IReadOnlyList<string> words) => words.Count > 0 && MatchesAt(words, 0);

    /// <summary>True where the text ends with a phrase.</summary>
    public bool Trails(string text)
    {
        var words = Split(text);
        return Enumerable.Range(1, Math.Min(forms.Value.Longest, words.Length)).Any(length => LengthAt(words, words.Length - length, length));
    }

    /// <summary>An English word with a meaning of its own, so that its ending in s is a plural.</summary>
    public static bool Plain(string folded) => !Breaker.Has(folded) && folded.Length > 3 && !folded.EndsWith("ss", StringComparison.Ordinal) && !folded.EndsWith("us", StringComparison.Ordinal);

    /// <summary>True where the folded word alone is in the list.</summary>
    public bool Has(string folded) => forms.Value.Words.Contains(folded);

    /// <summary>How many different phrases stand in the text.</summary>
    public int CountIn(string text)
    {
        var words = Split(text);
        return Enumerable.Range(0, words.Length).Count(at => MatchesAt(words, at));
    }

    private bool MatchesAt(IReadOnlyList<string> words, int at)
    {
        if (forms.Value.Words.Contains(words[at]))
            return true;
        if (words[at].Length > 0 && forms.Value.Runs.TryGetValue(words[at][0], out var runs))
            foreach (var run in runs)
                if (Matches(words, at, run))
                    return true;
        return false;
    }

    private bool MayBegin(string folded)
    {
        if (forms.Value.Words.Contains(folded))
            return true;
        if (folded.Length > 0 && forms.Value.Runs.TryGetValue(folded[0], out var runs))
            foreach (var run in runs)
                if (Same(run[0], folded))
                    return true;
        return false;
    }

    private bool LengthAt(IReadOnlyList<string> words, int at, int length) =>
        length == 1 && forms.Value.Words.Contains(words[at]) || words[at].Length > 0 && forms.Value.Runs.TryGetValue(words[at][0], out var runs) && runs.Exists(run => run.Length == length && Matches(words, at, run));

    private static bool Matches(IReadOnlyList<string> words, int at, string[] run)
    {
        if (at + run.Length > words.Count)
            return false;
        for (var i = 0; i < run.Length; i++)
            if (!Same(run[i], words[at + i]))
                return false;
        return true;
    }

    private static bool Same(string form, string folded) =>
        form.EndsWith('*') ? folded.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal) : folded == form;

    private static string[] Folded(ReadOnlySpan<Word> words)
    {
        var folded = new string[words.Length];
        for (var at = 0; at < folded.Length; at++)
            folded[at] = words[at].Folded;
        return folded;
    }

    private static string[] Split(string text) => [.. Tokens.Of(text).Select(token => token.Folded)];

    /// <param name="Words">Phrases of one whole word.</param>
    /// <param name="Runs">All others, by the first letter.</param>
    private sealed record Forms(HashSet<string> Words, Dictionary<char, List<string[]>> Runs, int Longest);

    private static Forms Compile(IEnumerable<string> phrases)
    {
        // Folding treats the foreign * as a boundary, so each word is folded alone.
        var runs = phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToArray()).ToList();
        return new Forms([.. runs.Where(run => run.Length == 1 && !run[0].EndsWith('*')).Select(run => run[0])],
            runs.Where(run => run.Length > 1 || run[0].EndsWith('*')).GroupBy(run => run[0][0]).ToDictionary(group => group.Key, group => group.ToList()),
            runs.Select(run => run.Length).DefaultIfEmpty(1).Max());
    }

    private static ILookup<string, (string, string)> Read() =>
        Resource.Rows("brief-phrases.tsv")
            .SelectMany(row => row[2].Split('|').Select(phrase => (Kind: row[0], Language: row[1], Phrase: phrase.Trim())))
            .Where(row => row.Phrase.Length > 0)
            .ToLookup(row => row.Kind, row => (row.Language, row.Phrase), StringComparer.Ordinal);
}
