namespace Daybook.Core.Briefs;

/// <summary>
/// How near two stories are as matter of one section: by what their items in all languages and the points told of them speak of, and by the fields of
/// the news. The topic itself belongs to some field, and all stories speak of it; what one has more or less of than the rest tells where it stands.
/// </summary>
internal sealed class Kinship
{
    // What every story speaks of still tells the field of one.
    private const double LeastWeight = 0.2;

    // What stories speak of beside their fields, which count 1. From .5 to 1 the sections of nine sets are about as good; this is best in the mean of two versions of
    // their English claims, whole and thinned.
    private const double OfMatter = 0.75;

    private readonly Dictionary<long, int> places = [];
    private readonly double[][] near;

    /// <param name="told">The statements of a brief: what is usual is what their stories speak of.</param>
    public Kinship(IReadOnlyList<Statement> told, Meanings meanings)
        : this(told.Select(Story).Distinct(), meanings.Matter, told.ToLookup(Story, statement => MeaningReader.Shared(meanings.Of(statement.Lead).Notions)))
    {
    }

    /// <param name="among">The stories told, each once.</param>
    /// <param name="told">Of each story the keys of its points.</param>
    public Kinship(IEnumerable<long> among, StoryMatter matter, ILookup<long, HashSet<string>> told)
    {
        var (fields, matters) = (new List<TermVector>(), new List<TermVector>());
        foreach (var story in among)
        {
            places[story] = places.Count;
            var shares = Shares(story, matter, told);
            fields.Add(NewsFields.Of(shares.Keys, key => shares[key] * Math.Max(LeastWeight, matter.Weight(key))));
            var vector = new TermVector();
            foreach (var (key, share) in shares)
                vector.Add(key, share * matter.Weight(key));
            matters.Add(vector.Normalized());
        }

        var (usualField, usualMatter) = (Mean(fields), Mean(matters));
        // With the mean taken away n vectors lie at -1/(n-1) to each other in the mean: that is given back, so that few stories are no further apart than many.
        var few = places.Count > 1 ? 1.0 / (places.Count - 1) : 0;
        near = [.. fields.Index().Select(one => fields.Index().Select(other =>
            (Apart(one.Item, other.Item, usualField) + OfMatter * Apart(matters[one.Index], matters[other.Index], usualMatter)) / (1 + OfMatter) + few).ToArray())];
    }

    /// <summary>The story of a statement; an item without a story counts as one by its id below zero.</summary>
    public static long Story(Statement statement) => statement.Story ?? -statement.Lead.Evidence.Item;

    /// <summary>About -1 to 1; 0 is as near as two stories of the brief are in the mean.</summary>
    public double Of(long story, long other) => near[places[story]][places[other]];

    /// <summary>The mean over all pairs.</summary>
    public double Of(IReadOnlyList<Statement> some, IReadOnlyList<Statement> others) => some.Average(one => others.Average(other => Of(Story(one), Story(other))));

    /// <summary>What a story makes of each key: its items by <see cref="StoryMatter"/>, and the points told of it, which are what a reader sees, once more as much.</summary>
    private static SortedDictionary<string, double> Shares(long story, StoryMatter matter, ILookup<long, HashSet<string>> told)
    {
        var shares = new SortedDictionary<string, double>(matter.Of(story).ToDictionary(row => row.Key, row => row.Share), StringComparer.Ordinal);
        var points = told[story].ToList();
        foreach (var key in points.SelectMany(keys => keys))
            shares[key] = shares.GetValueOrDefault(key) + 1.0 / points.Count;
        return shares;
    }

    private static TermVector Mean(List<TermVector> vectors)
    {
        var mean = new TermVector();
        foreach (var vector in vectors)
            mean.Add(vector, 1.0 / vectors.Count);
        return mean;
    }

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
