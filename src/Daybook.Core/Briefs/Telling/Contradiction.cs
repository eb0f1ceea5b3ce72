using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Whether two figures of two reports are figures of one thing: of one unit, subject, place and time. A part ("another two million", "78 million apiece") and a whole
/// are not, nor are figures of another size altogether.
/// </summary>
internal sealed class Contradiction(Corpus corpus, Meanings meanings)
{
    // Figures further apart than this factor count different things more often than they contradict.
    private const decimal MaxFactor = 3;

    // On twelve sets estimates of one sum lay within a third of each other, and up to this no sums of other things came.
    private const decimal NearSums = 1.4m;

    private const double SameSubject = 0.25;
    private const double SameWords = 0.4;

    // Of sentences in one story with a unit and a time in common; read on three sets.
    private const double SameSubjectAcross = 0.15;

    // "another two million", "two million more"
    private const int WordsToAddition = 2, LettersBehind = 8;

    // A sum is the same for days; a queue and a flood are others on the next.
    private static readonly TimeSpan SumsLast = TimeSpan.FromDays(3), CountsLast = TimeSpan.FromDays(1);

    private readonly Dictionary<Passage, TermVector> subjects = [];
    private readonly Dictionary<Passage, (HashSet<int> Days, HashSet<string> Dates)> times = [];
    private readonly DisputedFigures figures = new(meanings);
    private readonly OneMatter matter = new(meanings);
    private readonly Lazy<ILookup<long, ReadItem>> stories = new(() => corpus.Items.Where(item => item.Evidence.Story is not null).ToLookup(item => item.Evidence.Story!.Value));

    /// <summary>The same subject, unit and time, be their values the same or not.</summary>
    public bool OfOneThing(ReportedValue one, ReportedValue other) => Corrects(one, other) || Corrects(other, one) || MayBeOne(one, other)
        && (Counted(one, other) || SameTime(one.Sentence, other.Sentence, one.Unit) && (Whole(one) && Whole(other) && OnOneSubject(one.Passage, other.Passage, one.Unit) || OneSum(one, other) || matter.Is(one, other)));

    /// <summary>Figures of one unit in sentences of one story that speak of the same, be they the same figure or not.</summary>
    public bool SpeakOfOne(ReportedValue one, ReportedValue other) => one.IsOfUnit(other) && matter.IsShared(one.Sentence, other.Sentence);

    /// <summary>The sentence has that figure too.</summary>
    public bool Tells(Passage passage, ReportedValue value) => meanings.Of(passage).Figures.Any(figure => (figure.Unit is null || figure.Unit == value.Quantity.Unit) && Values.Near(figure.Value, value.Quantity.Value));

    private static bool Whole(ReportedValue value) => value.Sentence == value.Passage;

    /// <summary>One gives a figure in the place of another's, which it denies, however far apart they are: "120 homes, not 1,200".</summary>
    private bool Corrects(ReportedValue one, ReportedValue other) =>
        one.IsOfUnit(other) && one.Passage.Evidence.Item != other.Passage.Evidence.Item && !Values.Near(one.Quantity.Value, other.Quantity.Value)
        // "Instead of 60" tells what was so before.
        && meanings.Of(one.Sentence) is { Negated: true } denier && !meanings.Of(other.Sentence).Figures.Any(figure => Values.Near(figure.Value, one.Quantity.Value))
        && denier.DeniedFigures.Any(denied => Values.Near(denied.Value, other.Quantity.Value) && (denied.Unit is null || denied.Unit == other.Quantity.Unit))
        && matter.IsShared(one.Sentence, other.Sentence);

    /// <summary>Counts of one kind of thing on one day that both name, which are surest to differ.</summary>
    public bool AreCounts(ReportedValue one, ReportedValue other) => one.Unit == other.Unit && Counted(one, other) && MayBeOne(one, other);

    private bool MayBeOne(ReportedValue one, ReportedValue other)
    {
        var (a, b) = (one.Quantity, other.Quantity);
        return one.IsOfUnit(other) && one.Passage.Evidence.Item != other.Passage.Evidence.Item
            && Math.Max(a.Value, b.Value) <= MaxFactor * Math.Min(a.Value, b.Value)
            && Adds(one) == Adds(other) && !IsPart(one, other) && !HasBoth(one, other) && !HasBoth(other, one) && !SomeGiveBoth(one, other)
            && !Templates.AreOne(one.Passage, other.Passage) && MayBeOnePlace(one.Passage.Evidence, other.Passage.Evidence);
    }

    /// <summary>"Another two million", "a batch worth two million"; a "new bridge" adds nothing.</summary>
    private static bool Adds(ReportedValue value)
    {
        var (text, language) = (value.Passage.Text, value.Passage.Language);
        var beside = Tokens.Of(text[..value.Quantity.Start]).TakeLast(WordsToAddition).Concat(Tokens.Of(text[value.Quantity.Start..]).TakeWhile(token => token.Start < value.Quantity.End - value.Quantity.Start + LettersBehind));
        return Phrases.Addition.In(language).FindsIn([.. beside.Select(token => token.Folded)]) || Phrases.Consignment.In(language).FindsIn(text);
    }

    /// <summary>Both count the same kind of thing, in one story, on a day that both name.</summary>
    private bool Counted(ReportedValue one, ReportedValue other) =>
        Units.IsKind(one.Unit) && Agreement.InOneStory(one.Passage, other.Passage) && Days(one.Passage).Overlaps(Days(other.Passage));

    /// <summary>Sums of one story that are near each other and not the same: two estimates of one thing far more often than two things.</summary>
    private static bool OneSum(ReportedValue one, ReportedValue other) =>
        Units.IsMoney(one.Unit) && Whole(one) && Whole(other) && Agreement.InOneStory(one.Passage, other.Passage)
        && Math.Max(one.Quantity.Value, other.Quantity.Value) <= NearSums * Math.Min(one.Quantity.Value, other.Quantity.Value);

