namespace Daybook.Core.Briefs;

/// <summary>Chooses the statements of a brief: each next one adds most to what is already told.</summary>
internal sealed class Selection(Meanings meanings, Func<Statement, double> worth)
{
    // At most this share of the claims in languages other than the brief's while it has claims of its own; more, up to the second, where stories are told in others
    // alone, a claim each: 17 facts of 978 more, of nine sets asked about in six further languages.
    private const double OtherShare = 0.25, MostOtherShare = 0.5;

    // Much of a sentence has no counterpart in the lexicon, so half a likeness across languages is already most of one.
    public const double CrossDoubt = 1.6;

    // In one story sentences of other words often tell the same. At 2 what is told anew is left out with it, on three sets.
    private const double StoryDoubt = 1.3;

    // Without a word in common they do not; most sentences of a story are told apart by this alone, which is quick.
    private const double LeastWords = 0.1;

    // What adds less than this share of the best statement's worth is not worth a reader's time.
    private const double Floor = 0.004;

    // What the brief tells of a story already, in whatever language, counts for so much against telling more of it: of twelve sets asked about in English and six other
    // languages 15 facts more of 1,533. At a half and above English briefs lose as many as they gain, and more is told that is only near the topic.
    private const double ToldBefore = 0.25;

    // Words quoted of each item: more than it may be quoted for would cost a claim at the gate.
    private readonly Dictionary<long, int> quoted = [];

    // A sentence that a reader may not read is worth his time only for something more than a detail.
    private const double OtherFloor = 0.06;

    public List<Statement> Choose(IReadOnlyList<Statement> statements, IReadOnlyList<Statement> given, string language, int maxClaims)
    {
        // What reports differ on is told in any case; a value that cannot stand as a point still costs a claim.
        var chosen = given.Where(statements.Contains).ToList();
        maxClaims -= given.Count - chosen.Count;
        quoted.Clear();
        foreach (var statement in given)
            quoted[statement.Lead.Evidence.Item] = quoted.GetValueOrDefault(statement.Lead.Evidence.Item) + CitationCheck.CountWords(statement.Lead.Text);
        statements = [.. statements.Except(given)];
        var own = statements.Where(statement => statement.Language == language).ToList();
        var other = statements.Where(statement => statement.Language != language).ToList();
        var others = Math.Min(other.Count, Others(own, other, maxClaims));
        chosen.AddRange(Greedy(own, chosen, maxClaims - others - chosen.Count, Across));
        chosen.AddRange(Greedy(other, chosen, Math.Min(maxClaims - chosen.Count, others), Across, OtherFloor * own.Select(worth).DefaultIfEmpty(0).Max()));
        chosen.AddRange(Greedy([.. own.Except(chosen)], chosen, maxClaims - chosen.Count, Across));
        // What is left of a brief whose language few outlets write is better told in another than not at all.
        chosen.AddRange(Greedy([.. other.Except(chosen)], chosen, maxClaims - chosen.Count, Across));
        return chosen;
    }

    /// <summary>Claims that are kept free for other languages: a share, and where more stories are told in these alone a claim for each.</summary>
    private static int Others(List<Statement> own, List<Statement> other, int maxClaims)
    {
        var told = own.Select(statement => statement.Story).OfType<long>().ToHashSet();
        var untold = other.Select(statement => statement.Story).OfType<long>().Where(story => !told.Contains(story)).Distinct().Count();
        return (int)Math.Min(maxClaims * MostOtherShare, Math.Max(maxClaims * OtherShare, untold));
    }

    private List<Statement> Greedy(
        List<Statement> candidates, List<Statement> before, int limit, Func<Statement, Statement, double> likeness, double least = 0)
    {
        var worths = candidates.ToDictionary(statement => statement, worth);
        var nearest = candidates.ToDictionary(statement => statement, statement => before.Select(told => likeness(statement, told)).DefaultIfEmpty(0).Max());
        var floor = Math.Max(least, Floor * worths.Values.DefaultIfEmpty(0).Max());
        var perStory = before.Select(statement => statement.Story).OfType<long>().CountBy(story => story).ToDictionary(story => story.Key, story => ToldBefore * story.Value);
        var perItem = new Dictionary<long, int>();
        var chosen = new List<Statement>();
        while (chosen.Count < limit && candidates.Count > 0)
        {
            var best = candidates.MaxBy(Gain)!;
            if (Gain(best) is var gain && (gain < floor || gain <= 0))
                break;
            candidates.Remove(best);
            var item = best.Lead.Evidence.Item;
            var length = CitationCheck.CountWords(best.Lead.Text);
            if (quoted.GetValueOrDefault(item) + length > CitationCheck.MaxItemWords)
                continue;
            quoted[item] = quoted.GetValueOrDefault(item) + length;
            perItem[item] = perItem.GetValueOrDefault(item) + 1;
            chosen.Add(best);
            if (best.Story is { } story)
                perStory[story] = perStory.GetValueOrDefault(story) + 1;
            foreach (var candidate in candidates)
                nearest[candidate] = Math.Max(nearest[candidate], likeness(candidate, best));
        }

        return chosen;

        double Gain(Statement statement)
        {
            var told = statement.Story is { } story ? perStory.GetValueOrDefault(story) : 0;
            var quoted = perItem.GetValueOrDefault(statement.Lead.Evidence.Item);
            return worths[statement] * (1 - nearest[statement]) / Math.Pow(1 + told, 2) / (1 + quoted);
        }
    }

    private double Within(Statement one, Statement other)
    {
        var words = one.Lead.Vector.Cosine(other.Lead.Vector);
        // One of a row of days tells what the row is.
        if (Templates.AreOneRow(one, other))
            return 1;
        var meaning = words >= LeastWords && Agreement.InOneStory(one.Lead, other.Lead) ? StoryDoubt * meanings.Likeness(one.Lead, other.Lead) : 0;
        return Math.Min(1, Math.Max(words, meaning));
    }

    private double Across(Statement one, Statement other) =>
        one.Language == other.Language ? Within(one, other) : Math.Min(1, CrossDoubt * meanings.Likeness(one.Lead, other.Lead));
}
