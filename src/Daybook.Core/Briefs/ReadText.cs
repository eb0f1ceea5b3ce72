using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a text names and says, by tables alone; which of its words are names depends on other texts and is told later.</summary>
/// <param name="Entities">Their keys and where they begin, in order.</param>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
/// <param name="Words">What belongs to no date, figure or entity and carries a meaning.</param>
internal sealed record ReadText(
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<(string Key, int Start)> Entities,
    IReadOnlyList<ReadWord> Words,
    IReadOnlyList<Quantity> Figures,
    IReadOnlyList<DateMention> Dates,
    bool Negated,
    bool Denies)
{
    private IReadOnlyList<(string Stem, int Capital, int All)>? shapes;

    /// <summary>As <see cref="NameShapes.Count"/>.</summary>
    public IReadOnlyList<(string Stem, int Capital, int All)> Shapes(string text, string language) => shapes ??= NameShapes.Count(text, Tokens, language);

    /// <summary>What a sentence of the text says; offsets count from its start.</summary>
    public ReadText Sentence(int start, int end, string language)
    {
        List<Token> tokens = [.. Tokens.Where(token => token.Start >= start && token.End <= end).Select(token => token with { Start = token.Start - start })];
        string[] folded = [.. tokens.Select(token => token.Folded)];
        List<ReadWord> words = [.. Words.Where(word => word.Start >= start && word.Start < end).Select(word => word with { Start = word.Start - start })];
        // A capital at the head of a sentence tells nothing, whatever dateline stood before it.
        if (words is [{ Capital: true } first, ..] && tokens is [var opening, ..] && first.Start == opening.Start)
            words[0] = first with { Capital = false };
        return new ReadText(tokens, [.. Entities.Where(entity => entity.Start >= start && entity.Start < end).Select(entity => entity with { Start = entity.Start - start })], words,
            [.. Figures.Where(figure => figure.Start >= start && figure.End <= end).Select(figure => figure with { Start = figure.Start - start, End = figure.End - start })],
            [.. Dates.Where(date => date.Start >= start && date.End <= end).Select(date => date with { Start = date.Start - start, End = date.End - start })],
            Phrases.Negation.In(language).FindsIn(folded), Phrases.Denial.In(language).FindsIn(folded));
    }

    /// <param name="found">Of the same text.</param>
    public static ReadText Of(string text, string language, ReadFigures found, WordMeanings meanings)
    {
        var tokens = Text.Tokens.Of(text);
        var taken = new bool[tokens.Count];
        foreach (var (start, end) in found.Dates.Select(date => (date.Start, date.End)).Concat(found.Figures.Select(figure => (figure.Start, figure.End))))
            Take(tokens, taken, start, end);
        var entities = Text.Entities.Find(text, language);
        foreach (var entity in entities)
            Take(tokens, taken, entity.Span.Start, entity.Span.End);
        string[] folded = [.. tokens.Select(token => token.Folded)];
        // "18 May" tells its day in any year; only "on Friday" and "yesterday" are left out by others.
        return new ReadText(tokens, [.. entities.Select(entity => (MeaningReader.Entity + entity.Id, entity.Span.Start))], meanings.Of(text, language, tokens, taken), found.Figures,
            [.. found.Dates.Select(date => date with { Relative = date.Relative && !text[date.Start..date.End].Any(char.IsDigit) })],
            Phrases.Negation.In(language).FindsIn(folded), Phrases.Denial.In(language).FindsIn(folded));
    }

    private static void Take(IReadOnlyList<Token> tokens, bool[] taken, int start, int end)
    {
        for (var at = 0; at < tokens.Count && tokens[at].Start < end; at++)
            taken[at] |= tokens[at].End > start;
    }
}

/// <summary>The figures and dates of a text.</summary>
/// <param name="Figures">As <see cref="ReadText"/> has them.</param>
/// <param name="Dates">As they stand in the text.</param>
internal sealed record ReadFigures(IReadOnlyList<Quantity> Figures, IReadOnlyList<DateMention> Dates)
{
    private const decimal LargestArticle = 2;

    /// <summary>Dates written out with their year, ISO 8601 cut to what is known.</summary>
    public IEnumerable<string> FullDates => Dates.Where(date => !date.Relative).Select(date => date.Iso);

    /// <param name="day">Of publication, against which "yesterday" counts.</param>
    public static ReadFigures Of(string text, string language, DateOnly day, bool dayCertain)
    {
        var dates = DatesInText.Find(text, language, day, dayCertain);
        return new ReadFigures([.. NumbersInText.Find(text, language)
            .Where(figure => (figure.Value > LargestArticle || figure.Unit is not null) && !dates.Any(date => date.Start < figure.End && figure.Start < date.End))], dates);
    }
}
