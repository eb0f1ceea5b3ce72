using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>One reported value and the sentence that reports it.</summary>
/// <param name="Unit">Of what: its unit, "km/" for a speed, or the kind of thing that a bare number counts.</param>
internal sealed record ReportedValue(Passage Passage, Quantity Quantity, string Unit)
{
    /// <summary>The upper end of a range, of which <see cref="Quantity"/> is the lower.</summary>
    public Quantity? Most { get; init; }

    /// <summary>The figure in the sentence's own words: "above 44 million US dollars".</summary>
    public string Shown => Passage.Text[Quantity.Start..(Most ?? Quantity).End];

    private decimal Top => (Most ?? Quantity).Value;

    /// <summary>One value, two equal ranges, or one that lies within the other.</summary>
    public bool Agrees(ReportedValue other) => Within(this, other) || Within(other, this);

    private static bool Within(ReportedValue one, ReportedValue other) =>
        (one.Quantity.Value >= other.Quantity.Value || Values.Near(one.Quantity.Value, other.Quantity.Value)) && (one.Top <= other.Top || Values.Near(one.Top, other.Top));
}

/// <summary>
/// Finds figures that differ for one thing: same subject, unit and time. A part ("another two million") and a whole
/// are no conflict, nor are figures of another size altogether.
/// </summary>
internal sealed class Conflicts(Corpus corpus, Meanings meanings)
{
    private const int MaxValues = 4;

    // Figures further apart than this factor count different things more often than they contradict.
    private const decimal MaxFactor = 3;

    // On three sets estimates of one sum lay within a fifth of each other, and no sums of other things.
    private const decimal NearSums = 1.25m;

    private const double SameSubject = 0.25;
    private const double SameWords = 0.4;

    // Two who write of one thing choose one word in ten otherwise; a template has the same but for the name of the day.
    private const double SameTemplate = 0.9;

    // Of sentences in one story with a unit and a time in common; read on three sets.
    private const double SameSubjectAcross = 0.15;

    private readonly Dictionary<Passage, TermVector> subjects = [];

    /// <summary>Values of each conflict, largest first; those that one report tells of itself, which are the surest, before the others.</summary>
    public IReadOnlyList<IReadOnlyList<ReportedValue>> Find(IReadOnlyList<Passage> passages, string language)
    {
        var disputed = Disputed(passages, language);
        return [.. disputed, .. Differing(passages, language).Where(values => !disputed.Exists(told => told.All(value => values.Any(other => Values.Near(value.Quantity.Value, other.Quantity.Value)))))];
    }

    /// <summary>What single sentences put beside each other, each pair of figures once, rather in the language of the brief.</summary>
    private List<IReadOnlyList<ReportedValue>> Disputed(IReadOnlyList<Passage> passages, string language)
    {
        var figures = new DisputedFigures(meanings);
        var ordered = passages.OrderByDescending(passage => passage.Language == language).ThenByDescending(passage => passage.Score)
            .ThenBy(passage => passage.Evidence.Item).ThenBy(passage => passage.Start).ToList();
        return
        [
            .. ordered.Select(figures.Find).OfType<(ReportedValue One, ReportedValue Other)>()
                .DistinctBy(pair => (Math.Min(pair.One.Quantity.Value, pair.Other.Quantity.Value), Math.Max(pair.One.Quantity.Value, pair.Other.Quantity.Value)))
                // One of them may be told in another language: the sentence with both stands beside it.
                .Select(pair => (ReportedValue[])[figures.Alone(pair.One, pair.Other.Quantity.Value, ordered.Where(passage => passage.Language == language)), figures.Alone(pair.Other, pair.One.Quantity.Value, ordered)])
                .Select(pair => pair[0].Quantity.Value > pair[1].Quantity.Value ? pair : [pair[1], pair[0]]),
        ];
    }

