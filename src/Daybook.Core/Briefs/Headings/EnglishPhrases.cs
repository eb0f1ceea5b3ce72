using System.Buffers;

namespace Daybook.Core.Briefs;

/// <summary>Finds English noun phrases by closed classes of words: what stands between articles, prepositions, verbs and marks, and two such joined by "of".</summary>
internal sealed class EnglishPhrases(string text, IReadOnlyList<Word> words)
{
    private const int MaxWords = 4;

    // "repairs of the lining" is four words with its joint.
    private const int MaxJoined = 3;

    // "Demand in Azerbaijan": what stands behind such a word belongs to the noun, behind "of", "for" and "from" whatever it is, else where it is a place.
    private static readonly string[] Belonging = ["of", "for", "from"], Where = ["in", "at", "on", "near", "to"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.()");

    private readonly List<(int From, int To)> found = [];

    public IReadOnlyList<NounPhrase> All()
    {
        var from = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            var ends = at == words.Count || at > from && !Touch(words[at - 1], words[at]);
            var breaks = at < words.Count && Breaks(at);
            // "Home 82 prisoners": a figure begins what it counts.
            var counts = at > from && at + 1 < words.Count && words[at].Number && !words[at + 1].Capital && !(words[at - 1].Capital && at > 1) && NounPhrases.Touch(text, words[at], words[at + 1]);
            if (!ends && !breaks && !counts)
                continue;
            Add(from, at);
            from = breaks ? at + 1 : at;
        }

        var titles = Titles().ToList();
        found.RemoveAll(run => titles.Exists(title => title.From < run.To && run.From < title.To));
        found.AddRange(titles);
        found.Sort();
        var names = LongNames().ToList();
        // "International Peace" of the "Carnegie Endowment for International Peace" is no name by itself, nor "Ministry" where "Ministry of Ecology" has room.
        found.RemoveAll(run => names.Exists(name => name.From <= run.From && run.To <= name.To && (run.From > name.From || name.To - name.From <= MaxWords)));
        return [.. found.Concat(names).Concat(Joined()).Select(run => Phrase(run.From, run.To) with { OfLongerName = names.Exists(name => name.From == run.From && run.To < name.To) }).Where(phrase => phrase.Text.Length > 2 && phrase.Text.All(letter => letter is not ('\n' or '\u201c' or '\u201d')))];
    }

    /// <summary>"Dorohusk–Yahodyn crossing" and "Hauliers' Association" are one name.</summary>
    private bool Touch(Word one, Word other) => NounPhrases.Touch(text, one, other) || one.Capital && other.Capital && text[one.End..other.Start] is "\u2013" or "' " or "\u2019 ";

    private NounPhrase Phrase(int from, int to)
    {
        var run = words.Skip(from).Take(to - from).ToList();
        return new NounPhrase(text[run[0].Start..run[^1].End], run, from > 0 && words[from - 1].Folded == "the", to < words.Count && Phrases.Attribution.In("en").Has(words[to].Folded));
    }

    /// <summary>"Book of Words", in quotation marks: what a work is called is one name, whatever its words are.</summary>
    private IEnumerable<(int From, int To)> Titles() =>
        from at in Enumerable.Range(0, words.Count)
        where words[at].Capital && words[at].Start > 0 && text[words[at].Start - 1] is '"' or '\u201c' or '\u2018'
        let last = Enumerable.Range(at, Math.Min(MaxWords, words.Count - at)).FirstOrDefault(last => words[last].End < text.Length && text[words[last].End] is '"' or '\u201d' or '\u2019', -1)
        where last > at && words[last].Capital && Enumerable.Range(at, last - at + 1).All(part => words[part].Capital || words[part].Empty)
        select (at, last + 1);

