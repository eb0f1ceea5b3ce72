using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Finds noun phrases in Russian and Ukrainian by their endings: adjectives with the noun that they agree with in the nominative, or the noun that opens a
/// clause or stands behind its verb, each with a noun in the genitive after it ("стоимость гуманитарных грузов").
/// </summary>
internal sealed class SlavicPhrases(string text, IReadOnlyList<Word> words, string language, NounShapes shapes)
{
    private const int MaxWords = 4, MaxModifiers = 2;

    // Of each gender and of the plural: the kind of ending its adjectives have, and the last letters of its nouns.
    private static readonly (string Kind, string Last)[] Agreements =
    [
        ("masculine", "бвгґджзйклмнпрстфхцчшщь"), ("feminine", "аяь"), ("neuter", "оея"), ("plural", "ыиаяіїе"),
    ];

    // The same in the genitive.
    private static readonly (string Kind, string Last)[] Genitives = [("masculinegenitive", "аяую"), ("femininegenitive", "ыиії"), ("pluralgenitive", "бвгґджзйклмнпрстфхцчшщь")];

    // Behind the last phrase that stands in no case.
    private int ended = -1;

    private readonly SlavicCases? cases = SlavicCases.Of(language);

    /// <summary>First word, the one behind the last, and the phrase: a noun in another case is told in the nominative where the lexicon has it.</summary>
    public IEnumerable<(int From, int To, string Text)> All()
    {
        for (var at = 0; at < words.Count;)
        {
            var limit = Math.Min(words.Count, at + MaxWords);
            if (HeadOf(at) is >= 0 and var head)
            {
                var to = Tail(head, limit);
                yield return (at, to, text[words[at].Start..words[to - 1].End]);
                ended = at = to;
            }
            else if (Turned(at) is var (turned, form))
            {
                var to = Tail(turned, limit);
                yield return (at, to, form + text[words[turned].End..words[to - 1].End]);
                at = to;
            }
            else
                at++;
        }
    }

    /// <summary>A noun in another case, with the adjectives that begin here: its index, and both in the nominative.</summary>
    private (int Head, string Text)? Turned(int at)
    {
        var head = at;
        while (head - at < MaxModifiers && head + 1 < words.Count && IsModifierInCase(head) && NounPhrases.Touch(text, words[head], words[head + 1]))
            head++;
        if (head > at && MayBeNoun(head) && Things.May(words[head]) && !words[head].Capital && cases?.Nominative([.. words.Skip(at).Take(head - at)], words[head]) is { } whole)
            return (head, whole);
        if (!MayBeNoun(at) || !Things.Has(words[at]) || words[at].Capital && at > 0)
            return null;
        if (DictionaryForms.Of(words[at], language) is { } known)
            return (at, known);
        // "38 тонн мазута": what is measured is in the genitive.
        var measured = at > 0 && NounPhrases.Touch(text, words[at - 1], words[at]) && (Things.IsMeasure(words[at - 1]) || at > 1 && words[at - 2].Number);
        return !Lexicon.IsForm(words[at].Folded, language) && cases?.Nominative([], words[at], measured) is { } form ? (at, form) : null;
    }

    private bool IsModifierInCase(int at) => !shapes.Stops(words[at]) && (!Things.Lacks(words[at]) || Things.IsQuality(words[at])) && !IsVerb(at)
        && (!words[at].Capital || at == 0 || words[at].Form.Place is not null) && (words[at].Form.Place is null || new[] { "ск", "цк", "зьк" , "ськ", "цьк" }.Any(stem => words[at].Folded.AsSpan(0, words[at].Folded.Length - 1).Contains(stem, StringComparison.Ordinal))) && cases?.MayBeAdjective(words[at]) == true;

