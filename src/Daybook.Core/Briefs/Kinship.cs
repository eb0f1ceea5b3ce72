namespace Daybook.Core.Briefs;

/// <summary>
/// How near two statements are as points of one section: by what the items of their stories speak of in all languages, and by the fields of the
/// news that they and their stories belong to.
/// </summary>
internal sealed class Kinship
{
    // Chosen on three labelled sets, where each number may be halved or half as much again without falling below what is measured there.
    private const double OfFields = 0.3, OfStoryFields = 0.2, Context = 0.3;

    // What most stories speak of is the topic itself.
    private const double MaxShare = 0.6;

    // What every story speaks of still tells the field of a sentence.
    private const double LeastWeight = 0.2;

    private readonly Dictionary<long, (TermVector Matter, TermVector Fields)> stories = [];
    private readonly Dictionary<Statement, TermVector> fields = [];
    private readonly Dictionary<(Statement, Statement), double> known = [];

    public Kinship(IReadOnlyList<Statement> chosen, Meanings meanings)
    {
        var all = meanings.Stories;
        var holders = all.SelectMany(story => story.Value).CountBy(key => key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var story in chosen.Select(Story).Distinct())
        {
            IEnumerable<string> keys = all.GetValueOrDefault(story, []).Order(StringComparer.Ordinal);
            var matter = new TermVector();
            foreach (var key in keys.Where(key => holders[key] <= MaxShare * all.Count))
                matter.Add(key, Weight(key));
            stories[story] = (matter.Normalized(), NewsFields.Of(keys, Weight));
        }

        foreach (var statement in chosen)
        {
            var vector = NewsFields.Of(meanings.Of(statement.Lead).Notions.SelectMany(notion => notion.Keys), key => Math.Max(LeastWeight, Weight(key)));
            vector.Add(stories[Story(statement)].Fields, Context);
            fields[statement] = vector.Normalized();
        }

        // By how few of the topic's stories speak of it.
        double Weight(string key) => Math.Log((all.Count + 1) / (holders.GetValueOrDefault(key) + 0.5));
    }

    /// <summary>The story of a statement; an item without a story counts as one by its id below zero.</summary>
    public static long Story(Statement statement) => statement.Story ?? -statement.Lead.Evidence.Item;

    /// <summary>0 to 1.5. The same two are asked for at every step of joining.</summary>
    public double Of(Statement one, Statement other) =>
        known.TryGetValue((one, other), out var near) ? near : known[(one, other)] = Reckon(one, other);

    private double Reckon(Statement one, Statement other)
    {
        var (mine, theirs) = (stories[Story(one)], stories[Story(other)]);
        return mine.Matter.Cosine(theirs.Matter) + OfFields * fields[one].Cosine(fields[other]) + OfStoryFields * mine.Fields.Cosine(theirs.Fields);
    }

    /// <summary>The mean over all pairs.</summary>
    public double Of(IReadOnlyList<Statement> some, IReadOnlyList<Statement> others) => some.Average(one => others.Average(other => Of(one, other)));
}
