namespace Daybook.Core.Briefs;

/// <summary>
/// The first sentences of a brief, and a summary where it is all that is wanted: what most voices say, nearest to the middle of all that is told, early in
/// its report, with a figure, by who reported first, of different stories; in the order in which they were reported. A sentence that leans on the one before
/// it ("Their boards agreed ...") is told where that one is, right after it.
/// </summary>
/// <param name="passages">All sentences of the topic.</param>
/// <param name="backing">What its voices add to the worth of a statement.</param>
internal sealed class Overview(IReadOnlyList<Passage> passages, string language, Func<Statement, double> backing)
{
    // Chosen on tests/summaries/first with sentences taken out at random; the figures around them do as well (docs/notes/briefs.md). The first report
    // tells what happened, later ones what followed; a sentence with a figure says more than one without.
    private const double OfTopic = 0.4, OfMiddle = 0.4, OfPlace = 0.3, OfFigure = 0.2, OfFirst = 0.2;

    // Two sentences of one story, whatever their words, tell of one thing; where all are of one, what says half the same is worth a tenth less.
    private const double OneStory = 0.6, Again = 0.5;

    /// <param name="chosen">The statements of the brief.</param>
    /// <param name="room">Claims that the brief may have besides.</param>
    public IReadOnlyList<Statement> Of(IReadOnlyList<Statement> chosen, BriefPolicy policy, int room)
    {
        var own = chosen.Where(statement => statement.Language == language).ToList();
        var from = own.Count > 0 ? own : [.. chosen];
        var before = room > 0 ? Followers(from, chosen) : [];
        var weights = Weights([.. from, .. before.Keys]);
        var left = weights.Keys.ToList();
        var picked = new List<Statement>();
        var words = 0;
        while (picked.Count < policy.MaxOverview && words < policy.OverviewWords && left.Where(MayBeTold).ToList() is { Count: > 0 } candidates)
        {
            var best = candidates.MaxBy(statement => weights[statement] * (1 - picked.Select(told => Near(statement, told)).DefaultIfEmpty(0).Max()))!;
            picked.Add(best);
            left.Remove(best);
            words += CitationCheck.CountWords(best.Lead.Text);
        }

        return [.. picked.OrderBy(statement => statement.Lead.Evidence.When).ThenBy(statement => statement.Lead.Evidence.Item).ThenBy(statement => statement.Lead.Place)];

        bool MayBeTold(Statement statement) => !before.TryGetValue(statement, out var first) || picked.Contains(first) && picked.Count(before.ContainsKey) < room;
    }

    /// <summary>Sentences that are understood right after one that may be told, each with that; as far as their items may be quoted.</summary>
    private Dictionary<Statement, Statement> Followers(List<Statement> from, IReadOnlyList<Statement> chosen)
    {
        var before = new Dictionary<Statement, Statement>();
        var leads = from.ToDictionary(statement => (statement.Lead.Evidence.Item, statement.Lead.Place));
        var told = chosen.SelectMany(statement => statement.Members).ToHashSet();
        var words = chosen.GroupBy(statement => statement.Lead.Evidence.Item).ToDictionary(item => item.Key, item => item.Sum(statement => CitationCheck.CountWords(statement.Lead.Text)));
        foreach (var passage in passages.Where(passage => passage.Follows && !told.Contains(passage)))
        {
            var item = passage.Evidence.Item;
            if (!leads.TryGetValue((item, passage.Place - 1), out var lead) || words[item] + CitationCheck.CountWords(passage.Text) > CitationCheck.MaxItemWords)
                continue;
            words[item] += CitationCheck.CountWords(passage.Text);
            before[new Statement(passage)] = lead;
        }

        return before;
    }

    private Dictionary<Statement, double> Weights(List<Statement> statements)
    {
        var middles = passages.Where(passage => passage.Evidence.CopyOf is null).GroupBy(passage => passage.Language, StringComparer.Ordinal).ToDictionary(group => group.Key, Middle, StringComparer.Ordinal);
        var nearness = statements.ToDictionary(statement => statement, statement => middles.TryGetValue(statement.Language, out var middle) ? statement.Lead.Vector.Cosine(middle) : 0);
        double nearest = Most(nearness.Values), best = Most(statements.Select(statement => statement.Lead.Score));
        var first = passages.GroupBy(passage => (Story(passage), passage.Language)).Select(story => story.MinBy(passage => (passage.Evidence.When, passage.Evidence.Item))!.Evidence.Item).ToHashSet();
        return statements.ToDictionary(statement => statement, statement => backing(statement) * (OfTopic * statement.Lead.Score / best + OfMiddle * nearness[statement] / nearest
            + OfPlace / (1 + statement.Lead.Place) + (statement.Lead.Words.Any(word => word.Number) ? OfFigure : 0) + (first.Contains(statement.Lead.Evidence.Item) ? OfFirst : 0)));
    }

    private static TermVector Middle(IEnumerable<Passage> sentences)
    {
        var middle = new TermVector();
        foreach (var sentence in sentences)
            middle.Add(sentence.Vector);
        return middle;
    }

    private static double Most(IEnumerable<double> values) => values.Where(value => value > 0).DefaultIfEmpty(1).Max();

    /// <summary>An item without a story is one of its own.</summary>
    private static (long, bool) Story(Passage passage) => passage.Evidence.Story is { } story ? (story, true) : (passage.Evidence.Item, false);

    private static double Near(Statement one, Statement other)
    {
        var words = one.Lead.Vector.Cosine(other.Lead.Vector);
        return one.Story is { } story && story == other.Story ? OneStory + (1 - OneStory) * Again * words : Math.Min(1, 2 * words);
    }
}
