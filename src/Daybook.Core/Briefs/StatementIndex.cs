using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Statements by what their sentences speak of, so that a sentence is compared only with those it shares something telling with: a word or
/// name that not nearly all of the topic's items have, a figure, or a month named. What shares none of these says something else.
/// </summary>
internal sealed class StatementIndex(Meanings meanings)
{
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<Passage, int> holders = [];
    private readonly List<Statement> statements = [];

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

    private IEnumerable<string> Keys(Passage passage)
    {
        var meaning = meanings.Of(passage);
        return meaning.Notions.Where(notion => notion.Weight >= meanings.Telling).SelectMany(notion => notion.Keys)
            .Concat(meaning.Figures.Select(figure => figure.Value.ToString("0.##", CultureInfo.InvariantCulture)))
            .Concat(meaning.Dates.Where(date => date.Month is not null).Select(date => string.Create(CultureInfo.InvariantCulture, $"{date.Year}-{date.Month:00}")));
    }
}
