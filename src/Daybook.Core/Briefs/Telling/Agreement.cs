namespace Daybook.Core.Briefs;

/// <summary>
/// Whether a sentence says what a claim says, so that it may be cited for it, in any language: enough of the weight of each is in the other, the
/// figures and dates of the claim are in it, both deny or neither does, and neither has the opposite of the other. Where unsure, it does not.
/// </summary>
/// <param name="heard">All sentences that may be compared; null = none but the two.</param>
internal sealed class Agreement(Meanings meanings, IEnumerable<Passage>? heard = null)
{
    private readonly Lazy<ILookup<long, Passage>> sentences = new(() => (heard ?? []).ToLookup(passage => passage.Evidence.Item));

    // Read on 4,070 pairs of sentences of three labelled sets. The first is the mean of both shares of covered weight, the second the lesser of
    // them. Of pairs in one story above these bars 97 in 100 and more tell one fact; just below, fewer than 9 in 10.
    private static readonly (double Mean, double Share) WithValue = (0.22, 0.15), Opening = (0.21, 0.15), InOneLanguage = (0.32, 0.25), AcrossLanguages = (0.36, 0.3);

    // Above 12 and no round number: it is said of one thing only, whatever the words. All 48 pairs of one story that have it and less likeness tell one fact.
    private static readonly (double Mean, double Share) WithFigure = (0.12, 0.08);

    // Each is what its report says nearest to the other.
    private static readonly (double Mean, double Share) Counterpart = (0.25, 0.2);

    // Some figure of the claim is missing, with one in both that tells (17 citations more on eight sets, read: one says something else), or only one of the two has a "not" that may belong to another clause.
    private static readonly (double Mean, double Share) WithPart = (0.36, 0.28), WithPartAndFigure = (0.26, 0.2), WithOneNot = (0.4, 0.3);

    // Sentences of different stories share place and subject by chance more often.
    private static readonly (double Mean, double Share) Apart = (0.44, 0.38), ApartWithValue = (0.35, 0.28), ApartInOneLanguage = (0.4, 0.34);

    // Where one language has only the commonest words in the lexicon.
    private static readonly (double Mean, double Share) FewWords = (0.45, 0.38), FewWordsWithValue = (0.25, 0.2), ApartFewWords = (0.45, 0.4);

    // With no figure or date to hold to, one name is chance.
    private const int LeastNames = 2;

    // What a claim's other citations say is nearer to it than any sentence; in one story this much likeness to the claim itself is enough.
    private const double LeastMeanOfThird = 0.2;

    // Reports of one event come within days of it: further apart, place, owner and "struck" of another day are as much alike.
    private static readonly TimeSpan MostBetweenReports = TimeSpan.FromDays(5);

    private readonly Dictionary<Passage, List<(string Kind, decimal Value)>> tolls = [];
    private readonly Dictionary<Passage, IReadOnlyList<(int More, int Less)>> scores = [];
    private readonly Dictionary<Passage, Months> months = [];

    public Meanings Meanings { get; } = meanings;

    /// <summary>The other sentence may be cited for this one.</summary>
    public bool Supports(Passage claim, Passage other)
    {
        var (mine, theirs) = (Meanings.Of(claim), Meanings.Of(other));
        // Most sentences share nothing: no more need be asked of them.
        if (!mine.Overlaps(theirs) && (!mine.HasValues || !theirs.HasValues))
            return false;
        if (mine.Denies != theirs.Denies || Opposites.Part(mine, theirs) || Least(claim, other, mine, theirs) is not { } least)
            return false;
        // What opens two reports is held to what it says, not to a "four" in both; and where the claim's report says elsewhere what opens the other, they open with two things.
        var (one, two) = (Meanings.Covered(claim, other, least != Opening), Meanings.Covered(other, claim, least != Opening));
        return (Reaches(one, two, least) && (least != Opening || Reaches(one, two, AcrossLanguages) || Nearest(other, claim))
                || Reaches(one, two, Counterpart) && AreCounterparts(claim, other, mine, theirs))
            && !(claim.Language == other.Language && NamesAlone(mine, theirs)) && !TellApart(claim, other);
    }

