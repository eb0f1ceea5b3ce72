using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>
/// Precision and recall over multisets of 4-grams of tokens (<c>\w+</c>), each page's true positives, false positives and false negatives
/// divided by their sum, then averaged: the rule of article-extraction-benchmark (<c>evaluate.py</c>).
/// </summary>
internal sealed partial class ShingleMeasure(TextWriter table) : IArticleMeasure
{
    private const int Length = 4;

    private double _true;
    private double _falsePositive;
    private double _falseNegative;

    public void Add(JsonElement item, PageText? page)
    {
        var (wanted, said) = (Shingles(item.Text("articleBody") ?? ""), Shingles(page?.Text ?? ""));
        var common = wanted.Sum(pair => Math.Min(pair.Value, said.GetValueOrDefault(pair.Key)));
        double tp = common, fp = said.Values.Sum() - common, fn = wanted.Values.Sum() - common;
        var all = tp + fp + fn;
        if (all == 0)
            return;
        _true += tp / all;
        _falsePositive += fp / all;
        _falseNegative += fn / all;
        var f1 = 2 * tp / (2 * tp + fp + fn);
        if (f1 < 0.9)
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f1:0.000}  missing {fn,5}  too much {fp,5}  {item.Text("url")}"));
    }

    public IReadOnlyDictionary<string, object?> Values() => new Dictionary<string, object?>
    {
        ["f1"] = Math.Round(2 * _true / (2 * _true + _falsePositive + _falseNegative), 4),
        ["precision"] = Math.Round(_true / (_true + _falsePositive), 4),
        ["recall"] = Math.Round(_true / (_true + _falseNegative), 4),
    };

    private static Dictionary<string, int> Shingles(string text)
    {
        string[] tokens = [.. Word().Matches(text).Select(match => match.Value)];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + Math.Min(Length, Math.Max(1, tokens.Length)) <= tokens.Length; at++)
        {
            var shingle = string.Join(' ', tokens.Skip(at).Take(Length));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }
        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
