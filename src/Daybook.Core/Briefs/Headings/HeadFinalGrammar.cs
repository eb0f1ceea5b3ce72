using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What the words of a noun phrase look like in a language that has the noun last.</summary>
internal sealed class HeadFinalGrammar(string language, NounShapes shapes)
{
    // Letters of "-dir", which makes a noun the predicate.
    private const int Copula = 3;

    // A verb's ending of so few letters is a noun's too: "keçidi".
    private const int ShortEnding = 2;

    // In Georgian one of so many is a verb's alone.
    private const int LongEnding = 4;

    // A word of which only the ending is known has more letters.
    private const int LeastLooks = 4;

    /// <summary>Azerbaijani and Turkish tie one ending to another.</summary>
    private bool Ties => language is "az" or "tr";

    /// <param name="before">The word right before it; null where something lies between.</param>
    public bool MayHead(Word word, Word? before) =>
        word.Folded.Length > 2 && (!word.Capital || word.Start == 0 && shapes.Has("many", word.Folded) && word.Form.Place is null) && !shapes.Stops(word) && !IsVerb(word) && (Things.Has(word) || (!Things.Lacks(word) || DictionaryForms.IsDerived(word, language)) && LooksHead(word, before));

    /// <summary>The lexicon has no thing by it, but its ending and the word before it say that it is one.</summary>
    private bool LooksHead(Word word, Word? before) => language switch
    {
        "hy" => word.Folded.Length > LeastLooks && word.Folded[^1] == 'ը',
        "ka" => before is { } of && word.Folded.Length > LeastLooks && word.Folded[^1] == 'ი' && !shapes.Has("oblique", word.Folded) && (IsGenitive(of) && Things.May(of) || IsQuality(of)),
        // "Ələt kazası".
        _ when before is { Form.Place: not null } place && !IsGenitive(place) && shapes.Ending("own", word.Folded) > 1 && !IsVerb(word) => true,
        _ when before is { } quality && IsQuality(quality) && DictionaryForms.IsDerived(word, language) => true,
        _ => before is { } part && (shapes.Has("many", word.Folded) || shapes.Has("own", word.Folded) || shapes.CaseOfPossessed(word.Folded) > 0)
            && (IsGenitive(part) && !shapes.Has("many", word.Folded) || Things.Has(part) && !IsOblique(part) && IsSingular(part.Folded) || IsQuality(part) && shapes.Has("many", word.Folded)) && !shapes.Stops(part) && !IsVerb(part),
    };

    /// <summary>The phrase is not at its end: the next word is a noun that this one stands before, a verb made with it, or one of which nothing is known.</summary>
    /// <param name="ends">The next word is the last of its clause, where these languages but Armenian have the verb.</param>
    public bool GoesOn(Word word, Word next, bool ends)
    {
        if (Ties && next.Folded.Length > 2 && next.Folded[..2] is "et" or "ed" or "ol" && !Things.Has(next))
            return true;
        if (shapes.Stops(next) || IsVerb(next) || next.Capital)
            return false;
        // A plural stands before no other noun, and behind what belongs to something another phrase begins.
        if (Ties && (shapes.Has("many", word.Folded) || (IsOwn(word) || DictionaryForms.IsDerived(word, language)) && !IsGenitive(word) && IsGenitive(next)))
            return false;
        if (!Ties && IsGenitive(word))
            return true;
        if (Things.Has(next))
            return !IsOblique(word) || IsGenitive(word);
        return !Things.Lacks(next) && !IsOblique(word) && !IsMarked(word) && !(ends && language != "hy");
    }

    /// <summary>The word stands before the next as a part of the phrase that the head ends.</summary>
    public bool Modifies(Word word, Word next, Word head)
    {
        if (shapes.Stops(word) || IsMarked(word) && !IsGenitive(word))
            return false;
        // "Ələt limanının girişi": a name that nothing else is known of.
        if (word.Form.Place is null && word.Capital && word.Start > 0 && !Things.Has(word))
            return Ties && IsOwn(next) && word.Folded.Length > 2 && !shapes.Has("case", word.Folded);
        if (IsQuality(word))
            return true;
        // An adjective of which the lexicon knows nothing agrees with its noun.
        if (language == "ka" && word.Form.Lexical.Concepts.Length == 0 && word.Form.Place is null && word.Folded[^1] == 'ი' && word.Folded.Length > LeastLooks && !shapes.Has("oblique", word.Folded) && !IsVerb(word))
            return true;
        if (!Things.May(word) && word.Form.Place is null || IsVerb(word))
            return false;
        // A thing's name goes before another, "enerji obyektləri", and so does what it belongs to.
        if (IsGenitive(word))
            return !Ties || IsOwn(head) && !(IsGenitive(next) && !IsOwn(next));
        return Ties && IsOwn(IsGenitive(next) ? next : head) && !IsOblique(word) && (word.Form.Place is not null || !IsOwned(word.Folded));
    }

