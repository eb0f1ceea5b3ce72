namespace Daybook.Core.Briefs;

/// <summary>
/// Statements by what their sentences speak of, so that a sentence is compared only with those it shares something telling with: a word or
/// name that not nearly all of the topic's items have, a figure, or a month named. What shares none of these says something else.
/// </summary>
internal sealed class StatementIndex(Meanings meanings)
{
    private readonly Dictionary<(KeyKind Kind, decimal Number), List<int>> places = [];
    private readonly Dictionary<Passage, int> holders = [];
    private readonly List<Statement> statements = [];

    // Figures that differ only behind these are one.
    private const int FigureDigits = 2;

    /// <summary>Takes in a statement with all its sentences so far.</summary>
    public void Add(Statement statement)
    {
        statements.Add(statement);
        foreach (var member in statement.Members)
            Add(member, statements.Count - 1);
    }

    /// <summary>Takes in a further sentence of a statement that is known.</summary>
    public void Extend(Statement statement, Passage member) => Add(member, holders[statement.Lead]);

    /// <summary>Statements that may say the same, in the order they were added.</summary>
    public IEnumerable<Statement> Near(Passage passage) =>
        Keys(passage).SelectMany(key => places.GetValueOrDefault(key, [])).Distinct().Order().Select(at => statements[at]);

    /// <summary>The statement that has the sentence, or null.</summary>
    public Statement? Holding(Passage passage) => holders.TryGetValue(passage, out var at) ? statements[at] : null;

    private void Add(Passage member, int at)
    {
        holders[member] = at;
        foreach (var key in Keys(member))
        {
            if (!places.TryGetValue(key, out var list))
                places[key] = list = [];
            if (list.Count == 0 || list[^1] != at)
                list.Add(at);
        }
    }

    private List<(KeyKind, decimal)> Keys(Passage passage)
    {
        var meaning = meanings.Of(passage);
        var keys = new List<(KeyKind, decimal)>();
        foreach (var notion in meaning.Notions)
            if (notion.Weight >= meanings.Telling)
                foreach (var id in notion.Ids)
                    keys.Add((KeyKind.Notion, id));
        foreach (var figure in meaning.Figures)
            keys.Add((KeyKind.Figure, Math.Round(figure.Value, FigureDigits, MidpointRounding.AwayFromZero)));
        foreach (var date in meaning.Dates)
            if (date.Month is { } month)
                keys.Add((KeyKind.Month, date.Year * 12 + month));
        return keys;
    }

    private enum KeyKind : byte
    {
        Notion,
        Figure,
        Month,
    }
}
