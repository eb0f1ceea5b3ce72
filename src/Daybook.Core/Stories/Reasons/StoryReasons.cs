namespace Daybook.Core.Stories;

/// <summary>Says why an item stands in its story: the member most like it and what the two share.</summary>
internal static class StoryReasons
{
    private const int MostNames = 4, MostAskedNames = 8, MostNumbers = 2, MostWords = 4;

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
        Reason Said(ReasonKind kind, List<uint> codes) => Reason.Of(kind, Kept(codes.Select(code => Term(Shown(code), item)), codes.Count));
        bool Tells(uint code) => !EmptyWords.Has(Shown(code), item.Item.Language);
        var names = shared.Where(code => Both(code, use => use.Name) && Tells(code)).Take(MostAskedNames).ToList();
        if (Names(names.Select(code => Term(Shown(code), item)), item, other, window) is { Count: > 0 } told)
            yield return Reason.Of(ReasonKind.BothName, told);
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

    /// <summary>What an item says, with what it stands for.</summary>
    public static ReasonTerm Term(string said, WindowItem item) => ReasonTerm.Of(said, item.Item.Language, DateOnly.FromDateTime(item.Item.When.UtcDateTime));

    /// <summary>Each thing once, however it is said: a number with its unit before the number alone.</summary>
    public static List<string> Kept(IEnumerable<ReasonTerm> terms, int most)
    {
        var kept = new List<ReasonTerm>();
        foreach (var term in terms)
            if (kept.FindIndex(other => Same(other, term)) is var at && at < 0)
                kept.Add(term);
            else if (term.Key.Length > kept[at].Key.Length)
                kept[at] = term;
        return [.. kept.Take(most).Select(term => term.ToString())];
    }

    /// <summary>Names that two items have in common: words that stand beside each other in one of them are one name, and what is written small there is none.</summary>
    public static List<string> Names(IEnumerable<ReasonTerm> terms, WindowItem item, WindowItem other, ItemWindow window)
    {
        var names = new List<ReasonTerm>();
        foreach (var term in terms.Take(MostAskedNames).Where(term => term.Kind == ReasonTermKind.Entity || (term.Kind == ReasonTermKind.Words && term.Said.Length > 0 && !char.IsLower(term.Said[0]))))
            if (names.FindIndex(known => Joined(known, term) is not null) is var at && at >= 0)
                names[at] = Joined(names[at], term)!.Value;
            else
                names.Add(term);
        return Kept(names, MostNames);

        ReasonTerm? Joined(ReasonTerm one, ReasonTerm two) => one.Kind == ReasonTermKind.Words && two.Kind == ReasonTermKind.Words
            && Array.Find([$"{one.Said} {two.Said}", $"{two.Said} {one.Said}"], name => window.Says(item.Item, name) || window.Says(other.Item, name)) is { } whole ? one with { Said = whole } : null;
    }

    private static bool Same(ReasonTerm one, ReasonTerm two) => one.Kind == two.Kind && (one.Kind switch
    {
        ReasonTermKind.Words => string.Equals(one.Said, two.Said, StringComparison.OrdinalIgnoreCase),
        ReasonTermKind.Figure => one.Key.Split(' ')[0] == two.Key.Split(' ')[0],
        _ => one.Key == two.Key,
    });

    /// <summary>Said where a model finds them more alike than chance would.</summary>
    public static Reason? Meant(WindowItem item, WindowItem other, ItemWindow window) =>
        window.Meanings?.Of(item.Item, other.Item) > 0 ? Reason.Of(ReasonKind.AlikeInMeaning, item.Item.Meaning!.Model) : null;
}
