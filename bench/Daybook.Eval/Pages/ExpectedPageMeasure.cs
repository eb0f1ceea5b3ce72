using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Pages;

/// <summary>
/// Token F1 against the text of an expected page, and the share of its metadata (title, byline, site, language, date) that we give too.
/// Our titles come without the site's name and our authors without "By", by choice: <c>metadata</c> takes both off what is expected too,
/// <c>metadataAsWritten</c> takes off nothing.
/// </summary>
internal sealed partial class ExpectedPageMeasure(string folder, TextWriter table) : IArticleMeasure
{
    private readonly Rate _facts = new();
    private readonly Rate _asWritten = new();
    private double _f1;
    private int _pages;

    public void Add(JsonElement item, PageText? page)
    {
        var wanted = Tokens.Of(PlainText.Of(Encoding.UTF8.GetString(CaseFile.Bytes(folder, item.Text("expectedHtml")!)))).Select(token => token.Folded).ToList();
        var said = Tokens.Of(page?.Text ?? "").Select(token => token.Folded).ToList();
        var counts = wanted.CountBy(token => token).ToDictionary();
        var common = said.CountBy(token => token).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        var f1 = wanted.Count + said.Count == 0 ? 1 : 2.0 * common / (wanted.Count + said.Count);
        _f1 += f1;
        _pages++;
        if (f1 < 0.9)
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f1:0.000}  {item.Text("id")}: {wanted.Count} tokens expected, {said.Count} given"));
        Compare(item, page);
    }

    public IReadOnlyDictionary<string, object?> Values() => new Dictionary<string, object?> { ["textF1"] = Math.Round(_f1 / _pages, 4), ["metadata"] = _facts.Value, ["metadataAsWritten"] = _asWritten.Value };

    private void Compare(JsonElement item, PageText? page)
    {
        using var facts = JsonDocument.Parse(CaseFile.Bytes(folder, item.Text("expectedMeta")!));
        Fact(item, "title", facts.RootElement.Text("title"), page?.Title, (wanted, said) => wanted.Length > said.Length && said.Length > 0
            && (Separated().IsMatch(wanted[^(wanted.Length - said.Length)..]) && wanted.StartsWith(said, StringComparison.Ordinal)) ? said : wanted);
        Fact(item, "byline", facts.RootElement.Text("byline"), page?.Author, (wanted, _) => By().Replace(wanted, ""));
        Fact(item, "siteName", facts.RootElement.Text("siteName"), page?.SiteName);
        Fact(item, "lang", facts.RootElement.Text("lang")?.Split('-')[0], page?.Language?.Split('-', '_')[0]);
        Fact(item, "publishedTime", Day(facts.RootElement.Text("publishedTime")), page?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Only what the expected page knows is asked for.</summary>
    private void Fact(JsonElement item, string name, string? wanted, string? said, Func<string, string, string>? cleaned = null)
    {
        if (string.IsNullOrWhiteSpace(wanted))
            return;
        _asWritten.Add(Folded(wanted) == Folded(said ?? ""));
        if (!_facts.Add(Folded(cleaned?.Invoke(wanted.Trim(), said ?? "") ?? wanted) == Folded(said ?? "")))
            table.WriteLine($"{name,-14}{item.Text("id")}: expected \"{wanted}\", got \"{said}\"");
    }

    private static string? Day(string? time) => DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Folded(string text) => string.Join(' ', Tokens.Of(text).Select(token => token.Folded));

    [GeneratedRegex(@"^\s*(by|par)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    /// <summary>What may stand between a headline and the name of its site, then a name of at most four words.</summary>
    [GeneratedRegex(@"^\s*[|–—\-·_]\s*\S+(\s\S+){0,3}$")]
    private static partial Regex Separated();
}
