namespace Daybook.Core.Briefs;

/// <summary>
/// Statements by what their sentences speak of, so that a sentence is compared only with those it shares something telling with: a word or
/// name that not nearly all of the topic's items have, a figure, or a month named. What shares none of these says something else.
/// </summary>
internal sealed class StatementIndex(Meanings meanings)
{
    private readonly Dictionary<long, List<int>> places = [];
    private readonly Dictionary<decimal, long> figures = [];
    private readonly Dictionary<Passage, int> holders = [];
    private readonly List<Statement> statements = [];
    private readonly List<long> keys = [];

    // At each statement the number of the last question that met it.
    private readonly List<int> met = [];
    private int asked;

    // Figures that differ only behind these are one.
    private const int FigureDigits = 2;

    // Notions, figures and months have numbers from 0 up, and each kind its own room.
    private const long OfFigures = 1L << 32, OfMonths = 1L << 33;

    /// <summary>Takes in a statement with all its sentences so far.</summary>
    public void Add(Statement statement)
    {
        statements.Add(statement);
        met.Add(0);
        foreach (var member in statement.Members)
            Add(member, statements.Count - 1);
    }

    /// <summary>Takes in a further sentence of a statement that is known.</summary>
    public void Extend(Statement statement, Passage member) => Add(member, holders[statement.Lead]);

    /// <summary>Statements that may say the same, in the order they were added.</summary>
    public IReadOnlyList<Statement> Near(Passage passage)
    {
        asked++;
        var near = new List<int>();
        foreach (var key in Keys(passage))
            foreach (var at in places.TryGetValue(key, out var list) ? list : [])
                if (met[at] != asked)
                {
                    met[at] = asked;
                    near.Add(at);
                }
        near.Sort();
        return near.ConvertAll(at => statements[at]);
    }

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

    /// <summary>To be read before it is asked for again.</summary>
    private List<long> Keys(Passage passage)
    {
        var meaning = meanings.Of(passage);
        keys.Clear();
        foreach (var notion in meaning.Notions)
            if (notion.Weight >= meanings.Telling)
                foreach (var id in notion.Ids)
                    keys.Add(id);
        foreach (var figure in meaning.Figures)
            keys.Add(Number(Math.Round(figure.Value, FigureDigits, MidpointRounding.AwayFromZero)));
        foreach (var date in meaning.Dates)
            if (date.Month is { } month)
                keys.Add(OfMonths + date.Year * 12 + month);
        return keys;
    }

    private long Number(decimal figure) => figures.TryGetValue(figure, out var number) ? number : figures[figure] = OfFigures + figures.Count;
}