    /// <summary>"repairs of the lining", "demand in Azerbaijan": one word says more with what it is of, or where.</summary>
    private IEnumerable<(int From, int To)> Joined() =>
        from pair in found.Zip(found.Skip(1))
        where TakesMore(pair.First) && !(IsName(pair.First) && IsPlace(pair.Second)) && !IsBeforeFigure(pair.Second.To)
            && Joint(pair.First, pair.Second) is [var joint, ..] gap && Ties(words[pair.First.From], joint, pair.Second)
            && pair.Second.To - pair.First.From < MaxJoined + gap.Count && Unbroken(pair.First, pair.Second)
        select (pair.First.From, pair.Second.To);

    /// <summary>One word for a thing: a part or a number of something is not told with what it is of.</summary>
    private bool TakesMore((int From, int To) run) =>
        run.To - run.From == 1 && words[run.From] is { Number: false, Form.Place: null } word && !Phrases.Portion.Has(word.Folded) && (Things.Has(word) || !Things.IsMeasure(word));

    /// <summary>The one word between two runs, an article behind it or not; empty where more stands there.</summary>
    private IReadOnlyList<Word> Joint((int From, int To) first, (int From, int To) second) =>
        words.Skip(first.To).Take(second.From - first.To).ToList() is var gap and ([_] or [_, { Folded: "the" or "a" or "an" }]) ? gap : [];

    private bool Ties(Word first, Word joint, (int From, int To) second) =>
        // "Asked the government for aid": what somebody is asked, thanked or blamed for belongs to the verb.
        !(joint.Folded == "for" && Phrases.Actor.Has(first.Folded)) && Belonging.Contains(joint.Folded, StringComparer.Ordinal) || IsPlace(second) && Where.Contains(joint.Folded, StringComparer.Ordinal);

    private bool Unbroken((int From, int To) first, (int From, int To) second) =>
        text.AsSpan(words[first.To - 1].End, words[second.From].Start - words[first.To - 1].End).IndexOfAny(Marks) < 0;

    /// <summary>"Carnegie Endowment for International Peace": two runs of capitals, and between them what makes them one name.</summary>
    private IEnumerable<(int From, int To)> LongNames() =>
        from pair in found.Zip(found.Skip(1))
        where IsName(pair.First) && IsName(pair.Second) && pair.Second.From - pair.First.To is 1 or 2
            && words[pair.First.To].Folded is "of" or "for" && (pair.Second.From - pair.First.To == 1 || words[pair.First.To + 1].Folded == "the")
            && Unbroken(pair.First, pair.Second)
        select (pair.First.From, pair.Second.To);

    /// <summary>Capitals alone, and not only from opening a sentence.</summary>
    private bool IsName((int From, int To) run) =>
        words.Skip(run.From).Take(run.To - run.From).All(word => word.Capital) && (run.To - run.From > 1 || !NounPhrases.OpensSentence(text, words, run.From));

    /// <summary>"An earthquake of magnitude 4.9".</summary>
    private bool IsBeforeFigure(int at) => at < words.Count && words[at].Number && NounPhrases.Touch(text, words[at - 1], words[at]);

    private bool IsPlace((int From, int To) run) => run.To - run.From == 1 && words[run.From].Capital && words[run.From].Form.Place is not null;

    private void Add(int from, int to)
    {
        while (from < to && (words[from].Number || Phrases.Empty.Has(words[from].Folded) || IsAdverb(words[from])))
        {
            // "400-kilovolt link" is one thing.
            if (words[from].Number && from + 2 < to && IsHyphen(from) && !words[from + 1].Number)
                break;
            from++;
        }

        var end = to;
        while (end > from && (words[end - 1].Number || Phrases.Empty.Has(words[end - 1].Folded) || !words[end - 1].Capital && IsAdverb(words[end - 1]) || IsAdjective(end - 1)))
            end--;
        // "The weak point": what is left of a phrase without its noun names nothing.
        if (end <= from || end < to && end - from == 1 && !words[from].Capital || IsPredicate(from, end) || end - from == 1 && IsDependent(from))
            return;
        from = Math.Max(from, end - MaxWords);
        while (from > 0 && from < end - 1 && IsHyphen(from - 1) && NounPhrases.Touch(text, words[from - 1], words[from]))
            from++;
        found.Add((from, end));
    }

