using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Says why an item stands with reports of other languages.</summary>
internal static class CrossReasons
{
    private const int MostValues = 3, MostPairs = 3;

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
        // In Latin letters where one of the two writes so, in digits where one has those; the one way to say both.
        ReasonTerm Either(uint code)
        {
            var (mine, theirs) = (StoryReasons.Term(Mine(code), item), StoryReasons.Term(Theirs(code), other));
            return mine.Kind < theirs.Kind || (mine.Kind == theirs.Kind && Plainness(mine.Said) < Plainness(theirs.Said)) ? theirs : mine;
        }
        bool Tells(uint code) => !EmptyWords.Has(Mine(code), item.Item.Language) && !EmptyWords.Has(Theirs(code), other.Item.Language);
        var names = StoryReasons.Names(shared.Where(code => BothName(code) && Tells(code)).Select(Either), item, other, window);
        if (names.Count > 0)
            yield return Reason.Of(ReasonKind.BothName, names);
        var values = StoryReasons.Kept(shared.Where(code => TermCode.KindOf(code) is TermKind.Figure or TermKind.Date or TermKind.Score).Select(Either), MostValues);
        if (values.Count > 0)
            yield return Reason.Of(ReasonKind.SameFigures, values);
        string[] Pair(uint code) => [item.Item.Language ?? "", Mine(code), other.Item.Language ?? "", Theirs(code)];
        var pairs = shared.Where(code => TermCode.KindOf(code) is TermKind.Concept or TermKind.Name && !BothName(code) && Tells(code))
            .DistinctBy(code => Mine(code).ToLowerInvariant()).DistinctBy(code => Theirs(code).ToLowerInvariant()).Take(MostPairs).ToLookup(code => TermCode.KindOf(code) == TermKind.Concept);
        if (pairs[true].Any())
            yield return Reason.Of(ReasonKind.SpeakOf, [.. pairs[true].SelectMany(code => Pair(code).Prepend(new ReasonTerm(ReasonTermKind.Concept, Lexicon.Name(TermCode.ConceptOf(code)), Mine(code)).ToString()))]);
        if (pairs[false].Any())
            yield return Reason.Of(ReasonKind.SayTheSame, [.. pairs[false].SelectMany(Pair)]);
        if (StoryReasons.Meant(item, other, window) is { } meant)
            yield return meant;
        yield return Reason.Apart((item.Item.When - other.Item.When).Duration());
    }

    private static int Plainness(string said) => (said.Any(letter => char.IsLetter(letter) && letter > '\u024F') ? 0 : 1) + (said.Any(char.IsAsciiDigit) ? 1 : 0);
}