    private List<IReadOnlyList<ReportedValue>> Differing(IReadOnlyList<Passage> passages, string language)
    {
        var values = passages.Where(passage => !passage.Leans)
            .SelectMany(FiguresTold.Of)
            .OrderByDescending(value => value.Passage.Language == language)
            .ThenByDescending(value => value.Passage.Score)
            .ThenBy(value => value.Passage.Evidence.Item).ThenBy(value => value.Passage.Start)
            .ToList();
        var found = new List<IReadOnlyList<ReportedValue>>();
        while (values.Count > 1)
        {
            var seed = values[0];
            var about = values.Where(value => value == seed || SameThing(seed, value)).ToList();
            values.RemoveAll(about.Contains);
            var distinct = new List<ReportedValue>();
            foreach (var value in about)
                if (distinct.Count < MaxValues && distinct.All(other => !other.Agrees(value)))
                    distinct.Add(value);
            if (distinct.Count > 1)
                found.Add([.. distinct.OrderByDescending(value => value.Quantity.Value)]);
        }

        return found;
    }

    private bool SameThing(ReportedValue one, ReportedValue other)
    {
        var (a, b) = (one.Quantity, other.Quantity);
        return one.Unit == other.Unit && one.Passage.Evidence.Item != other.Passage.Evidence.Item
            && Math.Max(a.Value, b.Value) <= MaxFactor * Math.Min(a.Value, b.Value)
            && Adds(one.Passage) == Adds(other.Passage) && !OneTemplate(one.Passage, other.Passage)
            && (Counted(one, other) || SameTime(one.Passage, other.Passage) && (OnOneSubject(one.Passage, other.Passage) || OneSum(one, other)));
    }

    /// <summary>The sentence of every day with the figures of the day.</summary>
    private static bool OneTemplate(Passage one, Passage other) => one.Day != other.Day && one.Language == other.Language && Overlap(one, other) >= SameTemplate;

    private static bool Adds(Passage passage) => Phrases.Addition.In(passage.Language).FindsIn(passage.Text);

    /// <summary>Both count the same kind of thing, in one story, on a day that both name.</summary>
    private bool Counted(ReportedValue one, ReportedValue other) =>
        Units.IsKind(one.Unit) && InOneStory(one.Passage, other.Passage) && Days(one.Passage).Overlaps(Days(other.Passage));

    /// <summary>Sums of one story that are near each other and not the same: two estimates of one thing far more often than two things.</summary>
    private static bool OneSum(ReportedValue one, ReportedValue other) =>
        Units.IsMoney(one.Unit) && InOneStory(one.Passage, other.Passage)
        && Math.Max(one.Quantity.Value, other.Quantity.Value) <= NearSums * Math.Min(one.Quantity.Value, other.Quantity.Value);

    private bool OnOneSubject(Passage one, Passage other)
    {
        if (InOneStory(one, other) && meanings.Likeness(one, other, figures: false) >= SameSubjectAcross && meanings.ShareMatter(one, other))
            return true;
        return one.Language == other.Language && (Subject(one).Cosine(Subject(other)) >= SameSubject || InOneStory(one, other) && Overlap(one, other) >= SameWords);
    }

    private static bool InOneStory(Passage one, Passage other) => one.Evidence.Story is { } story && story == other.Evidence.Story;

    /// <summary>Share of common words without their weights, which mean little in a small store.</summary>
    private static double Overlap(Passage one, Passage other)
    {
        var mine = Content(one);
        var theirs = Content(other);
        return mine.Intersect(theirs, StringComparer.Ordinal).Count() / Math.Sqrt(Math.Max(1, mine.Count * theirs.Count));
    }

    private static HashSet<string> Content(Passage passage) =>
        [.. passage.Words.Where(word => !word.Empty && !word.Number).Select(word => word.Key)];

    private TermVector Subject(Passage passage)
    {
        if (!subjects.TryGetValue(passage, out var subject))
            subjects[passage] = subject = corpus.Vector(passage.Words.Where(word => !word.Number), passage.Language);
        return subject;
    }

    /// <summary>The same dates named; where none are, the same story within three days.</summary>
    private static bool SameTime(Passage one, Passage other)
    {
        var mine = Dates(one);
        var theirs = Dates(other);
        if (mine.Count > 0 || theirs.Count > 0)
            return mine.SetEquals(theirs);
        return InOneStory(one, other) && (one.Evidence.When - other.Evidence.When).Duration() <= TimeSpan.FromDays(3);
    }

    private static HashSet<string> Dates(Passage passage) =>
        [.. DatesInText.Find(passage.Text, passage.Language, passage.Day).Where(date => !date.Relative).Select(date => date.Iso)];

    private HashSet<string> Days(Passage passage) => [.. meanings.Of(passage).Dates.Where(date => date.Day is not null).Select(date => date.Iso)];
}
