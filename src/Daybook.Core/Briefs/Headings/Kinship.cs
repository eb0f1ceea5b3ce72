namespace Daybook.Core.Briefs;

/// <summary>
/// How near two stories are as matter of one section: by what their items in all languages speak of, and by the fields of the news that sets each
/// apart. The topic itself belongs to some field, which every story has; what one has more or less of than the rest tells where it stands.
/// </summary>
internal sealed class Kinship
{
    // What every story speaks of still tells the field of one.
    private const double LeastWeight = 0.2;

    private readonly Dictionary<long, int> places = [];
    private readonly double[][] near;

    /// <param name="among">The stories told, each once: what is usual is what they speak of.</param>
    public Kinship(IEnumerable<long> among, StoryMatter matter)
    {
        var stories = among.Select(story => (Story: story, Matter: new TermVector(), Fields: NewsFields.Of(matter.Of(story).Select(row => row.Key), Shares(story)))).ToList();
        foreach (var (story, vector, _) in stories)
        {
            places[story] = places.Count;
            foreach (var (key, share) in matter.Of(story))
                vector.Add(key, share * matter.Weight(key));
        }

        var usual = new TermVector();
        foreach (var story in stories)
            usual.Add(story.Fields, 1.0 / stories.Count);
        near = [.. stories.Select(one => stories.Select(other => one.Matter.Cosine(other.Matter) + Apart(one.Fields, other.Fields, usual)).ToArray())];

        Func<string, double> Shares(long story)
        {
            var shares = matter.Of(story).ToDictionary(row => row.Key, row => row.Share, StringComparer.Ordinal);
            return key => shares[key] * Math.Max(LeastWeight, matter.Weight(key));
        }
    }

    /// <summary>The story of a statement; an item without a story counts as one by its id below zero.</summary>
    public static long Story(Statement statement) => statement.Story ?? -statement.Lead.Evidence.Item;

    /// <summary>-1 to 2.</summary>
    public double Of(long story, long other) => near[places[story]][places[other]];

    /// <summary>The mean over all pairs.</summary>
    public double Of(IReadOnlyList<Statement> some, IReadOnlyList<Statement> others) => some.Average(one => others.Average(other => Of(Story(one), Story(other))));

    /// <summary>Cosine of what is left of both when the usual is taken away; 0 where nothing is known of one.</summary>
    private static double Apart(TermVector one, TermVector other, TermVector usual)
    {
        if (one.Length == 0 || other.Length == 0)
            return 0;
        var (mine, theirs) = (Left(one), Left(other));
        return mine * theirs > 0 ? (one.Dot(other) - one.Dot(usual) - other.Dot(usual) + usual.Dot(usual)) / Math.Sqrt(mine * theirs) : 0;

        double Left(TermVector vector) => vector.Dot(vector) - 2 * vector.Dot(usual) + usual.Dot(usual);
    }
}