    /// <summary>Index of the noun that a phrase which begins here has; below 0 where none begins.</summary>
    private int HeadOf(int at)
    {
        foreach (var (kind, last) in Agreements)
        {
            var head = at;
            while (head - at < MaxModifiers && head + 1 < words.Count && IsModifier(head, kind) && NounPhrases.Touch(text, words[head], words[head + 1]))
                head++;
            if (head > at && last.Contains(words[head].Folded[^1], StringComparison.Ordinal) && MayBeNoun(head) && (Things.May(words[head]) || !IsAnyModifier(head)) && !(kind == "masculine" && Ends(words[head].Folded, "ой", "ей", "ым", "им", "ом", "ем") && !Lexicon.IsForm(words[head].Folded, language)))
                return head;
        }

        return MayBeNoun(at) && (!IsAnyModifier(at) || shapes.Has("noun", words[at].Folded) || Lexicon.IsForm(words[at].Folded, language)) && (Things.Has(words[at]) || shapes.Has("noun", words[at].Folded)) && !(words[at].Capital && at > 0) && OpensOrFollows(at) && IsNominative(words[at].Folded) || IsSubject(at) ? at : -1;
    }

    /// <summary>A word of which nothing is known opens the sentence, and the verb behind it agrees with it: "Самосвалы собирали".</summary>
    private bool IsSubject(int at)
    {
        if (!NounPhrases.OpensSentence(text, words, at) || at + 1 >= words.Count || !NounPhrases.Touch(text, words[at], words[at + 1]) || words[at].Form.Lexical.Concepts.Length > 0 || words[at].Form.Place is not null || IsAnyModifier(at))
            return false;
        var (last, verb) = (words[at].Folded[^1].ToString(), words[at + 1].Folded);
        if (Ends(words[at].Folded, "ски", "цки", "чески", "но", "ся", "сь", "ши", "вши"))
            return false;
        return MayBeNoun(at) && shapes.Agreeing.Any(pair => verb.Length > pair.Verb.Length + 1 && verb.EndsWith(pair.Verb, StringComparison.Ordinal) && (pair.Noun == last || pair.Noun == "-" && !"аеиоуыэюяіїєйь".Contains(last, StringComparison.Ordinal)));
    }

    /// <summary>A noun of which the nominative may be told stands first in its clause or right behind the verb.</summary>
    private bool OpensOrFollows(int at) =>
        NounPhrases.OpensClause(text, words, at) || ended == at - 1 && Phrases.And.In(language).Has(words[at - 1].Folded) || shapes.Has("noun", words[at].Folded) || NounPhrases.Touch(text, words[at - 1], words[at]) && shapes.Has("verb", words[at - 1].Folded) && !shapes.IsThing(words[at - 1].Folded) && !Things.Has(words[at - 1])
        && (words[at].Folded[^1] is not ('а' or 'я') || Lexicon.IsForm(words[at].Folded, language));

    private bool IsModifier(int at, string kind) =>
        !shapes.Stops(words[at]) && (!Things.Lacks(words[at]) || Things.IsQuality(words[at])) && shapes.Has(kind, words[at].Folded) && !IsVerb(at) && (words[at].Form.Place is null || Ends(words[at].Folded[..^2], "ск", "цк") || Ends(words[at].Folded[..^1], "ськ", "цьк", "зьк"))
        && !(kind == "plural" && shapes.Has("noun", words[at].Folded) && Things.Has(words[at]));

    private bool IsAnyModifier(int at) => Agreements.Any(agreement => IsModifier(at, agreement.Kind));

    private bool IsVerb(int at) => shapes.Has("verb", words[at].Folded) && !shapes.IsThing(words[at].Folded)
        && (!Lexicon.IsForm(words[at].Folded, language) || !Things.Has(words[at]) || Ends(words[at].Folded, "ать", "ить", "еть", "ять", "уть", "ти", "ться"));

    /// <summary>"Возвращены", and no such noun is known: a short participle.</summary>
    private bool IsParticiple(string folded) =>
        Ends(folded, "ены", "аны", "яны", "ены", "ено", "ано", "яно", "ена", "ана", "яна") && !Lexicon.IsForm(folded, language) && !Lexicon.IsForm(folded[..^1], language) && !Lexicon.IsForm(folded[..^1] + "а", language);

    private bool MayBeNoun(int at) =>
        words[at].Folded.Length > 2 && !IsParticiple(words[at].Folded) && !shapes.Stops(words[at]) && !Things.Lacks(words[at]) && !IsVerb(at) && !Phrases.Attribution.In(language).Has(words[at].Folded);