    /// <summary>However much they share: they tell of two events, tolls, scores or moods, one has the opposite of the other, or denies it.</summary>
    public bool TellApart(Passage claim, Passage other)
    {
        var (mine, theirs) = (Meanings.Of(claim), Meanings.Of(other));
        return mine.Denies != theirs.Denies || Opposites.Part(mine, theirs) || Values.Deny(mine, theirs)
            || OfTwoEvents(claim, other) || OfTwoTolls(claim, other) || OfTwoScores(claim, other) || OfTwoMonths(claim, other)
            || InAnotherMood(claim, other) || Appointments.Part(claim, other);
    }

    /// <summary>It holds only if something else does, which the claim does not say, or one denies what the other says, names another hour of the day, or tells as ahead what the other tells as done.</summary>
    public bool InAnotherMood(Passage claim, Passage other) =>
        Meanings.Of(other).Supposes && !Meanings.Of(claim).Supposes || Meaning.Deny(Meanings.Of(claim), Meanings.Of(other)) || Values.HoursPart(Meanings.Of(claim), Meanings.Of(other)) || Tenses.Part(Meanings.TensesOf(claim), Meanings.TensesOf(other));

    /// <summary>Both count the dead or the hurt, and no count of the one is the other's: four hurt is not what "nine hurt" says, be it small as a figure.</summary>
    public bool OfTwoTolls(Passage one, Passage other) =>
        Tolls(one) is { Count: > 0 } mine && Tolls(other) is { Count: > 0 } theirs && mine.Any(toll => theirs.Any(another => another.Kind == toll.Kind))
        && !mine.Any(toll => theirs.Any(another => another.Kind == toll.Kind && Values.Near(another.Value, toll.Value)));

    /// <summary>Both count the dead or the hurt of one event, and count the same: seven tell as surely there as forty tonnes of a thing.</summary>
    private bool OfOneToll(Passage one, Passage other) =>
        Tolls(one) is { Count: > 0 } mine && Tolls(other) is { Count: > 0 } theirs && mine.All(toll => theirs.Exists(another => another.Kind == toll.Kind && Values.Near(another.Value, toll.Value)));

    private List<(string Kind, decimal Value)> Tolls(Passage passage)
    {
        if (!tolls.TryGetValue(passage, out var told))
            tolls[passage] = told = Meanings.Of(passage).Figures.Count == 0 ? [] : [.. Briefs.Tolls.Of(passage)];
        return told;
    }

    /// <summary>Each tells how a match ended, and not how the other says, or who won it.</summary>
    private bool OfTwoScores(Passage one, Passage other) => ScoresOf(one) is { Count: > 0 } mine && ScoresOf(other) is { Count: > 0 } theirs && (Scores.Part(mine, theirs) || Winners.Part(new Winners(one), new Winners(other)));

    private IReadOnlyList<(int More, int Less)> ScoresOf(Passage passage)
    {
        if (!scores.TryGetValue(passage, out var told))
            scores[passage] = told = Scores.Of(passage.Text, Meanings.Of(passage));
        return told;
    }

    /// <summary>Each dates what it tells by a month alone, and by another.</summary>
    private bool OfTwoMonths(Passage one, Passage other) => Months.Part(MonthsOf(one), MonthsOf(other));

    private Months MonthsOf(Passage passage)
    {
        if (!months.TryGetValue(passage, out var named))
            months[passage] = named = new Months(passage.Text, passage.Words, passage.Language, Meanings.Of(passage).Dates);
        return named;
    }

    private static bool Reaches(double one, double two, (double Mean, double Share) least) => Math.Sqrt(one * two) >= least.Mean && Math.Min(one, two) >= least.Share;

    /// <summary>In two reports of one story each is what comes nearest to the other, and neither has a figure, a name or a condition that speaks of something else.</summary>
    private bool AreCounterparts(Passage claim, Passage other, Meaning mine, Meaning theirs) =>
        InOneStory(claim, other) && other.Whole && !Meaning.OneNot(mine, theirs) && mine.Supposes == theirs.Supposes
        && Values.Hold(mine, theirs, other.Day) && Values.HoldTelling(theirs, mine) && !NameOthers(mine, theirs) && Nearest(claim, other) && Nearest(other, claim);

