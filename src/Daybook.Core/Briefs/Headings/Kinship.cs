namespace Daybook.Core.Briefs;

/// <summary>
/// How near two stories are as matter of one section: by what their items in all languages and the points told of them speak of, by the fields of
/// the news, and a little by when they were told. The topic itself belongs to some field, and all stories speak of it; what one has more or less of than the rest tells where it stands.
/// </summary>
internal sealed class Kinship
{
    // What every story speaks of still tells the field of one.
    private const double LeastWeight = 0.2;

    // Two stories share little of the much that they speak of, and much of the few fields: what both speak of is so much smaller a number that it counts four times.
    private const double OfField = 0.4, OfMatter = 1.6;

    // Reports of two days in a row are of one matter somewhat more often than others.
    private const double OfDays = 0.06, FewDays = 1.5;

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
            // Whoever is named may be named in any section, and each language writes names in its own way.
            foreach (var (key, share) in shares)
                if (key[0] != MeaningReader.Name)
                    vector.Add(key, share * matter.Weight(key));
            matters.Add(vector.Normalized());
        }

        var (usualField, usualMatter) = (Mean(fields), Mean(matters));
        // With the mean taken away n vectors lie at -1/(n-1) to each other in the mean: that is given back, so that few stories are no further apart than many.
        var few = places.Count > 1 ? 1.0 / (places.Count - 1) : 0;
        var days = Days([.. places.OrderBy(place => place.Value).Select(place => matter.Day(place.Key))]);
        near = [.. fields.Index().Select(one => fields.Index().Select(other => OfDays * days[one.Index][other.Index]
            + OfField * (Apart(one.Item, other.Item, usualField) + few)
            + OfMatter * (Apart(matters[one.Index], matters[other.Index], usualMatter) + few)).ToArray())];
    }

    /// <summary>The story of a statement; an item without a story counts as one by its id below zero.</summary>
    public static long Story(Statement statement) => statement.Story ?? -statement.Lead.Evidence.Item;

    /// <summary>About -2 to 2; 0 is as near as two stories of the brief are in the mean.</summary>
    public double Of(long story, long other) => near[places[story]][places[other]];

    /// <summary>The mean over all pairs.</summary>
    public double Of(IReadOnlyList<Statement> some, IReadOnlyList<Statement> others) => some.Average(one => others.Average(other => Of(Story(one), Story(other))));

    /// <summary>How near in time each is to each, less than by how much two are in the mean.</summary>
    /// <param name="days">Null where it is not known: such a story is near to none.</param>
    private static double[][] Days(double?[] days)
    {
        var close = days.Select(one => days.Select(other => one is { } day && other is { } next ? Math.Exp(-Math.Abs(day - next) / FewDays) : 0).ToArray()).ToArray();
        var mean = days.Length > 1 ? close.Index().Sum(row => row.Item.Sum() - row.Item[row.Index]) / (days.Length * (days.Length - 1)) : 0;
        return [.. close.Select(row => row.Select(value => value - mean).ToArray())];
    }

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
