using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Reads a text into notions: places and organisations of the gazetteer, concepts of the lexicon, names by their keys, words by their fronts.</summary>
internal sealed class MeaningReader
{
    public const char Concept = 'c', Entity = 'e', Name = 'n', Plain = 'w';

    // Letters of the key of a word no capital marks as a name; shorter ones meet by chance (as in EventKeys).
    private const int PlainKey = 4, CapitallessKey = 3;

    private const decimal LargestArticle = 2;

    private readonly string text;
    private readonly string language;
    private readonly NameShapes names;
    private readonly IReadOnlyList<Token> tokens;
    private readonly bool[] taken;
    private readonly List<(IReadOnlyList<string> Keys, bool Known, bool Name, IReadOnlyList<int> Concepts)> notions = [];

    private MeaningReader(string text, string language, NameShapes names)
    {
        (this.text, this.language, this.names) = (text, language, names);
        tokens = Tokens.Of(text);
        taken = new bool[tokens.Count];
    }

    /// <param name="day">Of publication, against which "yesterday" counts.</param>
    /// <param name="weight">Of a notion by its keys, and whether other languages have one of them.</param>
    public static Meaning Read(string text, string language, DateOnly day, bool dayCertain, NameShapes names, Func<IReadOnlyList<string>, double> weight)
    {
        var reader = new MeaningReader(text, language, names);
        var dates = DatesInText.Find(text, language, day, dayCertain);
        var figures = NumbersInText.Find(text, language)
            .Where(figure => (figure.Value > LargestArticle || figure.Unit is not null) && !dates.Any(date => date.Start < figure.End && figure.Start < date.End)).ToList();
        foreach (var span in dates.Select(date => (date.Start, date.End)).Concat(figures.Select(figure => (figure.Start, figure.End))))
            reader.Take(span.Start, span.End);
        reader.ReadEntities();
        reader.ReadWords();
        var notions = reader.notions.DistinctBy(notion => notion.Keys[0], StringComparer.Ordinal).Select(notion => new Notion(notion.Keys, weight(notion.Keys), notion.Known, notion.Name, notion.Concepts)).ToList();
        // "18 May" tells its day in any year; only "on Friday" and "yesterday" are left out by others.
        return new Meaning(notions, figures, [.. dates.Select(date => date with { Relative = date.Relative && !text[date.Start..date.End].Any(char.IsDigit) })], Phrases.Negation.In(language).FindsIn(text), Phrases.Denial.In(language).FindsIn(text));
    }

    private void ReadEntities()
    {
        foreach (var entity in Entities.Find(text, language))
        {
            notions.Add(([Entity + entity.Id], true, true, []));
            Take(entity.Span.Start, entity.Span.End);
        }
    }

    private void ReadWords()
    {
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
            List<string> keys = [.. meant.Select(use => Concept + Lexicon.Name(use.Concept))];
            var name = names.IsName(token.Folded, language) || capitals && Capitals.Tells(text, token.Start);
            var key = NameKey.Of(token.Folded, language);
            if (key.Length >= (name ? 1 : capitals ? PlainKey : CapitallessKey))
                keys.Add(Name + key);
            var known = name || meant.Count > 0;
            keys.Add(Plain + language + Terms.Key(token.Folded, language));
            notions.Add((keys, known, name, [.. meant.Select(use => use.Concept)]));
            for (var next = at + 1; next < at + meant.Select(use => use.Words).DefaultIfEmpty(1).Max(); next++)
                taken[next] = true;
        }
    }

    private void Take(int start, int end)
    {
        for (var at = 0; at < tokens.Count && tokens[at].Start < end; at++)
            taken[at] |= tokens[at].End > start;
    }
}
