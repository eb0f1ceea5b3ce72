using System.Globalization;
using System.Text;

namespace Daybook.Core.Stories.Joining;

/// <summary>
/// The trained part of the decision to join: a logistic model a kind, over <see cref="Features"/>. The decision set by hand (likeness ÷ threshold
/// at least 1) is the model in which likeness alone weighs, so weights say how far the trained decision leaves it.
/// </summary>
public sealed class JoinWeights
{
    /// <summary>Columns of a file of weights.</summary>
    private const string Columns = "kind\tfeature\tweight\tmean\tscale";

    /// <summary>The row of the constant.</summary>
    private const string Constant = "constant";

    /// <summary>What likeness weighs where nothing was trained: its unit, as only its relation to the others decides. Near what rows of labelled news give.</summary>
    internal const double LikenessWeight = 4;

    /// <summary>What a model's word weighs where nothing was trained: it moves a likeness by a factor of 1.25 at most (4 · ln 1.25).</summary>
    internal const double MeaningWeight = 0.8926;

    /// <summary>Furthest that the trained part moves a likeness, as a factor: pairs further from what is needed are decided by their likeness alone, and cost nothing more.</summary>
    private const double FurthestMove = 2;

    /// <summary>The decision set by hand.</summary>
    public static readonly JoinWeights ByHand = new(Enum.GetValues<JoinKind>().ToDictionary(kind => kind, _ => JoinModel.ByHand));

    private static readonly Lazy<JoinWeights> Built = new(() =>
    {
        using var stream = typeof(JoinWeights).Assembly.GetManifestResourceStream("join-weights.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd()).Value;
    });

    /// <summary>By kind: they are looked up for every two stories that are compared.</summary>
    private readonly JoinModel[] _models;

    private ulong? _print;

    internal JoinWeights(IReadOnlyDictionary<JoinKind, JoinModel> models) => _models = [.. Enum.GetValues<JoinKind>().Select(kind => models[kind])];

    /// <summary>Those the program comes with (<c>join-weights.tsv</c>, whose head says how they were made).</summary>
    public static JoinWeights BuiltIn => Built.Value;

    /// <summary>What is looked at; see <c>JoinFeatures</c>.</summary>
    public static IReadOnlyList<string> Features => JoinFeatures.Named;

    /// <summary>True where nothing was trained.</summary>
    public bool IsByHand => _models.All(model => model.IsByHand);

    /// <summary>Stands for the weights as they are written.</summary>
    internal ulong Print => _print ??= TermCode.Hash(Write([]));

    internal JoinModel this[JoinKind kind] => _models[(int)kind];

    /// <summary>Chance that the two of a row are one, 0 to 1.</summary>
    public double Chance(JoinRow row) => 1 / (1 + Math.Exp(-this[row.Kind].Logit(row.Features)));

    /// <summary>The likeness of two clusters, moved by what else they have in common.</summary>
    /// <param name="likeness">As a multiple of what is needed, time included.</param>
    /// <param name="meanings">Null where no model is asked.</param>
    internal double Moved(JoinKind kind, Cluster a, Cluster b, double likeness, TermSpace space, MeaningScale? meanings)
    {
        var model = this[kind];
        if ((model.IsByHand && meanings is null) || likeness is < 1 / FurthestMove or > FurthestMove)
            return likeness;
        var logit = model.Logit(JoinFeatures.Of(a, b, likeness, space, meanings));
        return Math.Clamp(Math.Exp(logit / model.Weights[JoinFeatures.Likeness]), likeness / FurthestMove, likeness * FurthestMove);
    }

    /// <summary>The lowest likeness of which <see cref="Moved"/> may make another one.</summary>
    /// <param name="likeness">At most 1.</param>
    internal double Lowest(IEnumerable<JoinKind> kinds, double likeness, MeaningScale? meanings) =>
        meanings is null && kinds.All(kind => this[kind].IsByHand) ? likeness : Math.Min(likeness, 1 / FurthestMove);

    /// <summary>Reads a file as <see cref="Write"/> writes it; lines that begin with <c>#</c> are for readers. A kind it does not name is decided by hand.</summary>
    public static Text.ParseResult<JoinWeights> Read(string table)
    {
        var models = Enum.GetValues<JoinKind>().ToDictionary(kind => kind, _ => JoinModel.ByHand);
        foreach (var (at, line) in table.Split('\n').Index())
        {
            if (line.Length == 0 || line[0] == '#' || line.TrimEnd() == Columns)
                continue;
            var cells = line.TrimEnd().Split('\t');
            var numbers = cells.Skip(2).Select(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN).ToArray();
            if (cells.Length != 5 || !Enum.TryParse<JoinKind>(cells[0], ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || numbers.Any(double.IsNaN) || numbers[2] <= 0)
                return Wrong(at, "is no row of kind, feature, weight, mean and scale");
            var feature = JoinFeatures.Named.Index().Where(name => name.Item == cells[1]).Select(name => name.Index).DefaultIfEmpty(-1).First();
            if (feature < 0 && cells[1] != Constant)
                return Wrong(at, $"names \"{cells[1]}\", which is not looked at");
            if (feature == JoinFeatures.Likeness && numbers[0] <= 0)
                return Wrong(at, "has likeness weigh nothing");
            models[kind] = models[kind].With(feature, numbers[0], numbers[1], numbers[2]);
        }
        return Text.ParseResult<JoinWeights>.Of(new JoinWeights(models));
    }

    /// <param name="head">Lines that say how they were made, without <c>#</c>.</param>
    public string Write(IEnumerable<string> head)
    {
        var table = new StringBuilder();
        foreach (var line in head)
            table.Append("# ").Append(line).Append('\n');
        table.Append(Columns).Append('\n');
        foreach (var (kind, model) in Enum.GetValues<JoinKind>().Select(kind => (kind, this[kind])).Where(pair => !pair.Item2.IsByHand))
        {
            var name = kind.ToString().ToLowerInvariant();
            table.Append(CultureInfo.InvariantCulture, $"{name}\t{Constant}\t{model.Constant:0.####}\t0\t1\n");
            foreach (var (at, feature) in JoinFeatures.Named.Index())
                table.Append(CultureInfo.InvariantCulture, $"{name}\t{feature}\t{model.Weights[at]:0.####}\t{model.Means[at]:0.####}\t{model.Scales[at]:0.####}\n");
        }
        return table.ToString();
    }

    private static Text.ParseResult<JoinWeights> Wrong(int at, string what) =>
        Text.ParseResult<JoinWeights>.Failed($"line {at + 1} {what}", "make the file anew, or delete it: then the built-in weights hold");
}