    /// <summary>It says that it belongs to something that stands before it.</summary>
    public bool Lacks(Word word) => Ties && IsGenitive(word) && shapes.CaseOfPossessed(word.Folded) > 0 && (!IsSingular(word.Folded[..^2]) || IsSingular(word.Folded[..^4])) && !IsSingular(word.Folded[..^3]) && word.Form.Place is null;

    /// <summary>Letters of the case at the end; below 0 where the word stands in one that leaves no name when it is taken off.</summary>
    public int CaseOf(Word word, bool alone)
    {
        var folded = word.Folded;
        if (word.Raw.Length != folded.Length)
            return 0;
        return language switch
        {
            "az" or "tr" => folded.EndsWith("dir", StringComparison.Ordinal) || folded.EndsWith("dur", StringComparison.Ordinal)
                ? TiedCase(word, folded[..^Copula], alone) is >= 0 and var ending ? ending + Copula : -1 : TiedCase(word, folded, alone),
            "hy" => ArmenianCase(folded),
            _ => GeorgianCase(folded),
        };
    }

    /// <summary>What stands before a noun as it stands there where the noun is in no case. Only Georgian adjectives change: "გრძელვადიან სესხს" is გრძელვადიანი სესხი.</summary>
    public string Plain(Word word)
    {
        if (language != "ka" || IsGenitive(word) || "აეიოუ".Contains(word.Folded[^1], StringComparison.Ordinal) && !word.Folded.EndsWith("მა", StringComparison.Ordinal))
            return word.Raw;
        return (word.Folded.EndsWith("მა", StringComparison.Ordinal) ? word.Raw[..^"მა".Length] : word.Raw) + "ი";
    }

    /// <summary>A Georgian adjective in the nominative before a noun in another case than the genitive.</summary>
    public bool Disagrees(Word word, Word head) => language == "ka" && !IsGenitive(word) && word.Folded[^1] == 'ი' && !head.Folded.EndsWith("ის", StringComparison.Ordinal);

    /// <summary>It says by itself that it is a noun at the end of its phrase.</summary>
    public bool IsMarked(Word word) => shapes.Has("many", word.Folded) || Ties && shapes.Has("many", word.Folded[..^1]) || shapes.Has("article", word.Folded) || shapes.Has("noun", word.Folded);

    private int TiedCase(Word word, string folded, bool alone)
    {
        // "Tərəfdaşlığı" is in a case where nothing is told that it belongs to, "əmək müfəttişliyi" is in none.
        if (DictionaryForms.IsDerived(word, language))
            return alone ? -1 : 0;
        // "Dengeyi": behind a vowel the case has a y before it.
        if (folded[^2] == 'y' && !IsSingular(folded) && !IsSingular(folded[..^1]))
            return IsSingular(folded[..^2]) ? 2 : -1;
        if (!alone && shapes.Has("own", folded) && (IsSingular(folded[..^1]) || shapes.CaseOfPossessed(folded) == 0))
            return 0;
        // "Ekmeği": the consonant softened before the case, so that no front of the word is its name.
        if (alone && folded is [.., 'g' or 'y' or 'b' or 'd' or 'c', 'i' or 'u' or 'e' or 'a'] && Hardened(folded).Any(IsSingular))
            return -1;
        if (shapes.CaseOfPossessed(folded) is > 0 and var possessed && !alone)
            return possessed;
        if (shapes.Ending("case", folded) is > 0 and var ending && (shapes.Has("many", folded[..^ending]) || IsSingular(folded[..^ending])))
            return ending;
        return IsSingular(folded) || shapes.Ending("case", folded) == 0 ? 0 : -1;
    }

    private static IEnumerable<string> Hardened(string folded) => "kqptc".Select(hard => folded[..^2] + hard);

    /// <summary>It belongs to something: not only does it end so, there is a word that it ends so of.</summary>
    private bool IsOwned(string folded) => shapes.Has("own", folded) && (!IsSingular(folded) || IsSingular(folded[..^1]) || IsSingular(folded[..^2]) || Hardened(folded).Any(IsSingular));

