using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>One reported value and the sentence that reports it.</summary>
/// <param name="Unit">Of what: its unit, "km/" for a speed, or the kind of thing that a bare number counts.</param>
internal sealed record ReportedValue(Passage Passage, Quantity Quantity, string Unit)
{
    /// <summary>Concepts of what a bare number counts, where that is of no known kind.</summary>
    public IReadOnlyList<int> Counted { get; init; } = [];

    /// <summary>The sentence that has the figure, where that is too short to be told and stands with the one before it in <see cref="Passage"/>.</summary>
    public Passage Sentence { get => field ?? Passage; init; }

    /// <summary>Figures of one unit, or counts of one thing.</summary>
    public bool IsOfUnit(ReportedValue other) => Unit == other.Unit && (Unit != Units.Thing || Counted.Any(other.Counted.Contains));

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

    private const string Common = "en";

    private readonly Contradiction contradiction = new(corpus, meanings);
    private readonly DisputedFigures figures = new(meanings);

    /// <summary>Values of each conflict, largest first; those that one report tells of itself, which are the surest, before the others.</summary>
    /// <param name="passages">Sentences on the topic, in which each conflict is found.</param>
    /// <param name="heard">Those and more of the same stories, by which a conflict is told in full.</param>
    public IReadOnlyList<IReadOnlyList<ReportedValue>> Find(IReadOnlyList<Passage> passages, IReadOnlyList<Passage> heard, string language)
    {
        var disputed = Disputed([.. passages, .. NeighbourSentences.Of(passages)], heard, language);
        return [.. disputed, .. Differing(passages, heard, language).Where(values => !disputed.Exists(told => told.All(value => values.Any(other => Values.Near(value.Quantity.Value, other.Quantity.Value)))))];
    }

    /// <summary>What single sentences put beside each other, each pair of figures once, rather in the language of the brief.</summary>
    private List<IReadOnlyList<ReportedValue>> Disputed(IReadOnlyList<Passage> passages, IReadOnlyList<Passage> heard, string language)
    {
        List<Passage> ordered = [.. Ordered(passages, language).OrderByDescending(passage => Readable(passage, language))];
        var others = Ordered(heard, language);
        return
        [
            .. ordered.Select(figures.Find).OfType<(ReportedValue One, ReportedValue Other)>()
                .DistinctBy(pair => (Math.Min(pair.One.Quantity.Value, pair.Other.Quantity.Value), Math.Max(pair.One.Quantity.Value, pair.Other.Quantity.Value)))
                // One of them may be told in another language: the sentence with both stands beside it.
                .Select(pair => (ReportedValue[])[figures.Alone(pair.One, pair.Other.Quantity.Value, others.Where(passage => passage.Language == language)), figures.Alone(pair.Other, pair.One.Quantity.Value, others)])
                .Select(pair => pair[0].Quantity.Value > pair[1].Quantity.Value ? pair : [pair[1], pair[0]]),
        ];
    }

    private static List<Passage> Ordered(IEnumerable<Passage> passages, string language) =>
        [.. passages.OrderByDescending(passage => passage.Language == language).ThenByDescending(passage => passage.Score).ThenBy(passage => passage.Evidence.Item).ThenBy(passage => passage.Start).ThenBy(passage => passage.End)];

    private List<IReadOnlyList<ReportedValue>> Differing(IReadOnlyList<Passage> passages, IReadOnlyList<Passage> heard, string language)
    {
        List<ReportedValue> values = [.. Told(passages, language), .. Short(passages)];
        var beside = Told(heard.Except(passages).Where(passage => ReadSentence.StandsAlone(passage.Text, passage.Language)), language);
        var found = new List<IReadOnlyList<ReportedValue>>();
        List<ReportedValue> told = [.. values];
        while (values.Count > 0)
        {
            var seed = values[0];
            var about = values.Where(value => value == seed || contradiction.OfOneThing(seed, value)).ToList();
            values.RemoveAll(about.Contains);
            if (Distinct(about).Count < 2)
                about.AddRange(beside.Where(value => about.Exists(own => contradiction.AreCounts(own, value))).ToList());
            if (Distinct(about).Count < 2)
                continue;
            // Other values of what differs may stand in reports of the event that do not name the topic.
            about.AddRange(beside.Where(value => !about.Contains(value) && contradiction.OfOneThing(seed, value)));
            about.RemoveAll(about.Where(value => Tolls.Outdated(value, about)).ToList().Contains);
            if (Distinct(about) is { Count: > 1 } distinct)
                found.Add([.. distinct.Select(value => Readable(value, distinct, [.. told, .. beside], language)).OrderByDescending(value => value.Quantity.Value)]);
        }

        return found;
    }

    private static List<ReportedValue> Told(IEnumerable<Passage> passages, string language) => [.. Ordered(passages.Where(passage => !passage.Leans), language).SelectMany(FiguresTold.Of)];

    /// <summary>The same value as a report in the brief's language gives it, else one in English; as it is where none does.</summary>
    /// <param name="distinct">All values of the conflict: a sentence that has two of them speaks for neither.</param>
    private ReportedValue Readable(ReportedValue value, IReadOnlyList<ReportedValue> distinct, IReadOnlyList<ReportedValue> told, string language) =>
        told.Where(other => Readable(other.Passage, language) > Readable(value.Passage, language) && other.Quantity.Value == value.Quantity.Value && contradiction.SpeakOfOne(value, other))
            .Where(other => !distinct.Any(rival => rival != value && contradiction.Tells(other.Passage, rival)))
            .OrderByDescending(other => Readable(other.Passage, language)).FirstOrDefault(value);

    /// <summary>The brief's language before English, which more readers know than any other, and that before all others.</summary>
    private static int Readable(Passage passage, string language) => passage.Language == language ? 2 : passage.Language == Common ? 1 : 0;

    private IEnumerable<ReportedValue> Short(IReadOnlyList<Passage> passages) =>
        NeighbourSentences.WithShort(passages.Where(passage => !passage.Leans), corpus).SelectMany(pair => FiguresTold.Of(pair.Both, pair.Short));

    private static List<ReportedValue> Distinct(IEnumerable<ReportedValue> about)
    {
        var distinct = new List<ReportedValue>();
        foreach (var value in about)
            if (distinct.Count < MaxValues && distinct.TrueForAll(other => !other.Agrees(value)))
                distinct.Add(value);
        return distinct;
    }
}
