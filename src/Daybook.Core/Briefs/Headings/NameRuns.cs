namespace Daybook.Core.Briefs;

/// <summary>Finds names in languages that write them with capitals: runs of such words that stand in no case, or whose case can be taken off.</summary>
internal static class NameRuns
{
    private const int MaxWords = 3;

    /// <summary>First word, the one behind the last, and letters of the last that are its case.</summary>
    public static IEnumerable<(int From, int To, int Case)> In(string text, IReadOnlyList<Word> words, string language)
    {
        var shapes = NounShapes.Of(language);
        for (var at = 0; at < words.Count;)
        {
            var from = at++;
            if (!IsPart(text, words, from) || shapes?.Stops(words[from]) == true)
                continue;
            while (at < words.Count && IsPart(text, words, at) && NounPhrases.Touch(text, words[at - 1], words[at]) && (Joins(words[at - 1], words[at], shapes) || OfOffice(text, words, at, shapes)))
                at++;
            // "Azərbaycan Prezidenti İlham Əliyev": the office stands before the name.
            if (shapes is not null && Enumerable.Range(from, at - from - 1).LastOrDefault(office => at - office > 2 && IsOffice(words[office], shapes), -1) is >= 0 and var last)
                from = last + 1;
            // A word may have its capital only from opening the sentence, but not the first of an office: "Fövqəladə Hallar Nazirliyi".
            var least = shapes is not null && IsOffice(words[at - 1], shapes) ? 3 : 1;
            while (at - from > least && Things.Has(words[from]) && words[from].Form.Place is null && NounPhrases.OpensSentence(text, words, from))
                from++;
            if (at - from == 1 && NounPhrases.OpensSentence(text, words, from) && words[from].Form.Place is null && !IsAcronym(words[from].Raw))
                continue;
            if (CaseOf(text, words, from, at, language) is >= 0 and var ending && at - from <= MaxWords + 1)
                yield return (from, at, ending);
        }
    }

    private static bool IsPart(string text, IReadOnlyList<Word> words, int at) =>
        words[at].Capital && !words[at].Empty && (at > 0 && !NounPhrases.OpensSentence(text, words, at) || at + 1 < words.Count && words[at + 1].Capital && NounPhrases.Touch(text, words[at], words[at + 1]) || words[at].Form.Place is not null || IsAcronym(words[at].Raw));

    /// <summary>A place stands by itself, and behind a case or an apostrophe another name begins.</summary>
    private static bool Joins(Word one, Word next, NounShapes? shapes) =>
        next.Form.Place is null && !HasTiedCase(one.Raw) && (one.Form.Place is null || one.Raw.Length == one.Folded.Length && shapes is not null && IsOffice(next, shapes) && shapes.Ending("genitive", one.Folded) == 0);

    /// <summary>"Tiflis Şehir Mahkemesi": a place, and behind it what an office is called.</summary>
    private static bool OfOffice(string text, IReadOnlyList<Word> words, int at, NounShapes? shapes) =>
        shapes is not null && at + 1 < words.Count && words[at - 1].Form.Place is not null && words[at - 1].Raw.Length == words[at - 1].Folded.Length && !HasTiedCase(words[at - 1].Raw) && shapes.Ending("genitive", words[at - 1].Folded) == 0
        && words[at].Form.Place is null && words[at + 1].Capital && NounPhrases.Touch(text, words[at], words[at + 1]) && IsOffice(words[at + 1], shapes);

    /// <summary>"Iğdır Valiliği": what it is of stands before it.</summary>
    private static bool IsOffice(Word word, NounShapes shapes) => Things.Has(word) && word.Folded.Split('\'')[0] is var folded && (shapes.Has("own", folded) || shapes.CaseOfPossessed(folded) > 0);

    /// <summary>SOCAR'a, Wire-ის: what is tied on by a mark.</summary>
    private static bool HasTiedCase(string raw) => TiedCase(raw) > 0;

    private static int TiedCase(string raw) => raw.LastIndexOfAny(['\'', '\u2019', '-']) is > 1 and var mark && raw[(mark + 1)..].All(char.IsLower) && !raw[mark..].Any(char.IsDigit) ? raw.Length - mark : 0;

    private static int CaseOf(string text, IReadOnlyList<Word> words, int from, int to, string language)
    {
        var last = words[to - 1];
        if (TiedCase(last.Raw) is > 0 and var tied)
            return tied;
        if (to - from == 1 && last.Form.Place is not null)
            return PlaceNames.IsAdjective(last, language) ? -1 : PlaceNames.Has(last, language) ? 0 : language is "ru" or "uk" && MayBeNominative(text, words, from, last) ? 0 : -1;
        if (IsAcronym(last.Raw))
            return to - from > 1 && language is ("ru" or "uk") && IsObliqueAdjective(words[from].Folded) ? -1 : 0;
        return language switch
        {
            "ru" or "uk" => MayBeNominative(text, words, from, last) ? 0 : -1,
            "az" or "tr" => TurkicCase(last, language),
            "hy" => last.Folded switch
            {
                [.., 'ը'] => 1,
                [.., 'ա' or 'ո' or 'ւ' or 'ե', 'ն'] when to - from == 1 => 0,
                _ when Ends(last.Folded, "ին", "ինն", "ինը", "ից", "ով", "ում", "ի") => -1,
                _ => 0,
            },
            _ => 0,
        };
    }

    // Behind a word that governs it, or a noun without a comma, a name in a vowel stands in a case most often.
    private static bool MayBeNominative(string text, IReadOnlyList<Word> words, int from, Word last)
    {
        if ((IsObliqueAdjective(last.Folded) || Ends(last.Folded, "ом", "ем", "ами", "ах", "у", "ю")) && !last.Folded.EndsWith("чу", StringComparison.Ordinal))
            return false;
        return from == 0 || !NounPhrases.Touch(text, words[from - 1], words[from]) || last.Folded[^1] is not ('а' or 'я' or 'ы' or 'и' or 'е' or 'і' or 'ї') && !words[from - 1].Empty;
    }

    /// <summary>"Ладыжинскую ТЭС".</summary>
    private static bool IsObliqueAdjective(string folded) => Ends(folded, "ой", "ого", "ому", "ым", "им", "ых", "ими", "ыми", "ую", "ою", "ею");

    private static int TurkicCase(Word last, string language)
    {
        if (last.Raw.Length != last.Folded.Length || NounShapes.Of(language) is not { } shapes)
            return 0;
        if (Things.Has(last) && shapes.CaseOfPossessed(last.Folded) is > 0 and var possessed)
            return possessed;
        return Ends(last.Folded, "nin", "nun", "dan", "den", "da", "de", "ya", "ye", "na", "ne", "ovla", "evla", "ovle", "evle", "ovu", "evi", "daki", "deki") ? -1 : 0;
    }

    private static bool IsAcronym(string raw) => raw.Length > 1 && !raw.All(letter => letter is 'I' or 'V' or 'X') && raw.Count(char.IsUpper) > 1 && raw.Where(char.IsLetter).Count(char.IsLower) <= 1 || raw.Any(char.IsDigit);

    private static bool Ends(string folded, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (folded.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
