using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a text names and says, by tables alone; which of its words are names depends on other texts and is told later.</summary>
/// <param name="Entities">Their keys and where they begin, in order.</param>
/// <param name="Words">What belongs to no date, figure or entity and carries a meaning, in order.</param>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
internal sealed record ReadText(
    IReadOnlyList<(string Key, int Start)> Entities,
    ReadWord[] Words,
    IReadOnlyList<Quantity> Figures,
    IReadOnlyList<DateMention> Dates,
    bool Negated,
    bool Denies,
    bool Supposes)
{
    private ReadWord[]? vocabulary;

    /// <summary>Hours of the day that it names.</summary>
    public IReadOnlyList<ClockTime> Hours { get; init; } = [];

    /// <summary>Those of its figures that it denies.</summary>
    public IReadOnlyList<Quantity> DeniedFigures { get; init; } = [];

    /// <summary>As <see cref="Meaning.VerbNegated"/>.</summary>
    public bool VerbNegated { get; init; }

    /// <summary>Its words, each meaning once with a capital and once without, where it stands first.</summary>
    public ReadWord[] Vocabulary => vocabulary ??= Once(Words);

    /// <summary>What a sentence of the text says; offsets count from its start.</summary>
    /// <param name="sentence">Its words.</param>
    public ReadText Sentence(int start, int end, Word[] sentence, string language)
    {
        var (from, to) = (At(start), At(end));
        var words = Words[from..to];
        for (var at = 0; at < words.Length; at++)
            words[at] = words[at] with { Start = words[at].Start - start };
        // A capital at the head of a sentence tells nothing, whatever dateline stood before it.
        if (words is [{ Capital: true } first, ..] && sentence is [var opening, ..] && first.Start == opening.Start)
            words[0] = first with { Capital = false };
        return Saying([.. Entities.Where(entity => entity.Start >= start && entity.Start < end).Select(entity => entity with { Start = entity.Start - start })], words,
            [.. Figures.Where(figure => figure.Start >= start && figure.End <= end).Select(figure => figure with { Start = figure.Start - start, End = figure.End - start })],
            [.. Dates.Where(date => date.Start >= start && date.End <= end).Select(date => date with { Start = date.Start - start, End = date.End - start })],
            Hours.Count == 0 ? [] : [.. Hours.Where(hour => hour.Start >= start && hour.End <= end)], sentence, language);
    }

    /// <summary>The same but for what begins at the offsets given.</summary>
    public ReadText Without(HashSet<int> starts) =>
        this with { Entities = [.. Entities.Where(entity => !starts.Contains(entity.Start))], Words = Array.FindAll(Words, word => !starts.Contains(word.Start)) };

    /// <param name="words">Of the text.</param>
    /// <param name="found">Of the same text.</param>
    public static ReadText Of(string text, string language, Word[] words, ReadFigures found, WordMeanings meanings)
    {
        var taken = new bool[words.Length];
        foreach (var date in found.Dates)
            Take(words, taken, date.Start, date.End);
        foreach (var figure in found.Figures)
            Take(words, taken, figure.Start, figure.End);
        var tokens = new WordTokens(words);
        var entities = Text.Entities.Find(text, tokens, language, tokens.Openers(FormOpens.Name));
        foreach (var entity in entities)
            Take(words, taken, entity.Span.Start, entity.Span.End);
        // "18 May" tells its day in any year; only "on Friday" and "yesterday" are left out by others.
        return Saying([.. entities.Select(entity => (MeaningReader.Entity + entity.Id, entity.Span.Start))], meanings.Of(text, language, words, taken), found.Figures,
            [.. found.Dates.Select(date => date with { Relative = date.NeedsDayOfText(text) })],
            ClockTimes.Find(text, tokens, language), words, language);
    }

    /// <param name="said">The words that may deny or suppose it, and deny a figure.</param>
    private static ReadText Saying(IReadOnlyList<(string Key, int Start)> entities, ReadWord[] words, IReadOnlyList<Quantity> figures, IReadOnlyList<DateMention> dates, IReadOnlyList<ClockTime> hours, Word[] said, string language) =>
        new(entities, words, figures, dates,
            Phrases.Negation.In(language).StandsIn(said), Phrases.Denial.In(language).StandsIn(said), Phrases.Supposition.In(language).StandsIn(said))
        {
            VerbNegated = Negation.VerbIn(said),
            DeniedFigures = Briefs.DeniedFigures.Of(figures, said, language),
            Hours = hours,
        };

    private static ReadWord[] Once(ReadWord[] words)
    {
        var met = Scratch<(int, bool), bool>.Empty();
        return Array.FindAll(words, word => met.TryAdd((word.Meaning.Number, word.Capital), true));
    }

    private static void Take(Word[] words, bool[] taken, int start, int end)
    {
        for (var at = WordsAt.Reaching(words, start); at < words.Length && words[at].Start < end; at++)
            taken[at] = true;
    }

    /// <summary>The first word that begins at a place or behind it.</summary>
    private int At(int place)
    {
        var (from, to) = (0, Words.Length);
        while (from < to)
            if ((from + to) / 2 is var middle && Words[middle].Start < place)
                from = middle + 1;
            else
                to = middle;
        return from;
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
    /// <param name="words">Of the text.</param>
    public static ReadFigures Of(string text, string language, Word[] words, DateOnly day, bool dayCertain)
    {
        var tokens = new WordTokens(words);
        var dates = DatesInText.Find(text, tokens, language, day, dayCertain, tokens.Openers(FormOpens.Date));
        return new ReadFigures([.. NumbersInText.Find(text, tokens, language, tokens.Openers(FormOpens.Figure))
            .Where(figure => (figure.Value > LargestArticle || !decimal.IsInteger(figure.Value) || figure.Unit is not null) && !dates.Any(date => date.Start < figure.End && figure.Start < date.End))], dates);
    }
}