    private bool OnOneSubject(Passage one, Passage other, string unit)
    {
        // Shares are of many things in one story, and no unit tells them apart: only the words can.
        if (unit != Units.Percent && unit != Units.Thing && Agreement.InOneStory(one, other) && meanings.Likeness(one, other, figures: false) >= SameSubjectAcross && meanings.ShareMatter(one, other))
            return true;
        return unit != Units.Thing && one.Language == other.Language && (Subject(one).Cosine(Subject(other)) >= SameSubject || Agreement.InOneStory(one, other) && Templates.Overlap(one, other) >= SameWords);
    }

    private TermVector Subject(Passage passage)
    {
        if (!subjects.TryGetValue(passage, out var subject))
            subjects[passage] = subject = corpus.Vector(passage.Words.Where(word => !word.Number), passage.Language);
        return subject;
    }

    /// <summary>"Each paying half", "78 million apiece": the one is so many times the other.</summary>
    private static bool IsPart(ReportedValue one, ReportedValue other)
    {
        var (most, least) = (Math.Max(one.Quantity.Value, other.Quantity.Value), Math.Min(one.Quantity.Value, other.Quantity.Value));
        return most > least && most % least == 0 && (Shares(one.Passage) || Shares(other.Passage));
    }

    private static bool Shares(Passage passage) => Phrases.Shares.In(passage.Language).FindsIn(passage.Text);

    /// <summary>Who gives both figures and sets them against each other by no source means two things: an old price and a new one, the bids of two.</summary>
    private bool HasBoth(ReportedValue one, ReportedValue other)
    {
        if (Values.Near(one.Quantity.Value, other.Quantity.Value))
            return false;
        if (meanings.Of(one.Passage).Figures.Any(figure => (figure.Unit is null || figure.Unit == other.Quantity.Unit) && Values.Near(figure.Value, other.Quantity.Value)))
            return figures.Find(one.Passage) is null;
        return Gives(one.Passage.Source.Item, other.Quantity);
    }

    /// <summary>A report of the story gives both, which means two things in all: the vote of who won, and the turnout.</summary>
    private bool SomeGiveBoth(ReportedValue one, ReportedValue other) =>
        one.Passage.Evidence.Story is { } story && !Values.Near(one.Quantity.Value, other.Quantity.Value) && stories.Value[story].Any(item => Gives(item, one.Quantity) && Gives(item, other.Quantity));

    /// <summary>It has the figure, with its unit, in a sentence that puts it down to nobody.</summary>
    private static bool Gives(ReadItem item, Quantity asked) =>
        asked.Unit is { } unit && item.Figures.Figures.Any(figure => figure.Unit == unit && Values.Near(figure.Value, asked.Value)
            && item.Sentences.FirstOrDefault(sentence => sentence.Start <= figure.Start && figure.End <= sentence.End) is { } sentence
            && item.Evidence.Text[sentence.Start..sentence.End] is var text && !Phrases.Attribution.In(item.Language).FindsIn(text) && !Phrases.Counting.In(item.Language).FindsIn(text) && !Phrases.Hedge.In(item.Language).FindsIn(text));

    /// <summary>No report names another place than the other: a quake in another country is another quake.</summary>
    private static bool MayBeOnePlace(Evidence one, Evidence other) =>
        one.Places.Count == 0 || other.Places.Count == 0 || one.Places.Any(place => other.Places.Any(another => Country(place) == Country(another)));

    private static string Country(string place) => place.Split('-', ':')[0];

    /// <summary>The same dates and days named; where none are, the same story within days. What is so in all is not of one day.</summary>
    private bool SameTime(Passage one, Passage other, string unit)
    {
        var ((days, mine), (others, theirs)) = (Times(one), Times(other));
        if (days.Count > 0 && others.Count > 0 && !days.Overlaps(others) || InAll(one) != InAll(other) && (InAll(one) ? others : days).Count > 0)
            return false;
        if (OfYearBefore(one, other) || OfYearBefore(other, one))
            return false;
        if (mine.Count > 0 || theirs.Count > 0)
            return mine.SetEquals(theirs);
        return Agreement.InOneStory(one, other) && (one.Evidence.When - other.Evidence.When).Duration() <= (Units.IsMoney(unit) ? SumsLast : CountsLast);
    }

    /// <summary>One has a figure of "last year", the other names a time that does not lie in it: what was traded, and a pact signed on Tuesday.</summary>
    private bool OfYearBefore(Passage one, Passage other)
    {
        var (mine, theirs) = (meanings.Of(one), meanings.Of(other));
        return mine.Dates.Any(date => date.Relative && date.Month is null && date.Year < one.Day.Year)
            && (theirs.Dates.Count > 0 || NamedDays.Of(other).Count > 0) && !mine.Dates.Any(date => Values.MeetsAny(date, theirs));
    }

    private (HashSet<int> Days, HashSet<string> Dates) Times(Passage passage)
    {
        if (!times.TryGetValue(passage, out var named))
            times[passage] = named = (NamedDays.Of(passage), Dates(passage));
        return named;
    }

    private static bool InAll(Passage passage) => Phrases.InAll.In(passage.Language).FindsIn(passage.Text);

    private static HashSet<string> Dates(Passage passage) =>
        [.. DatesInText.Find(passage.Text, passage.Language, passage.Day).Where(date => !date.Relative).Select(date => date.Iso)];

    private HashSet<string> Days(Passage passage) => [.. meanings.Of(passage).Dates.Where(date => date.Day is not null).Select(date => date.Iso)];
}
