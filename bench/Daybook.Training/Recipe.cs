using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;

namespace Daybook.Training;

/// <summary>Rows of one origin.</summary>
/// <param name="Family">What of one news is never trained on and scored on at once: the set they come from.</param>
internal sealed record RowSource(string Family, string Name, LabelledNews? News, IReadOnlyList<JoinRow> Rows, string Hash);

/// <summary>
/// What is trained on, what is scored, and how. Trained on: the news sets of this repository (whole, as teasers, as headlines), the even half of the
/// headlines by event, the pairs of tg-ru-train and tg-en-train. Never: sets outside of this repository, the odd half, tg-ru-honey, ntrex-*.
/// </summary>
internal sealed class Recipe
{
    /// <summary>How strongly weights are held by those set by hand; of 1, 3, 10, 30 and 100 see docs/notes/grouping.md.</summary>
    private static readonly double[] Pulls = [10, 30, 100];

    private const double Pull = 30;

    /// <summary>
    /// Kinds in which training beats the decision set by hand on sets not trained on. Of full texts in one language there are too few decisions to learn
    /// from; across languages two sets won and two lost (docs/notes/grouping.md has the figures).
    /// </summary>
    private static readonly JoinKind[] Taught = [JoinKind.Headline, JoinKind.Teaser];

    /// <summary>A large source counts as much as so many rows.</summary>
    private const double MostRows = 2000;

    /// <summary>Of news of more items one decision of so many is looked at: they are alike.</summary>
    private const int ManyItems = 1000, OneOf = 16;

    private static readonly GroupingPolicy ByHand = GroupingPolicy.Default with { Joining = JoinWeights.ByHand };

    private readonly List<LabelledNews> _sets;
    private readonly LabelledNews _odd;
    private readonly Dictionary<string, IReadOnlyList<JoinRow>> _rows = new(StringComparer.Ordinal);

    public Recipe(string sets, string shared)
    {
        _sets = [.. Directory.EnumerateDirectories(sets).Order(StringComparer.Ordinal).Select(LabelledNews.Read)];
        var (even, odd) = LabelledNews.Read(Path.Combine(shared, "labelled", "uci-headlines")).Halves();
        _odd = odd;
        var pairs = new[] { "tg-ru-train", "tg-en-train" }.Select(name => (Name: name, Read: LabelledPairs.Read(Path.Combine(shared, "labelled", name), ByHand)));
        Sources =
        [
            .. _sets.SelectMany(set => new[] { set, set.Teasers(), set.Headlines() }.Select(news => new RowSource(set.Name, news.Name, news, [], news.Hash))),
            new RowSource("uci", even.Name, even, [], even.Hash),
            .. pairs.Select(pair => new RowSource(pair.Name, pair.Name, null, pair.Read.Rows, pair.Read.Hash)),
        ];
    }

    public IReadOnlyList<RowSource> Sources { get; }

    public JoinWeights Train() => Train(Sources, Pull);

    /// <summary>Each set scored with weights that never saw it, beside the decision set by hand.</summary>
    public void Compare(TextWriter table)
    {
        foreach (var source in Sources)
            table.WriteLine($"{source.Name}: {string.Join(", ", Rows(source).GroupBy(row => row.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Count()} ({kind.Count(row => row.Same)} same)"))}");
        table.WriteLine($"\nstories within across, by hand, then trained without the set with pull {string.Join(", ", Pulls)}:");
        foreach (var set in _sets)
            foreach (var news in new[] { set, set.Teasers(), set.Headlines() })
                table.WriteLine($"{news.Name,-44} {GroupingScore.Of(news, ByHand)} | {string.Join(" | ", Pulls.Select(pull => GroupingScore.Of(news, With(Train(Sources.Where(source => source.Family != set.Name), pull)))))}");
        table.WriteLine($"{_odd.Name,-44} {GroupingScore.Of(_odd, ByHand)} | {string.Join(" | ", Pulls.Select(pull => GroupingScore.Of(_odd, With(Train(Sources, pull)))))}");
    }

    /// <summary>Says in the file of weights how it was made.</summary>
    public IEnumerable<string> Head() =>
    [
        "Weights of the decision to join two stories; see JoinWeights and docs/notes/grouping.md.",
        "Made by bench/Daybook.Training: logistic regression by Newton's method, no chance in it,",
        string.Create(CultureInfo.InvariantCulture, $"drawn to the decision set by hand with {Pull}. Trained on (rows, SHA-256 of the files):"),
        .. Sources.Select(source => (source.Name, Rows: Rows(source).Count(row => Taught.Contains(row.Kind)), source.Hash)).Where(source => source.Rows > 0).Select(source => $"  {source.Name}: {source.Rows}, {source.Hash}"),
    ];

    private static GroupingPolicy With(JoinWeights weights) => ByHand with { Joining = weights };

    private JoinWeights Train(IEnumerable<RowSource> sources, double pull)
    {
        List<JoinRow> rows = [.. sources.SelectMany(Rows)];
        rows.RemoveAll(row => !Taught.Contains(row.Kind));
        return JoinTraining.Train(rows, JoinTraining.Scaled(rows, JoinWeights.ByHand), pull);
    }

    private IReadOnlyList<JoinRow> Rows(RowSource source)
    {
        if (_rows.TryGetValue(source.Name, out var known))
            return known;
        var rows = source.News is { } news ? LabelledJoins.Of(news.Items, news.StoryOf, ByHand, news.Items.Count > ManyItems ? OneOf : 1) : source.Rows;
        var weight = Math.Min(1, MostRows / Math.Max(1, rows.Count));
        return _rows[source.Name] = [.. rows.Select(row => Timeless(row) with { Weight = weight })];
    }

    /// <summary>Headlines of uci-headlines bear the time at which a crawler met them, story by story: what their gaps teach is no news.</summary>
    private static JoinRow Timeless(JoinRow row) => row.Kind != JoinKind.Headline ? row
        : row with { Features = [.. row.Features.Select((value, at) => JoinWeights.Features[at] == "gap" ? 0 : value)] };
}