    /// <summary>Each has names that tell, and none of the other's.</summary>
    private bool NameOthers(Meaning mine, Meaning theirs) =>
        mine.Notions.Any(Tells) && theirs.Notions.Any(Tells) && !mine.Notions.Any(notion => Tells(notion) && theirs.Says(notion));

    /// <summary>Beside names they share no word, and no figure of a known thing: "300 Aragveli" is a station.</summary>
    public bool NamesAlone(Passage claim, Passage other) => NamesAlone(Meanings.Of(claim), Meanings.Of(other));

    private static bool NamesAlone(Meaning mine, Meaning theirs) =>
        !mine.Notions.Any(notion => !notion.Named && theirs.Says(notion)) && !mine.Figures.Any(figure => figure.Unit is not null && Values.Among(figure, theirs));

    private bool Tells(Notion notion) => notion.Named && notion.Weight >= Meanings.Telling;

    private bool Nearest(Passage one, Passage other)
    {
        var likeness = Meanings.Likeness(one, other);
        var rivals = sentences.Value[other.Evidence.Item];
        return rivals.Any() && rivals.All(rival => rival == other || Meanings.Likeness(one, rival) <= likeness);
    }

    /// <summary>It agrees with a sentence that is cited for the claim, and with the claim as far as it goes.</summary>
    public bool SupportsThrough(Passage claim, Passage cited, Passage other)
    {
        var (mine, theirs) = (Meanings.Of(claim), Meanings.Of(other));
        return InOneStory(claim, other) && !Meaning.OneNot(mine, theirs) && Values.Hold(mine, theirs, other.Day) && Values.Shared(mine, theirs)
            && Meanings.Likeness(claim, other) >= LeastMeanOfThird && Supports(cited, other) && !TellApart(claim, other);
    }

    /// <summary>They are of two stories and were told days apart, and no date and no telling figure in both says that they mean one event all the same.</summary>
    public bool OfTwoEvents(Passage claim, Passage other) =>
        claim.Evidence.Story is { } story && other.Evidence.Story is { } another && story != another
        && (claim.Evidence.When - other.Evidence.When).Duration() > MostBetweenReports && !Values.SharedTelling(Meanings.Of(claim), Meanings.Of(other));

    private (double Mean, double Share)? Least(Passage claim, Passage other, Meaning mine, Meaning theirs)
    {
        var sameStory = InOneStory(claim, other);
        var telling = Values.SharedTelling(mine, theirs);
        if (Meaning.OneNot(mine, theirs))
            return sameStory && telling && Values.Hold(mine, theirs, other.Day) ? WithOneNot : null;
        if (!Values.Hold(mine, theirs, other.Day))
            return sameStory && Values.HoldInPart(mine, theirs) ? Values.SharedFigure(mine, theirs) ? WithPartAndFigure : WithPart : null;
        if (sameStory && !telling && other.Whole && BothOpen(claim, other, mine, theirs))
            return Opening;
        if (!Meanings.Comparable(claim, other))
            return telling ? sameStory ? FewWordsWithValue : ApartFewWords : sameStory && SharedNames(mine, theirs) >= LeastNames ? FewWords : null;
        if (sameStory)
            return Values.SharedFigure(mine, theirs) || OfOneToll(claim, other) ? WithFigure : telling ? WithValue : claim.Language == other.Language ? InOneLanguage : AcrossLanguages;
        return telling ? ApartWithValue : claim.Language == other.Language ? ApartInOneLanguage : Apart;
    }

    /// <summary>Both open reports of one event: these say the same, if in other words, unless each is about other persons and organisations.</summary>
    private static bool BothOpen(Passage claim, Passage other, Meaning mine, Meaning theirs) =>
        claim.Place == 0 && other.Place == 0 && (!mine.Notions.Any(Names) || mine.Notions.Any(notion => Names(notion) && theirs.Says(notion)))
        && (mine.Notions.Any(Names) || !theirs.Notions.Any(Names));

    private static bool Names(Notion notion) => notion.Named && !notion.Place;

    private static int SharedNames(Meaning mine, Meaning theirs) => mine.Notions.Count(notion => notion.Named && theirs.Says(notion));

    public static bool InOneStory(Passage one, Passage other) => one.Evidence.Story is { } story && story == other.Evidence.Story;
}
