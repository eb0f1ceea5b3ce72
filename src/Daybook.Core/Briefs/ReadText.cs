using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a text names and says, by tables alone; which of its words are names depends on other texts and is told later.</summary>
/// <param name="Entities">Their keys, in order.</param>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
/// <param name="Words">What belongs to no date, figure or entity and carries a meaning.</param>
/// <param name="FullDates">Dates written out with their year, ISO 8601 cut to what is known.</param>
internal sealed record ReadText(
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<string> Entities,
    IReadOnlyList<ReadWord> Words,
    IReadOnlyList<Quantity> Figures,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<string> FullDates,
    bool Negated,
    bool Denies)
{
    private IReadOnlyList<(string Stem, int Capital, int All)>? shapes;

    /// <summary>As <see cref="NameShapes.Count"/>.</summary>
    public IReadOnlyList<(string Stem, int Capital, int All)> Shapes(string text, string language) => shapes ??= NameShapes.Count(text, Tokens, language);

    private const decimal LargestArticle = 2;

    /// <param name="day">Of publication, against which "yesterday" counts.</param>
    public static ReadText Of(string text, string language, DateOnly day, bool dayCertain)
    {
        var tokens = Text.Tokens.Of(text);
        var taken = new bool[tokens.Count];
        var dates = DatesInText.Find(text, language, day, dayCertain);
        var figures = NumbersInText.Find(text, language)
            .Where(figure => (figure.Value > LargestArticle || figure.Unit is not null) && !dates.Any(date => date.Start < figure.End && figure.Start < date.End)).ToList();
        foreach (var (start, end) in dates.Select(date => (date.Start, date.End)).Concat(figures.Select(figure => (figure.Start, figure.End))))
            Take(tokens, taken, start, end);
        var entities = Text.Entities.Find(text, language);
        foreach (var entity in entities)
            Take(tokens, taken, entity.Span.Start, entity.Span.End);
        string[] folded = [.. tokens.Select(token => token.Folded)];
        // "18 May" tells its day in any year; only "on Friday" and "yesterday" are left out by others.
        return new ReadText(tokens, [.. entities.Select(entity => MeaningReader.Entity + entity.Id)], ReadWord.Of(text, language, tokens, taken), figures,
            [.. dates.Select(date => date with { Relative = date.Relative && !text[date.Start..date.End].Any(char.IsDigit) })],
            [.. dates.Where(date => !date.Relative).Select(date => date.Iso)], Phrases.Negation.In(language).FindsIn(folded), Phrases.Denial.In(language).FindsIn(folded));
    }

    private static void Take(IReadOnlyList<Token> tokens, bool[] taken, int start, int end)
    {
        for (var at = 0; at < tokens.Count && tokens[at].Start < end; at++)
            taken[at] |= tokens[at].End > start;
    }
}

/// <summary>A word with a meaning.</summary>
/// <param name="Known">It has a concept of the lexicon.</param>
/// <param name="Capital">It has a capital that tells a name.</param>
/// <param name="Languages">As <see cref="Notion.Languages"/>.</param>
/// <param name="Stem">By which it is told from other texts whether it is a name.</param>
/// <param name="AsName">Its keys where it is one.</param>
/// <param name="AsWord">Its keys where it is none.</param>
internal sealed record ReadWord(string Stem, bool Known, uint Languages, IReadOnlyList<string> AsName, IReadOnlyList<string> AsWord, bool Capital)
{
    // Letters of the key of a word no capital marks as a name; shorter ones meet by chance (as in EventKeys).
    private const int PlainKey = 4, CapitallessKey = 3;

    public static IReadOnlyList<ReadWord> Of(string text, string language, IReadOnlyList<Token> tokens, bool[] taken)
    {
        var words = new List<ReadWord>();
        var concepts = Lexicon.Find(tokens, language).ToLookup(use => use.First);
        var capitals = NameShapes.CapitalsTell(language);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (taken[at] || token.Kind != TokenKind.Word || token.Folded.Length < 2)
                continue;
            var meant = concepts[at].ToList();
            if (meant.Count == 0 && StopWords.Contains(token.Folded, language))
                continue;
            var (name, plain) = (NameKey.Of(token.Folded, language), MeaningReader.Plain + language + Terms.Key(token.Folded, language));
            List<string> known = [.. meant.Select(use => MeaningReader.Concept + Lexicon.Name(use.Concept))];
            IReadOnlyList<string> Keys(int least) => name.Length >= least ? [.. known, MeaningReader.Name + name, plain] : [.. known, plain];
            words.Add(new ReadWord(Stems.Of(token.Folded, language), meant.Count > 0, LexiconLanguages.Of(meant.Select(use => use.Concept)), Keys(1), Keys(capitals ? PlainKey : CapitallessKey), capitals && Capitals.Tells(text, token.Start)));
            for (var next = at + 1; next < at + meant.Select(use => use.Words).DefaultIfEmpty(1).Max(); next++)
                taken[next] = true;
        }

        return words;
    }
}
