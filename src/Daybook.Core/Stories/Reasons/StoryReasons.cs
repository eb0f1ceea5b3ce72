namespace Daybook.Core.Stories;

/// <summary>Says why an item stands in its story: the member most like it and what the two share.</summary>
internal static class StoryReasons
{
    private const int MostNames = 4, MostNumbers = 2, MostWords = 4;

    /// <summary>In a large story only the members nearest in time are asked, so that the cost does not grow with its square.</summary>
    private const int MostAsked = 48;

    /// <param name="cluster">Rising by time, at least two.</param>
    /// <param name="at">Place of the item in it.</param>
    public static StoryMatch Of(IReadOnlyList<WindowItem> cluster, int at, TermSpace space, ItemWindow window)
    {
        var item = cluster[at];
        WindowItem? nearest = null;
        var score = -1.0;
        for (var other = Math.Max(0, at - MostAsked); other <= Math.Min(cluster.Count - 1, at + MostAsked); other++)
            if (other != at && SparseVector.Cosine(item.Vector, cluster[other].Vector) is var cosine && cosine > score)
                (nearest, score) = (cluster[other], cosine);
        var shared = SparseVector.Shared(item.Vector, nearest!.Vector).OrderByDescending(part => part.Weight).ThenBy(part => part.Term)
            .Select(part => space.Code(part.Term)).ToList();
        return new StoryMatch(item.Item.Id, nearest.Item.Id, Math.Round(score, 2), [.. Clauses(item, nearest, shared, window)]);
    }

    private static IEnumerable<Reason> Clauses(WindowItem item, WindowItem other, List<uint> shared, ItemWindow window)
    {
        bool Both(uint code, Func<TermUse, bool> holds) => holds(item.Terms[code]) && holds(other.Terms[code]);
        bool IsNumber(uint code) => TermCode.KindOf(code) == TermKind.Number;
        string Shown(uint code) => window.Shown(item.Item, code) ?? "";
        Reason Said(ReasonKind kind, List<uint> codes) => Reason.Of(kind, codes.ConvertAll(Shown));
        bool Tells(uint code) => !EmptyWords.Has(Shown(code), item.Item.Language);
        var names = shared.Where(code => Both(code, use => use.Name) && Tells(code)).Take(MostNames).ToList();
        if (names.Count > 0)
            yield return Said(ReasonKind.BothName, names);
        var title = shared.Where(code => Both(code, use => use.InTitle) && !IsNumber(code) && !names.Contains(code) && Tells(code)).Take(MostWords).ToList();
        if (title.Count > 0)
            yield return Said(ReasonKind.HeadlinesShare, title);
        var numbers = shared.Where(IsNumber).Take(MostNumbers).ToList();
        if (numbers.Count > 0)
            yield return Said(ReasonKind.SameFigures, numbers);
        var words = shared.Where(code => !IsNumber(code) && !names.Contains(code) && !title.Contains(code) && Tells(code)).Take(MostWords).ToList();
        if (words.Count > 0)
            yield return Said(ReasonKind.TextsShare, words);
        if (Meant(item, other, window) is { } meant)
            yield return meant;
        yield return Reason.Apart((item.Item.When - other.Item.When).Duration());
    }

    /// <summary>Said where a model finds them more alike than chance would.</summary>
    public static Reason? Meant(WindowItem item, WindowItem other, ItemWindow window) =>
        window.Meanings?.Of(item.Item, other.Item) > 0 ? Reason.Of(ReasonKind.AlikeInMeaning, item.Item.Meaning!.Model) : null;
}
