using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>One reported value and the sentence that reports it.</summary>
internal sealed record ReportedValue(Passage Passage, Quantity Quantity)
{
    /// <summary>The figure in the sentence's own words: "above 44 million US dollars".</summary>
    public string Shown => Passage.Text[Quantity.Start..Quantity.End];
}

/// <summary>
/// Finds figures that differ for one thing: same subject, unit and time. A part ("another two million") and a whole
/// are no conflict, nor are figures of another size altogether.
/// </summary>
internal sealed class Conflicts(Corpus corpus, Anchors anchors)
{
    private const int MaxValues = 4;

    // Figures further apart than this factor count different things more often than they contradict.
    private const decimal MaxFactor = 3;

    // Closer than this they are one figure, rounded differently.
    private const decimal Rounding = 0.015m;

    private const double SameSubject = 0.25;
    private const double SameWords = 0.4;
    private const double SameSubjectAcross = 0.3;

    // On both news sets .2 and .3 give the same conflicts; .4 misses one.
    private const double SameNotions = 0.3;

    /// <summary>Values of each conflict, largest first.</summary>
    public IReadOnlyList<IReadOnlyList<ReportedValue>> Find(IReadOnlyList<Passage> passages, string language)
    {
        var values = passages.Where(passage => !passage.Leans)
            .SelectMany(passage => NumbersInText.Find(passage.Text, passage.Language)
                .Where(quantity => quantity.Unit is not null && quantity.Value > 0)
                .Select(quantity => new ReportedValue(passage, quantity)))
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
                if (distinct.Count < MaxValues && distinct.All(other => Differ(other.Quantity.Value, value.Quantity.Value)))
                    distinct.Add(value);
            if (distinct.Count > 1)
                found.Add([.. distinct.OrderByDescending(value => value.Quantity.Value)]);
        }

        return found;
    }

    private bool SameThing(ReportedValue one, ReportedValue other)
    {
        var (a, b) = (one.Quantity, other.Quantity);
        return a.Unit == b.Unit
            && Math.Max(a.Value, b.Value) <= MaxFactor * Math.Min(a.Value, b.Value)
            && Phrases.Addition.FindsIn(one.Passage.Text) == Phrases.Addition.FindsIn(other.Passage.Text)
            && SameTime(one.Passage, other.Passage)
            && OnOneSubject(one.Passage, other.Passage);
    }

    private static bool Differ(decimal one, decimal other) => Math.Abs(one - other) > Rounding * Math.Max(one, other);

    private bool OnOneSubject(Passage one, Passage other)
    {
        // Of one story, or by what both name: that alone is the event, not the thing counted.
        if (one.Language != other.Language)
            return anchors.Likeness(one, other) >= SameSubjectAcross && Overlap(Notions(one), Notions(other)) >= SameNotions;
        var sameStory = one.Evidence.Story is { } story && story == other.Evidence.Story;
        return Subject(one).Cosine(Subject(other)) >= SameSubject || sameStory && Overlap(Content(one), Content(other)) >= SameWords;
    }

    /// <summary>Share of common words without their weights, which mean little in a small store.</summary>
    private static double Overlap(HashSet<string> mine, HashSet<string> theirs) =>
        mine.Intersect(theirs, StringComparer.Ordinal).Count() / Math.Sqrt(Math.Max(1, mine.Count * theirs.Count));

    /// <summary>Concepts and names of a sentence, its figures aside: what languages have in common.</summary>
    private static HashSet<string> Notions(Passage passage)
    {
        var figures = NumbersInText.Find(passage.Text, passage.Language);
        var tokens = Tokens.Of(passage.Text);
        bool Counts(int at) => !figures.Any(figure => figure.Start < tokens[at].End && tokens[at].Start < figure.End);
        var concepts = Lexicon.Find(tokens, passage.Language).Where(use => Counts(use.First)).Select(use => Lexicon.Name(use.Concept));
        var names = tokens.Where(token => char.IsUpper(passage.Text[token.Start]) && token.Start > 0).Select(token => "'" + NameKey.Of(token.Folded, passage.Language));
        return [.. concepts, .. names];
    }

    private static HashSet<string> Content(Passage passage) =>
        [.. passage.Words.Where(word => !word.Empty && !word.Number).Select(word => word.Key)];

    private TermVector Subject(Passage passage) => corpus.Vector(passage.Words.Where(word => !word.Number), passage.Language);

    /// <summary>The same dates named; where none are, the same story within three days.</summary>
    private static bool SameTime(Passage one, Passage other)
    {
        var mine = Dates(one);
        var theirs = Dates(other);
        if (mine.Count > 0 || theirs.Count > 0)
            return mine.SetEquals(theirs);
        return one.Evidence.Story is { } story && story == other.Evidence.Story && (one.Evidence.When - other.Evidence.When).Duration() <= TimeSpan.FromDays(3);
    }

    private static HashSet<string> Dates(Passage passage) =>
        [.. DatesInText.Find(passage.Text, passage.Language, passage.Day).Where(date => !date.Relative).Select(date => date.Iso)];
}
