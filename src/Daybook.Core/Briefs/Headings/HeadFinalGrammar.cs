namespace Daybook.Core.Briefs;

/// <summary>Which words make a noun phrase, in a language that has the noun last.</summary>
internal sealed class HeadFinalGrammar(NounShapes shapes, HeadFinalWords words)
{
    // A head has more letters, and one of which only the ending is known more yet.
    private const int LeastHead = 2, LeastLooks = 4;

    /// <param name="before">The word right before it; null where something lies between.</param>
    public bool MayHead(Word word, Word? before)
    {
        if (word.Folded.Length <= LeastHead || word.Capital && !OpensAsMany(word) || shapes.Stops(word) || words.IsVerb(word))
            return false;
        return Things.Has(word) || (!Things.Lacks(word) || words.IsDerived(word)) && LooksHead(word, before);
    }

    private bool OpensAsMany(Word word) => word.Start == 0 && shapes.Has("many", word.Folded) && word.Form.Place is null;

    /// <summary>The lexicon has no thing by it, but its ending and the word before it say that it is one.</summary>
    private bool LooksHead(Word word, Word? before)
    {
        if (shapes.Is("article"))
            return word.Folded.Length > LeastLooks && shapes.Has("article", word.Folded);
        if (before is not { } part)
            return false;
        return words.Ties ? LooksTied(word, part) : IsNominative(word) && (words.IsGenitive(part) && Things.May(part) || words.IsQuality(part));
    }

    private bool LooksTied(Word word, Word before)
    {
        // "Ələt kazası".
        if (before.Form.Place is not null && !words.IsGenitive(before) && shapes.Ending("own", word.Folded) > 1)
            return true;
        if (words.IsQuality(before) && words.IsDerived(word))
            return true;
        var many = shapes.Has("many", word.Folded);
        if (!many && !shapes.Has("own", word.Folded) && shapes.CaseOfPossessed(word.Folded) == 0 || shapes.Stops(before) || words.IsVerb(before))
            return false;
        return (many ? words.IsQuality(before) : words.IsGenitive(before)) || Things.Has(before) && !words.IsOblique(before) && words.IsSingular(before.Folded);
    }

    private bool IsNominative(Word word) => word.Folded.Length > LeastLooks && shapes.Ends("plain", word.Folded) && !shapes.Has("oblique", word.Folded);

    /// <summary>The phrase is not at its end: the next word is a noun that this one stands before, a verb made with it, or one of which nothing is known.</summary>
    /// <param name="ends">The next word is the last of its clause, where most of these languages have the verb.</param>
    public bool GoesOn(Word word, Word next, bool ends)
    {
        if (next.Folded.Length > LeastHead && shapes.Begins("light", next.Folded) && !Things.Has(next))
            return true;
        if (shapes.Stops(next) || words.IsVerb(next) || next.Capital || words.Ties && EndsBefore(word, next))
            return false;
        if (!words.Ties && words.IsGenitive(word))
            return true;
        if (Things.Has(next))
            return !words.IsOblique(word) || words.IsGenitive(word);
        return !Things.Lacks(next) && !words.IsOblique(word) && !words.IsMarked(word) && !(ends && shapes.Is("verb-last"));
    }

    /// <summary>A plural stands before no other noun, and behind what belongs to something another phrase begins.</summary>
    private bool EndsBefore(Word word, Word next) => shapes.Has("many", word.Folded) || words.IsOwn(word) && !words.IsGenitive(word) && words.IsGenitive(next);

    /// <summary>The word stands before the next as a part of the phrase that the head ends.</summary>
    public bool Modifies(Word word, Word next, Word head)
    {
        if (shapes.Stops(word) || words.IsMarked(word) && !words.IsGenitive(word))
            return false;
        // "Ələt limanının girişi": a name that nothing else is known of.
        if (word.Form.Place is null && word.Capital && word.Start > 0 && !Things.Has(word))
            return words.Ties && words.IsOwn(next) && word.Folded.Length > LeastHead && !shapes.Has("case", word.Folded);
        if (words.IsQuality(word) || MayAgree(word))
            return true;
        if (!Things.May(word) && word.Form.Place is null || words.IsVerb(word))
            return false;
        // A thing's name goes before another, "enerji obyektləri", and so does what it belongs to.
        if (words.IsGenitive(word))
            return !words.Ties || words.IsOwn(head) && !(words.IsGenitive(next) && !words.IsOwn(next));
        return words.Ties && words.IsOwn(words.IsGenitive(next) ? next : head) && !words.IsOblique(word) && (word.Form.Place is not null || !words.IsOwned(word.Folded));
    }

    /// <summary>An adjective of which the lexicon knows nothing agrees with its noun.</summary>
    private bool MayAgree(Word word) => shapes.Is("agrees") && word.Form.Lexical.Concepts.Length == 0 && word.Form.Place is null && IsNominative(word) && !words.IsVerb(word);

    /// <summary>It says that it belongs to something that stands before it.</summary>
    public bool Lacks(Word word)
    {
        var folded = word.Folded;
        if (!words.Ties || word.Form.Place is not null || !words.IsGenitive(word) || shapes.CaseOfPossessed(folded) == 0)
            return false;
        // Of the letters that may be the case's, with what they are tied to, some leave a word.
        return (!words.IsSingular(folded[..^2]) || words.IsSingular(folded[..^4])) && !words.IsSingular(folded[..^3]);
    }
}
