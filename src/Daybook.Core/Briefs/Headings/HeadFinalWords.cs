using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a word by itself is in a language that has the noun last, as far as its ending and the lexicon tell.</summary>
internal sealed class HeadFinalWords(string language, NounShapes shapes)
{
    /// <summary>A consonant that stands between a vowel and an ending: "dengeyi".</summary>
    public const char Joint = 'y';

    // A verb's ending of so few letters is a noun's too: "keçidi". One of so many is a verb's alone where long ones are.
    private const int ShortEnding = 2, LongEnding = 4;

    /// <summary>Azerbaijani and Turkish tie one ending to another.</summary>
    public bool Ties { get; } = shapes.Is("ties");

    /// <summary>The lexicon has it as it stands, which is most often in the singular and in no case.</summary>
    public bool IsSingular(string folded) => Lexicon.IsForm(folded, language);

    public bool IsVerb(Word word)
    {
        var folded = word.Folded;
        if (Phrases.Attribution.In(language).Has(folded) || shapes.Is("sure-verbs") && shapes.Has("verb", folded) || CameToBe(folded))
            return true;
        // "Poti", "Kars".
        if (word.Form.Place is not null && word.Capital)
            return false;
        var ending = shapes.Ending("verb", folded);
        if (Ties && ending > 1 && (Things.IsDeed(word) || shapes.Has("past", folded)))
            return true;
        if (ending == 0 || !Things.Has(word))
            return ending > 0;
        if (IsSingular(folded) && !(ending >= LongEnding && shapes.Is("long-verbs")))
            return false;
        return !Ties || !IsCopula(folded) && !(ending <= ShortEnding && shapes.Has("own", folded) && IsSingular(folded[..^1]));
    }

    /// <summary>"ჩამოინგრა", "დაიწყო": a verb by both its ends, though the lexicon has a thing by its stem.</summary>
    private bool CameToBe(string folded) => shapes.Begins("verbfront", folded) && shapes.Ends("verbback", folded) && !shapes.Has("noun", folded);

    /// <summary>"Müfəttişdir": a noun that is said of something.</summary>
    private bool IsCopula(string folded) => shapes.Ending("copula", folded) is > 0 and var copula && (shapes.Has("own", folded[..^copula]) || IsSingular(folded[..^copula]));

    /// <summary>An adjective.</summary>
    public bool IsQuality(Word word) => (Things.IsQuality(word) && !IsOblique(word) || IsMadeQuality(word) || shapes.EndsAsWritten(word.Raw)) && !IsVerb(word);

    private bool IsMadeQuality(Word word) => shapes.Has("modifier", word.Folded) && (word.Form.Place is null || !shapes.Has("dative", word.Folded));

    public bool IsGenitive(Word word) =>
        shapes.Has("genitive", word.Folded) && !shapes.Ends("purpose", word.Folded) && !(shapes.Is("lookalike") && IsSingular(word.Folded));

    /// <summary>It says by its ending that it belongs to something.</summary>
    public bool IsOwn(Word word) => shapes.Has("own", word.Folded) && (word.Folded[^2] != Joint || IsSingular(word.Folded[..^1]))
        || shapes.CaseOfPossessed(word.Folded) > 0 || IsCopula(word.Folded) || IsDerived(word);

    /// <summary>It belongs to something: not only does it end so, there is a word that it ends so of.</summary>
    public bool IsOwned(string folded) =>
        shapes.Has("own", folded) && (!IsSingular(folded) || IsSingular(folded[..^1]) || IsSingular(folded[..^2]) || MayHaveHardened(folded));

    /// <summary>"Ekmeği": the last sound of a word that the lexicon has turned before an ending of one letter.</summary>
    public bool MayHaveHardened(string folded) => shapes.Hard.Any(hard => IsSingular(folded[..^2] + hard));

    /// <summary>A noun made of another, in a case: "tərəfdaşlığı".</summary>
    public bool IsDerived(Word word) => DictionaryForms.IsDerived(word, language);

    /// <summary>It says by itself that it is a noun at the end of its phrase.</summary>
    public bool IsMarked(Word word) => shapes.Has("many", word.Folded) || Ties && shapes.Has("many", word.Folded[..^1]) || shapes.Has("article", word.Folded) || shapes.Has("noun", word.Folded);

    public bool IsOblique(Word word) => !(Ties && PlaceNames.IsPlain(word, language)) && (shapes.Has("oblique", word.Folded) && !IsSingular(word.Folded) || Ties && IsInTiedCase(word.Folded));

    /// <summary>"Cənubunda": the tables have some words of place as they stand.</summary>
    private bool IsInTiedCase(string folded) => shapes.Has("inplace", folded)
        || !IsSingular(folded) && (shapes.CaseOfPossessed(folded) > 0 || !shapes.Has("own", folded) && shapes.Has("case", folded));
}
