namespace Daybook.Core.Briefs;

/// <summary>
/// A section before it is headed: statements of one matter. Stories are joined by what their items in all languages speak of (average linkage),
/// until few enough sections are left.
/// </summary>
internal sealed class SectionPlan(IReadOnlyList<Statement> statements)
{
    // A reader takes in a section of about so many points; a brief has at least so many sections where it has as many stories.
    private const int PointsASection = 8, LeastSections = 4;

    // Chosen on three labelled sets, as the linkage was: without it one section eats all others.
    private const double Balance = 0.25, Unlike = 0.005;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    /// <param name="max">Sections at most.</param>
    public static IReadOnlyList<SectionPlan> Of(IReadOnlyList<Statement> chosen, string language, int max, Meanings meanings)
    {
        var groups = chosen.GroupBy(Story).Select(group => new List<IGrouping<long, Statement>> { group }).ToList();
        var likeness = Likeness([.. groups.Select(group => group[0].Key)], meanings);
        max = Math.Min(max, Math.Max(LeastSections, (int)Math.Round((double)chosen.Count / PointsASection)));
        while (groups.Count(group => Own(group, language)) > max)
        {
            var (a, b, best) = (0, 1, double.MinValue);
            for (var i = 0; i < groups.Count; i++)
                for (var j = i + 1; j < groups.Count; j++)
                {
                    var near = groups[i].Average(one => groups[j].Average(other => likeness(one.Key, other.Key)));
                    near = (near + Unlike) / Math.Pow(groups[i].Concat(groups[j]).Sum(story => story.Count()), Balance);
                    if (near > best)
                        (a, b, best) = (i, j, near);
                }

            groups[a].AddRange(groups[b]);
            groups.RemoveAt(b);
        }

        // One point is no section.
        while (groups.Count > LeastSections && groups.Find(group => group.Sum(story => story.Count()) == 1) is { } lone)
        {
            groups.Remove(lone);
            groups.MaxBy(other => other.Average(one => lone.Average(story => likeness(one.Key, story.Key))))!.AddRange(lone);
        }

        return [.. Told(groups, language, likeness).Select(group => new SectionPlan([.. group.SelectMany(story => story)]))];
    }

    public BriefSection Write(ClaimMaker claims, Labels labels, IReadOnlyList<Statement> chosen, string language)
    {
        var heading = labels.Heading(Statements, [.. chosen.Where(statement => statement.Language == language).Except(Statements)]);
        var points = Statements.Where(s => s.Language == language).Select(s => claims.Make(s) with { Label = labels.Of(s) }).ToList();
        return new BriefSection(heading, points, [.. Statements.Where(s => s.Language != language).Select(claims.Make)]);
    }

    private static long Story(Statement statement) => statement.Story ?? -statement.Lead.Evidence.Item;

    private static bool Own(List<IGrouping<long, Statement>> group, string language) => group.Exists(story => story.Any(statement => statement.Language == language));

    /// <summary>A section with nothing in the language of the brief goes to the one it is nearest to, unless there is none in it at all.</summary>
    private static List<List<IGrouping<long, Statement>>> Told(List<List<IGrouping<long, Statement>>> groups, string language, Func<long, long, double> likeness)
    {
        var told = groups.Where(group => Own(group, language)).ToList();
        if (told.Count == 0)
            return groups;
        foreach (var group in groups.Where(group => !Own(group, language)))
            told.MaxBy(other => other.Average(one => group.Average(story => likeness(one.Key, story.Key))))!.AddRange(group);
        return told;
    }

    /// <summary>Cosine of what the stories' items speak of, each thing weighed by how few of the topic's stories do.</summary>
    private static Func<long, long, double> Likeness(IReadOnlyList<long> stories, Meanings meanings)
    {
        var known = new Dictionary<(long, long), double>();
        var all = meanings.Stories;
        var holders = all.SelectMany(story => story.Value).CountBy(key => key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var vectors = stories.ToDictionary(story => story, story => Vector(all.GetValueOrDefault(story, []), holders, all.Count));
        return (one, other) =>
        {
            var key = (Math.Min(one, other), Math.Max(one, other));
            if (!known.TryGetValue(key, out var cosine))
                known[key] = cosine = vectors[one].Cosine(vectors[other]);
            return cosine;
        };
    }

    private static TermVector Vector(IReadOnlySet<string> keys, Dictionary<string, int> holders, int stories)
    {
        // What most stories speak of is the topic itself.
        const double MaxShare = 0.6;
        var vector = new TermVector();
        foreach (var key in keys.Where(key => holders[key] <= MaxShare * stories))
            vector.Add(key, Math.Log((stories + 1) / (holders[key] + 0.5)));
        return vector.Normalized();
    }
}