    /// <summary>"annually", but not "family".</summary>
    private static bool IsAdverb(Word word) => word.Folded.EndsWith("ly", StringComparison.Ordinal) && !Things.Has(word);

    private bool IsHyphen(int at) => at + 1 < words.Count && words[at].End < text.Length && text[words[at].End] is '-' or '\u2011';

    /// <summary>"The quantities remain modest": an adjective behind its verb.</summary>
    private bool IsPredicate(int from, int to) =>
        to - from == 1 && from > 0 && Phrases.Copula.Has(words[from - 1].Folded) && !words[from].Folded.EndsWith('s') && (to == words.Count || !NounPhrases.Touch(text, words[to - 1], words[to]) || Phrases.Breaker.Has(words[to].Folded));

    private bool IsAdjective(int at) => (!words[at].Capital || at == 0) && (Phrases.Adjective.Has(words[at].Folded) || Things.IsQuality(words[at]) && !IsAbstract(words[at].Folded));

    private static bool IsAbstract(string folded) => folded.EndsWith('s') || folded.EndsWith("ity", StringComparison.Ordinal) || folded.EndsWith("th", StringComparison.Ordinal) || folded.EndsWith("nce", StringComparison.Ordinal);

    /// <summary>One word that only begins a phrase: the name of a people or a language, or what stands before "metering units".</summary>
    private bool IsDependent(int at) =>
        words[at].Capital && words[at].Folded.EndsWith("ish", StringComparison.Ordinal) || words[at].Capital && words[at].Form.Place is not null && (words[at].Folded.EndsWith("ian", StringComparison.Ordinal) || words[at].Folded.EndsWith("ese", StringComparison.Ordinal) || words[at].Folded is "german" or "american" or "french" or "dutch" or "azeri" or "greek")
        || at + 1 < words.Count && NounPhrases.Touch(text, words[at], words[at + 1]) && IsGerund(words[at + 1].Folded) && !words[at].Capital;

    private bool Breaks(int at)
    {
        var word = words[at];
        if (Phrases.Breaker.Has(word.Folded))
            return true;
        if (word.Folded.Contains('\'', StringComparison.Ordinal))
            return !Owns(at);
        if (word.Capital && at > 0)
            return false;
        return !IsParticiple(at) && IsVerb(at);
    }

    /// <summary>"The prosecutor's office", "the Zelva children's clinic": without whose it is an office is any office, and what stands before would end without its noun.</summary>
    private bool Owns(int at) =>
        !words[at].Capital && at + 1 < words.Count && words[at].Folded is [.., '\'', 's'] && Things.Has(words[at]) && NounPhrases.Touch(text, words[at], words[at + 1])
        && !words[at + 1].Capital && !words[at + 1].Number && !Breaks(at + 1) && !Phrases.Empty.Has(words[at + 1].Folded) && (Phrases.Actor.Has(words[at + 1].Folded) || at > 0 && IsNameBefore(at));

    private bool IsNameBefore(int at) => words[at - 1].Capital && !NounPhrases.OpensSentence(text, words, at - 1) && NounPhrases.Touch(text, words[at - 1], words[at]);

    /// <summary>"A written report", "its planned charge": between what begins a phrase and a noun.</summary>
    private bool IsParticiple(int at) =>
        at > 0 && at + 1 < words.Count && words[at - 1].Folded is "a" or "an" or "the" or "its" or "their" or "his" or "her" or "our" && NounPhrases.Touch(text, words[at - 1], words[at])
        && (words[at].Folded.EndsWith("ed", StringComparison.Ordinal) || Phrases.PastVerb.Has(words[at].Folded)) && !Phrases.PresentVerb.Has(words[at].Folded)
        && NounPhrases.Touch(text, words[at], words[at + 1]) && !Phrases.Breaker.Has(words[at + 1].Folded) && !IsAdverb(words[at + 1]) && !IsVerb(at + 1);

