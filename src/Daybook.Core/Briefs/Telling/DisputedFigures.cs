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

    // "The road office in Tabriz", "the state border service of Ukraine".
    private const int MostOfSpeaker = 4;

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
        // Small figures beside them count other things: "in three years"; so does a year: "for 2025".
        var figures = meanings.Of(passage).Figures.Where(figure => figure.Unit is not null || !decimal.IsInteger(figure.Value) || figure.Value > Values.LargestCommon && !IsYear(passage, figure)).ToList();
        if (figures.Count < 2)
            figures = [.. meanings.Of(passage).Figures];
        if (!passage.Stands && !passage.Whole || figures.Count != 2)
            return null;
        var (one, other) = (figures[0], figures[1]);
        if (Values.Near(one.Value, other.Value) || Math.Max(one.Value, other.Value) > MaxFactor * Math.Min(one.Value, other.Value)
            || other.Unit is not null && other.Unit != one.Unit || !AreParallel(passage, one, other) && !Breaks(passage, one, other))
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
            .SelectMany(passage => meanings.Of(passage).Figures.Where(figure => figure.Value == value.Quantity.Value && (figure.Unit is null || figure.Unit == value.Unit))
                .Select(figure => new ReportedValue(passage, figure, value.Unit)))
            .FirstOrDefault(value);

    /// <summary>"Liman idaresine göre 310, nakliyecilere göre 450 araç": before both stands one word of telling, and the first has nothing else that it is a figure of.</summary>
    private static bool AreParallel(Passage passage, Quantity one, Quantity other)
    {
        var before = Array.FindLastIndex(passage.Words, word => word.End <= one.Start);
        var second = Array.FindLastIndex(passage.Words, word => word.End <= other.Start);
        List<Word> speaker = [.. passage.Words.Take(Math.Max(0, second)).Where(word => word.Start >= one.End)];
        return before >= 0 && speaker.Count is > 0 and <= MostOfSpeaker && passage.Words[before].Folded == passage.Words[second].Folded && Tells(passage.Words[second].Raw, passage.Language)
            && passage.Text.AsSpan(one.End).TrimStart() is [',' or ';', ..] && speaker.TrueForAll(word => !word.Number);
    }

    /// <summary>A second source begins to speak between the figures: behind a mark, or a joining word ("put at 640 by the railway and at 1,150 by the port").</summary>
    private bool Breaks(Passage passage, Quantity one, Quantity other)
    {
        var text = passage.Text;
        for (var at = one.End; at < other.Start; at++)
            if (text[at] is ',' or ';' or '—' or '–' or '.' or '։' && (text[at] is ';' or '—' or '–' || at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])) && Disputes(passage, other, at))
                return true;
        return passage.Words.Any(word => word.Start > one.End && word.End < other.Start && Phrases.And.In(passage.Language).Has(word.Folded) && Disputes(passage, other, word.Start - 1));
    }

    private bool Disputes(Passage passage, Quantity figure, int at)
    {
        var end = passage.Text.Length;
        // What a further clause adds is left out where it does not say whose the figure is.
        return Disputes(passage, figure, at, end) || passage.Text.AsSpan(figure.End).IndexOfAny(',', ';') is >= 0 and var mark && Disputes(passage, figure, at, figure.End + mark);
    }

    /// <summary>"A more sober figure is": another figure than the one before.</summary>
    private static bool Rivals(string text, string language) => Phrases.FigureNoun.In(language).FindsIn(text) && Phrases.RivalFigure.In(language).FindsIn(text);

    private bool Disputes(Passage passage, Quantity figure, int at, int end)
    {
        var (text, language) = (passage.Text, passage.Language);
        var (before, behind) = (text[..at], text[(at + 1)..end]);
        var (first, second) = (Said(before, language), Said(behind, language));
        if (Restates(passage, figure, at, end) && (first.Count > 0 || Tells(before, language)))
            return true;
        var place = PlaceSpeaks(passage, figure, at, end);
        if (!place && !second.Exists(source => !first.Contains(source)) && !Rivals(behind, language) && !(Tells(before, language) && Counts(behind, language) && second.Count == 0)
            || first.Count == 0 && !Tells(before, language) || !Tells(text, language))
            return false;
        // A sentence of its own says that it counts; only half a sentence can leave it out.
        if (text[at] is '.' or '։' && !Tells(behind, language) && !Rivals(behind, language))
            return false;
        var shared = passage.Words.Where(word => word.End <= at).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var others = passage.Words.Where(word => word.Start > at && word.End <= end && !(word.Start < figure.End && figure.Start < word.End) && !shared.Contains(word.Key) && IsOther(word, language)).ToList();
        var after = others.Count(word => word.Start > figure.End);
        if (others.Count > after && !Rivals(behind, language) && HasOwnSubject(passage, others, at, figure))
            return false;
        // "Kyiv says 3.1 million tonnes were agreed": of a place next to nothing else, for "Armenia says it carried 1.1 million" is about its own.
        if (place && after <= 1)
            return true;
        return others.Count - after <= MostOtherWords && (after == 0 || after <= MostOtherWords && (IsSaidBehind(text[figure.End..end], language) || IsFigureOf(passage, text[at..figure.Start], text[figure.End..end])));
    }

    /// <summary>"Turnout reached 43 percent, observers said": the figure is of a thing that stands before it and that the first half does not name.</summary>
    /// <param name="others">Words behind the break that are none of saying.</param>
    private static bool HasOwnSubject(Passage passage, List<Word> others, int at, Quantity figure)
    {
        var language = passage.Language;
        // What stands before "puts it at", or before the office, is who says it: "Russia's defence ministry", "the disaster agency at 5.6".
        var said = passage.Words.Where(word => word.Start > at && word.End <= figure.Start && (Tells(word.Raw, language) || Said(word.Raw, language).Count > 0)).Select(word => word.Start).LastOrDefault(at);
        var own = others.Where(word => word.Start > said && word.End <= figure.Start).ToList();
        // A sentence of its own has there no other word at all; half a one may say where, when or how.
        return own.Count > 0 && (passage.Text[at] is '.' or '։' || own.Exists(word => Things.Has(word) && !Things.IsActor(word)));
    }

    /// <summary>
    /// "The road office in Tabriz says it was 260": somebody the first half does not name, that he says it, and the figure, with nothing of its own
    /// that it could be a figure of.
    /// </summary>
    private static bool Restates(Passage passage, Quantity figure, int at, int end)
    {
        var language = passage.Language;
        var words = passage.Words.Where(word => word.Start > at && word.End <= end && !(word.Start < figure.End && figure.Start < word.End) && (Tells(word.Raw, language) || !word.Empty && !Phrases.Joining.FindsIn(word.Raw))).ToList();
        var tells = words.FindIndex(word => Tells(word.Raw, language));
        var told = passage.Words.Where(word => word.End <= at).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        return tells is > 0 and <= MostOfSpeaker && words[tells - 1].End <= figure.Start && words[..tells].TrueForAll(word => !word.Number) && !words.Take(tells).All(word => told.Contains(word.Key))
            && words[..tells].Exists(word => !word.Capital) && words[(tells + 1)..].TrueForAll(word => Phrases.Hedge.In(language).FindsIn(word.Raw) || Tells(word.Raw, language));
    }

    /// <summary>A capital or country that the first half does not name speaks in the second: "while Kyiv says". Both figures bear one unit.</summary>
    private bool PlaceSpeaks(Passage passage, Quantity figure, int at, int end)
    {
        var words = passage.Words.Where(word => word.Start > at && word.End <= end && !word.Empty && !Phrases.Joining.FindsIn(word.Raw)).ToList();
        return words is [{ Capital: true } speaker, ..] && Places.Named(speaker.Raw, passage.Language) is not null && speaker.End < figure.Start
            && Tells(passage.Text[speaker.End..figure.Start], passage.Language) && !words.Exists(word => word.End <= figure.Start && IsOther(word, passage.Language)) && !passage.Words.Any(word => word.End <= at && word.Key == speaker.Key)
            && figure.Unit is { } unit && meanings.Of(passage).Figures.Count(other => other.Unit == unit) == 2;
    }

    /// <summary>"Put the figure at 79 on each side": the same figure, whatever little follows, but for another time.</summary>
    private static bool IsFigureOf(Passage passage, string before, string behind) =>
        Phrases.FigureNoun.In(passage.Language).FindsIn(before) && Counts(before, passage.Language) && DatesInText.Find(behind, passage.Language, passage.Day).Count == 0;

    // Four digits without a mark between them, as years are written and other figures seldom.
    private static bool IsYear(Passage passage, Quantity figure) =>
        figure.Value is >= 1900 and <= 2100 && passage.Text.AsSpan(figure.Start, figure.End - figure.Start).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"380, says the fire brigade", "380 as the rescuers said".</summary>
    private static bool IsSaidBehind(string behind, string language) =>
        (behind.TrimStart() is [',', ..] || Phrases.SaidAs.In(language).Leads(behind)) && (Tells(behind, language) || Phrases.SaidAs.In(language).Leads(behind));

    private static bool Tells(string text, string language) => Phrases.Attribution.In(language).FindsIn(text) || Counts(text, language);

    private static bool Counts(string text, string language) => Phrases.Counting.In(language).FindsIn(text);

    /// <summary>A word that is neither who says it, nor how, nor where.</summary>
    private static bool IsOther(Word word, string language) =>
        !word.Empty && !word.Number && Places.Named(word.Raw, language) is null && Said(word.Raw, language).Count == 0
        && !Phrases.Attribution.In(language).FindsIn(word.Raw) && !Phrases.Hedge.In(language).FindsIn(word.Raw) && !Phrases.Counting.In(language).FindsIn(word.Raw)
        && !Phrases.FigureNoun.In(language).FindsIn(word.Raw) && !Phrases.RivalFigure.In(language).FindsIn(word.Raw);

    /// <summary>Whom some words name that may be quoted for a figure.</summary>
    private static List<string> Said(string text, string language)
    {
        var tokens = Tokens.Of(text);
        // "The figure" is no office of statistics.
        return [.. Lexicon.Find(tokens, language).Where(use => !Phrases.FigureNoun.In(language).Has(tokens[use.First].Folded)).Select(use => Lexicon.Name(use.Concept)).Where(Sources.Value.Contains).Distinct(StringComparer.Ordinal)];
    }
}
