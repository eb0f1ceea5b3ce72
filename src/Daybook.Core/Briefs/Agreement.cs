namespace Daybook.Core.Briefs;

/// <summary>
/// Whether a sentence says what a claim says, so that it may be cited for it, in any language: most of the weight of each is in the other, no
/// figure or date of the claim is missing, both deny or neither does, and neither has the opposite of the other. Where unsure, it does not.
/// </summary>
internal sealed class Agreement(Meanings meanings)
{
    // Read on the pairs of sentences of two labelled sets and of one nobody had tuned on: what lies above said the same, but for one in thirty.
    // The first is the mean of both shares of covered weight, the second the lesser of them.
    private static readonly (double Mean, double Share) Plain = (0.38, 0.33), WithValue = (0.32, 0.25);

    // Sentences of different stories share place and subject by chance more often.
    private static readonly (double Mean, double Share) Apart = (0.44, 0.38), ApartWithValue = (0.38, 0.35), ApartInOneLanguage = (0.5, 0.38);

    // Where only names, places and figures can meet.
    private static readonly (double Mean, double Share) NamesWithValue = (0.3, 0.25), ApartNamesWithValue = (0.45, 0.4), NamesOnly = (0.6, 0.55), Never = (2, 2);

    // With no figure or date to hold to, one name is chance.
    private const int LeastNames = 2;

    // What a claim's other citations say is nearer to it than any sentence; in one story this much likeness to the claim itself is enough.
    private const double LeastMeanOfThird = 0.22;

    public Meanings Meanings { get; } = meanings;

    /// <summary>The other sentence may be cited for this one.</summary>
    public bool Supports(Passage claim, Passage other)
    {
        var (mine, theirs) = (Meanings.Of(claim), Meanings.Of(other));
        if (mine.Negated != theirs.Negated || !Values.Hold(mine, theirs) || Opposites.Part(mine, theirs))
            return false;
        var (one, two) = (Meanings.Covered(claim, other), Meanings.Covered(other, claim));
        var least = Least(claim, other, mine, theirs);
        return Math.Sqrt(one * two) >= least.Mean && Math.Min(one, two) >= least.Share;
    }

    private static (double Mean, double Share) Least(Passage claim, Passage other, Meaning mine, Meaning theirs)
    {
        var sameStory = InOneStory(claim, other);
        if (!Meanings.Comparable(claim, other))
            return !Values.SharedTelling(mine, theirs) ? (SharedNames(mine, theirs) >= LeastNames ? NamesOnly : Never) : sameStory ? NamesWithValue : ApartNamesWithValue;
        if (sameStory)
            return Values.Shared(mine, theirs) ? WithValue : Plain;
        return claim.Language == other.Language ? ApartInOneLanguage : Values.SharedTelling(mine, theirs) ? ApartWithValue : Apart;
    }

    private static int SharedNames(Meaning mine, Meaning theirs) => mine.Notions.Count(notion => notion.Named && notion.Keys.Any(theirs.Keys.Contains));

    /// <summary>It agrees with a sentence that is cited for the claim, and with the claim as far as it goes.</summary>
    public bool SupportsThrough(Passage claim, Passage cited, Passage other)
    {
        var (mine, theirs) = (Meanings.Of(claim), Meanings.Of(other));
        return InOneStory(claim, other) && mine.Negated == theirs.Negated && Values.Hold(mine, theirs) && Values.Shared(mine, theirs)
            && !Opposites.Part(mine, theirs) && Meanings.Likeness(claim, other) >= LeastMeanOfThird && Supports(cited, other);
    }

    private static bool InOneStory(Passage one, Passage other) => one.Evidence.Story is { } story && story == other.Evidence.Story;
}