    private static bool IsGerund(string folded) => folded.EndsWith("ing", StringComparison.Ordinal) && folded.Length > 5;

    /// <summary>"hit" in "drones hit an oil depot", but not "strikes" in "the strikes".</summary>
    private bool IsVerb(int at)
    {
        var word = words[at].Folded;
        // "A floating crane", "its handling charge", "the lining".
        if (IsGerund(word))
            return at == 0 || !Phrases.Article.Has(words[at - 1].Folded) && !(at > 1 && words[at - 1].Capital && Things.Has(words[at]) && NounPhrases.Touch(text, words[at - 1], words[at]));
        if (Phrases.PastVerb.Has(word) || Phrases.PresentVerb.Has(word) || Phrases.PresentVerb.Has(NounPhrases.Bare(word)))
            return true;
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4)
            return true;
        // "The chamber expects", "commerce expands".
        if (Things.IsDeed(words[at]) && word.EndsWith('s') && IsBehindNoun(at))
            return true;
        if (!Phrases.Verb.Has(word) && !Phrases.Verb.Has(NounPhrases.Bare(word)))
            return false;
        // "The office counts 7.9 billion", "both want to".
        if (at + 1 < words.Count && (words[at + 1].Number || words[at + 1].Folded == "to") && NounPhrases.Touch(text, words[at], words[at + 1]) && IsBehindNoun(at))
            return true;
        // A word that is both is a noun after an article, adjective or preposition, a verb after its subject or before its object.
        var before = at > 0 ? words[at - 1].Folded : "";
        if (Phrases.Subject.Has(before) || IsBehindTwoPlaces(at) || before.EndsWith('s') && before is not ("customs" or "arms" or "sports" or "goods" or "news") && Phrases.Plain(before) || IsOnlyVerb(at))
            return true;
        return at > 0 && at + 1 < words.Count && NounPhrases.Touch(text, words[at], words[at + 1]) && Phrases.Object.Has(words[at + 1].Folded);
    }

    /// <summary>"Kars and Iğdır run pumps": the verb of two places.</summary>
    private bool IsBehindTwoPlaces(int at) =>
        at > 2 && words[at - 1].Form.Place is not null && Phrases.And.In("en").Has(words[at - 2].Folded) && words[at - 3].Form.Place is not null && NounPhrases.Touch(text, words[at - 1], words[at]);

    private bool IsBehindNoun(int at) =>
        at > 0 && NounPhrases.Touch(text, words[at - 1], words[at]) && !Phrases.Breaker.Has(words[at - 1].Folded) && !Phrases.Empty.Has(words[at - 1].Folded) && !IsAdjective(at - 1);

    /// <summary>"The route runs through Bulgaria": behind a noun and before what is no noun, and no other word of its clause is a verb for certain.</summary>
    private bool IsOnlyVerb(int at)
    {
        if (!words[at].Folded.EndsWith('s') || !IsBehindNoun(at))
            return false;
        if (at + 1 < words.Count && NounPhrases.Touch(text, words[at], words[at + 1]) && !Phrases.Breaker.Has(words[at + 1].Folded) && !words[at + 1].Capital)
            return false;
        var (from, to) = (at, at + 1);
        while (from > 0 && text.AsSpan(words[from - 1].End, words[from].Start - words[from - 1].End).IndexOfAny(Marks) < 0)
            from--;
        while (to < words.Count && text.AsSpan(words[to - 1].End, words[to].Start - words[to - 1].End).IndexOfAny(Marks) < 0)
            to++;
        return !Enumerable.Range(from, to - from).Any(other => other != at && (Phrases.Auxiliary.Has(words[other].Folded) || Phrases.PastVerb.Has(words[other].Folded) || Phrases.PresentVerb.Has(words[other].Folded) || words[other].Folded.EndsWith("ed", StringComparison.Ordinal)));
    }
}
