using Daybook.Pages.Shell;

namespace Daybook.Pages.Front;

/// <summary>A row of the balance drawing: one group's share of the edition beside its share of the target, 0 to 1.</summary>
internal sealed record MixRow(string Name, double Edition, double Target)
{
    private const int MostRows = 6;

    /// <summary>The largest groups by either share, the rest together.</summary>
    public static List<MixRow> Of(IReadOnlyDictionary<string, int> edition, IReadOnlyDictionary<string, int> target)
    {
        var have = Math.Max(1, edition.Values.Sum());
        var want = Math.Max(1, target.Values.Sum());
        var all = edition.Keys.Union(target.Keys)
            .Select(code => (Code: code, Row: new MixRow(Say.CountryName(code), (double)edition.GetValueOrDefault(code) / have, (double)target.GetValueOrDefault(code) / want)))
            .OrderByDescending(row => row.Row.Edition + row.Row.Target)
            .ThenBy(row => row.Code, StringComparer.Ordinal)
            .Select(row => row.Row)
            .ToList();
        if (all.Count <= MostRows + 1)
            return all;
        var rest = all.Skip(MostRows).ToList();
        return [.. all.Take(MostRows), new MixRow(Words.Elsewhere, rest.Sum(row => row.Edition), rest.Sum(row => row.Target))];
    }
}
