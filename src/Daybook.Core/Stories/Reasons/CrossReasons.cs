namespace Daybook.Core.Stories;

/// <summary>Says why an item stands with reports of other languages.</summary>
internal static class CrossReasons
{
    private const int MostNames = 4, MostValues = 3, MostPairs = 3;

    /// <summary>In a large story only so many reports are asked, the nearest in time.</summary>
    private const int MostAsked = 48;

    /// <param name="cluster">All members of the story; at least one is of another language.</param>
    public static StoryMatch Of(WindowItem item, IEnumerable<WindowItem> cluster, KeyWindow keys, ItemWindow window)
    {
        var (nearest, score) = cluster.Where(other => other.Item.Language != item.Item.Language)
            .OrderBy(other => (other.Item.When - item.Item.When).Duration()).ThenBy(other => other.At).Take(MostAsked)
            .Select(other => (Other: other, Score: keys.Likeness(item, other))).MaxBy(pair => pair.Score);
        var shared = SparseVector.Shared(item.Vector, nearest.Vector).OrderByDescending(part => part.Weight).ThenBy(part => part.Term).Select(part => keys.Space.Code(part.Term)).ToList();
        return new StoryMatch(item.Item.Id, nearest.Item.Id, Math.Round(score, 2), [.. Clauses(item, nearest, shared, window)]);
    }

    private static IEnumerable<Reason> Clauses(WindowItem item, WindowItem other, List<uint> shared, ItemWindow window)
    {
        bool BothName(uint code) => item.Terms[code].Name && other.Terms[code].Name;
        string Mine(uint code) => window.Shown(item.Item, code) ?? "";
        string Theirs(uint code) => window.Shown(other.Item, code) ?? "";
        // In Latin letters where one of the two writes so; the one way to say both.
        List<string> Shown(IEnumerable<uint> codes, int most) =>
            [.. codes.Select(code => IsLatin(Mine(code)) || !IsLatin(Theirs(code)) ? Mine(code) : Theirs(code)).Distinct(StringComparer.OrdinalIgnoreCase).Take(most)];
        bool Tells(uint code) => !EmptyWords.Has(Mine(code), item.Item.Language) && !EmptyWords.Has(Theirs(code), other.Item.Language);
        var names = Shown(shared.Where(code => BothName(code) && Tells(code)), MostNames);
        if (names.Count > 0)
            yield return Reason.Of(ReasonKind.BothName, names);
        var values = Shown(shared.Where(code => TermCode.KindOf(code) is TermKind.Figure or TermKind.Date), MostValues);
        if (values.Count > 0)
            yield return Reason.Of(ReasonKind.SameFigures, values);
        var pairs = shared.Where(code => TermCode.KindOf(code) is TermKind.Concept or TermKind.Name && !BothName(code) && Tells(code)).Take(MostPairs)
            .Select(code => (Mine: Mine(code), Theirs: Theirs(code))).Distinct().ToList();
        if (pairs.Count > 0)
            yield return Reason.Of(ReasonKind.SayTheSame, [.. pairs.SelectMany(pair => (string[])[item.Item.Language ?? "", pair.Mine, other.Item.Language ?? "", pair.Theirs])]);
        if (StoryReasons.Meant(item, other, window) is { } meant)
            yield return meant;
        yield return Reason.Apart((item.Item.When - other.Item.When).Duration());
    }

    private static bool IsLatin(string text) => !text.Any(letter => char.IsLetter(letter) && letter > '\u024F');
}
