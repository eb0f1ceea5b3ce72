using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>Strings that must stand in the text and strings that must not, white space folded; precision, recall and F over all of them.</summary>
internal sealed partial class SegmentMeasure(TextWriter table) : IArticleMeasure
{
    private int _kept;
    private int _lost;
    private int _left;
    private int _tookIn;

    public void Add(JsonElement item, PageText? page)
    {
        var text = Folded(page?.Text ?? "");
        foreach (var wanted in item.Texts("with"))
        {
            if (text.Contains(Folded(wanted), StringComparison.Ordinal))
                _kept++;
            else
                Missed(ref _lost, $"missing   {item.Text("id")}: {wanted}");
        }
        foreach (var unwanted in item.Texts("without"))
        {
            if (!text.Contains(Folded(unwanted), StringComparison.Ordinal))
                _left++;
            else
                Missed(ref _tookIn, $"too much  {item.Text("id")}: {unwanted}");
        }
    }

    public IReadOnlyDictionary<string, object?> Values()
    {
        var precision = (double)_kept / (_kept + _tookIn);
        var recall = (double)_kept / (_kept + _lost);
        return new Dictionary<string, object?>
        {
            ["precision"] = Math.Round(precision, 4),
            ["recall"] = Math.Round(recall, 4),
            ["f"] = Math.Round(2 * precision * recall / (precision + recall), 4),
            ["accuracy"] = Math.Round((double)(_kept + _left) / (_kept + _lost + _left + _tookIn), 4),
        };
    }

    private void Missed(ref int count, string line)
    {
        count++;
        table.WriteLine(line);
    }

    private static string Folded(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
