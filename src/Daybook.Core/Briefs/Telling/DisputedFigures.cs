using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Finds the sentence that itself gives two figures for one thing, each from whom it has it: "organisers said 9,000 people came; police counted
/// 2,800". What stands behind the break is a source and a figure and next to nothing else, so it can only speak of what stands before it.
/// </summary>
internal sealed class DisputedFigures(Meanings meanings)
{
    // "counted" and a word of the source's name; with more the second half tells of something of its own.
    private const int MostOtherWords = 2;

    // Who marched and who counted differ by as much; further apart they are figures of two things.
    private const decimal MaxFactor = 10;

    // As Conflicts asks of two sentences in one story with a unit in common.
    private const double SameSubject = 0.15;

    private static readonly Lazy<HashSet<string>> Sources = new(() => Resource.Rows("figure-sources.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    /// <summary>Concepts of those who are quoted for figures, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Sources.Value;

    /// <summary>The two values in the order of the sentence, or null.</summary>
    public (ReportedValue One, ReportedValue Other)? Find(Passage passage)
    {
        var figures = meanings.Of(passage).Figures;
        if (passage.Leans || figures.Count != 2)
            return null;
        var (one, other) = (figures[0], figures[1]);
        if (Values.Near(one.Value, other.Value) || Math.Max(one.Value, other.Value) > MaxFactor * Math.Min(one.Value, other.Value)
            || other.Unit is not null && other.Unit != one.Unit || !Breaks(passage, one, other))
            return null;
        return (new ReportedValue(passage, one, one.Unit ?? ""), new ReportedValue(passage, other, one.Unit ?? ""));
    }

    /// <summary>The value in a sentence of its own, of another report of the story, where one tells it without the other; else as it is.</summary>
    /// <param name="against">What the other source says.</param>
    /// <param name="passages">Of the topic, those to be preferred first.</param>
    public ReportedValue Alone(ReportedValue value, decimal against, IEnumerable<Passage> passages) =>
        value.Quantity.Value <= Values.LargestCommon && decimal.IsInteger(value.Quantity.Value) ? value
        : passages.Where(passage => passage.Stands && Agreement.InOneStory(passage, value.Passage) && passage.Evidence.Item != value.Passage.Evidence.Item)
            .Where(passage => !meanings.Of(passage).Figures.Any(figure => Values.Near(figure.Value, against)) && meanings.Likeness(passage, value.Passage, figures: false) >= SameSubject)
            .SelectMany(passage => meanings.Of(passage).Figures.Where(figure => figure.Value == value.Quantity.Value && (figure.Unit ?? "") == value.Unit)
                .Select(figure => new ReportedValue(passage, figure, value.Unit)))
            .FirstOrDefault(value);

    /// <summary>A second source begins to speak between the figures.</summary>
    private static bool Breaks(Passage passage, Quantity one, Quantity other)
    {
        var text = passage.Text;
        for (var at = one.End; at < other.Start; at++)
            if (text[at] is ',' or ';' or '—' or '–' && (text[at] is not ',' || at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])) && Disputes(passage, other, at))
                return true;
        return false;
    }

    private static bool Disputes(Passage passage, Quantity figure, int at)
    {
        var text = passage.Text;
        var (before, behind) = (text[..at], text[(at + 1)..]);
        var (first, second) = (Said(before, passage.Language), Said(behind, passage.Language));
        if (second.Count == 0 || !second.Exists(source => !first.Contains(source)) || first.Count == 0 && !Phrases.Attribution.In(passage.Language).FindsIn(before) && !Phrases.Counting.In(passage.Language).FindsIn(before))
            return false;
        var shared = passage.Words.Where(word => word.End <= at).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var (inFront, after) = (0, 0);
        foreach (var word in passage.Words.Where(word => word.Start > at && !(word.Start < figure.End && figure.Start < word.End)))
            if (!word.Empty && !word.Number && !shared.Contains(word.Key) && Places.Named(word.Raw, passage.Language) is null && Said(word.Raw, passage.Language).Count == 0
                && !Phrases.Attribution.In(passage.Language).FindsIn(word.Raw) && !Phrases.Hedge.In(passage.Language).FindsIn(word.Raw) && !Phrases.Counting.In(passage.Language).FindsIn(word.Raw))
                (inFront, after) = word.Start < figure.Start ? (inFront + 1, after) : (inFront, after + 1);
        return after == 0 && inFront <= MostOtherWords;
    }

    /// <summary>Whom some words name that may be quoted for a figure.</summary>
    private static List<string> Said(string text, string language) =>
        [.. Lexicon.Find(Tokens.Of(text), language).Select(use => Lexicon.Name(use.Concept)).Where(Sources.Value.Contains).Distinct(StringComparer.Ordinal)];
}