    private int ArmenianCase(string folded) => folded switch
    {
        // The dative with the article, "պատվիրակությանը".
        _ when folded.EndsWith("ությանը", StringComparison.Ordinal) || folded.EndsWith("մանը", StringComparison.Ordinal) || folded.EndsWith("ման", StringComparison.Ordinal) => -1,
        [.., 'ը'] => 1,
        [.., 'ն', 'ն'] => 1,
        [.., 'ն'] when IsSingular(folded[..^1]) && !IsSingular(folded) => 1,
        [.., 'ա' or 'ո' or 'ւ' or 'ե', 'ն'] when IsSingular(folded[..^1]) => 1,
        _ when folded.EndsWith("ության", StringComparison.Ordinal) || folded.EndsWith("ների", StringComparison.Ordinal) => -1,
        [.., 'ի'] when IsSingular(folded) && !folded.EndsWith("երի", StringComparison.Ordinal) => 0,
        _ => shapes.Has("oblique", folded) ? -1 : 0,
    };

    /// <summary>Only the nominative ends in a vowel, but for some endings of place.</summary>
    private int GeorgianCase(string folded) => folded[^1] switch
    {
        'ი' => shapes.Has("oblique", folded) ? -1 : 0,
        'ო' => IsSingular(folded) ? 0 : -1,
        'ა' or 'ე' or 'უ' => shapes.Has("oblique", folded) && !IsSingular(folded) ? -1 : 0,
        _ => -1,
    };

    public bool IsVerb(Word word)
    {
        var folded = word.Folded;
        if (Phrases.Attribution.In(language).Has(folded) || language == "hy" && shapes.Has("verb", folded))
            return true;
        // "Poti", "Kars".
        if (word.Form.Place is not null && word.Capital)
            return false;
        var ending = shapes.Ending("verb", folded);
        if (Ties && ending > 1 && (Things.IsDeed(word) || shapes.Has("past", folded)))
            return true;
        return ending > 0 && (language == "ka" && ending >= LongEnding || !(IsSingular(folded) && Things.Has(word))) && !(Ties && Things.Has(word) && (ending <= ShortEnding && shapes.Has("own", folded) && IsSingular(folded[..^1]) || IsCopula(folded)));
    }

    private bool IsCopula(string folded) => (folded.EndsWith("dir", StringComparison.Ordinal) || folded.EndsWith("dur", StringComparison.Ordinal)) && (shapes.Has("own", folded[..^Copula]) || IsSingular(folded[..^Copula]));

    /// <summary>An adjective.</summary>
    public bool IsQuality(Word word) => (Things.IsQuality(word) && !IsOblique(word) || shapes.Has("modifier", word.Folded) && (word.Form.Place is null || !shapes.Has("dative", word.Folded)) || word.Raw[^1] == 'î') && !IsVerb(word);

    public bool IsGenitive(Word word) => shapes.Has("genitive", word.Folded) && !(language == "ka" && word.Folded.EndsWith("თვის", StringComparison.Ordinal)) && !(language == "hy" && IsSingular(word.Folded));

    public bool IsOwn(Word word) => shapes.Has("own", word.Folded) && (word.Folded[^2] != 'y' || IsSingular(word.Folded[..^1])) || shapes.CaseOfPossessed(word.Folded) > 0 || IsCopula(word.Folded) || DictionaryForms.IsDerived(word, language);

    private bool IsOblique(Word word) => !(Ties && PlaceNames.IsPlain(word, language)) && IsInCase(word);

    private bool IsInCase(Word word) => shapes.Has("oblique", word.Folded) && !IsSingular(word.Folded)
        || Ties && (shapes.CaseOfPossessed(word.Folded) > 0 && !IsSingular(word.Folded) || !shapes.Has("own", word.Folded) && shapes.Has("case", word.Folded) && !IsSingular(word.Folded) || InPlace(word.Folded));

    /// <summary>"Cənubunda": the tables have some such words as they stand.</summary>
    private static bool InPlace(string folded) => folded.Length > LeastLooks && (folded[^2] == 'd' && folded[^1] is 'a' or 'e' || folded[^1] == 'n' && folded[^3] == 'd' && folded[^2] is 'a' or 'e') && folded[^3] is 'n' or 'd';

    /// <summary>The lexicon has it as it stands, which is most often in the singular and in no case.</summary>
    private bool IsSingular(string folded) => Lexicon.IsForm(folded, language);
}
