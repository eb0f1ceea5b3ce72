using System.Text.RegularExpressions;

namespace Daybook.Eval.Sets;

/// <summary>Scores of the items themselves: each the share of found items that is right.</summary>
internal static partial class ItemScores
{
    public static void Add(SetItems items, IDictionary<string, object> score)
    {
        score["lost"] = items.Needed.Count - items.Found.Count;
        score["doubled"] = items.Doubled;
        score["published"] = Share(items, (label, item) => Second(label.Published) == Second(item.Published));
        score["language"] = Share(items, (label, item) => label.Language == item.Language?.Split('-')[0]);
        score["kind"] = Share(items, (label, item) => string.Equals(label.Kind, item.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
        score["textF1"] = Rounded(TextF1(items));
    }

    public static double Rounded(double value) => Math.Round(value, 4);

    /// <summary>Lower-cased words of a text.</summary>
    public static string[] Words(string? text) =>
        [.. WordPattern().Matches((text ?? "").Normalize().ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Mean F1 over word counts, of the items whose page's true text the set has.</summary>
    private static double TextF1(SetItems items)
    {
        var scores = new List<double>();
        foreach (var (label, item) in items.Found)
        {
            var slug = new Uri(label.Url).AbsolutePath.TrimEnd('/').Split('/')[^1];
            var truth = Path.Combine(items.Set.Folder, "pages", label.Source, Path.GetFileNameWithoutExtension(slug + ".").TrimEnd('.').Replace(".html", "", StringComparison.Ordinal) + ".txt");
            if (File.Exists(truth))
                scores.Add(WordsF1(Words(File.ReadAllText(truth)), Words(item.Text)));
        }
        return scores.Count == 0 ? 0 : scores.Average();
    }

    private static double WordsF1(string[] truth, string[] answer)
    {
        var left = truth.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var shared = answer.GroupBy(word => word).Sum(group => Math.Min(group.Count(), left.GetValueOrDefault(group.Key)));
        return 2.0 * shared / Math.Max(1, truth.Length + answer.Length);
    }

    private static double Share(SetItems items, Func<Label, Core.Items.Item, bool> right) =>
        Rounded(items.Found.Count == 0 ? 0 : items.Found.Average(pair => right(pair.Label, pair.Item) ? 1.0 : 0));

    private static DateTimeOffset? Second(DateTimeOffset? time) =>
        time is { } known ? DateTimeOffset.FromUnixTimeSeconds(known.ToUnixTimeSeconds()) : null;

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();
}