    /// <summary>Of the cases that a noun without an adjective may stand in, the nominative is left by these endings.</summary>
    private bool IsNominative(string folded) => folded[^1] switch
    {
        'у' or 'ю' => false,
        'е' => Ends(folded, "ие", "ье", "ще", "це", "оре", "оле"),
        'і' => Ends(folded, "ці", "ні", "ки", "рі", "лі") && language == "uk",
        // Референдума: the genitive of a masculine noun.
        'я' when Ends(folded, "ция", "ція", "сия", "сія", "зия", "зія") => true,
        'я' => !Ends(folded, "ния", "тия") && !Lexicon.IsForm(folded[..^1] + "ь", language) && !Lexicon.IsForm(folded[..^1] + "й", language),
        'а' => !Ends(folded, "ства") && !Lexicon.IsForm(folded[..^1], language),
        // Граждан, лелек: the plural of which the singular ends in a vowel.
        >= 'б' when "аеиоуыюя".Contains(folded[^1], StringComparison.Ordinal) => true,
        _ => !Ends(folded, "ом", "ем", "єм", "ам", "ям", "ами", "ями", "ах", "ях", "ой", "ей", "ого", "ому", "ою", "ею", "ых", "их", "ыми", "ими", "ую", "істю", "ів", "їв", "ым", "им", "ми", "ов", "ждан", "тян", "чан") && !Lexicon.IsForm(folded + "а", language) && !(folded[^2] is 'о' or 'е' && Lexicon.IsForm(folded[..^2] + folded[^1] + "а", language)),
    };

    /// <summary>Behind the head and what stands in the genitive after it.</summary>
    private int Tail(int head, int limit)
    {
        var at = head + 1;
        // "Рейсы в Алматы".
        if (at + 1 < limit && IsWhere(at) && words[at + 1].Form.Place is not null && words[at + 1].Capital && !IsCut(at + 1) && !PlaceNames.IsAdjective(words[at + 1], language) && NounPhrases.Touch(text, words[head], words[at]) && NounPhrases.Touch(text, words[at], words[at + 1]))
            return at + 2;
        if (at >= limit || !NounPhrases.Touch(text, words[head], words[at]) || shapes.Stops(words[at]))
            return at;
        if (at + 1 < limit && NounPhrases.Touch(text, words[at], words[at + 1]) && MayBeNoun(at + 1) && Things.May(words[at + 1])
            && Genitives.Any(genitive => shapes.Has(genitive.Kind, words[at].Folded) && genitive.Last.Contains(words[at + 1].Folded[^1], StringComparison.Ordinal)))
            return at + 2;
        // Of an action only the genitive of the plural is told from its verb: "рассчитана".
        var belongs = words[at].Capital ? words[at].Form.Place is not null && !IsCut(at) : Things.Has(words[at]) || Things.May(words[at]) && Ends(words[at].Folded, "ов", "ев", "ів", "їв", "ий", "ей");
        return belongs && MayBeNoun(at) && !Ends(words[at].Folded, "стю", "ею", "ою", "єю", "ими", "ыми", "ами", "ями", "ия", "ія") && !IsAnyModifier(at) && shapes.Has("genitive", words[at].Folded) && !MayBePlural(words[at].Folded) ? at + 1 : at;
    }

    private bool IsWhere(int at) => words[at].Folded is "в" or "из" or "на" or "у" or "з" or "із" or "до" or "через" or "під" or "под";

    /// <summary>A dash ties another name to it: "линия Гюмри–Карс".</summary>
    private bool IsCut(int at) => words[at].End < text.Length && text[words[at].End] is '\u2013' or '\u2014' or '-';

    /// <summary>"Специалисты" is the plural of a masculine noun, not the genitive of a feminine one.</summary>
    private bool MayBePlural(string folded) => folded[^1] is 'ы' or 'и' or 'і' && (Lexicon.IsForm(folded[..^1], language) || Lexicon.IsForm(folded[..^1] + "ь", language)
        || Ends(folded, "сты", "ики", "тели", "ники", "чики", "щики", "енты", "анты", "оры", "еры", "цы", "аты", "сти", "анти", "енти", "ори", "ери", "лі", "ці"));

    private static bool Ends(string folded, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (folded.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
