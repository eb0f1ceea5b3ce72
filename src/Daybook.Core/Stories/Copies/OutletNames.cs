using Daybook.Core.Stories.Settled;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>An outlet that a text names.</summary>
/// <param name="AsSource">True where the words beside the name say that the report is theirs ("X reports", "(X) -").</param>
internal readonly record struct CitedOutlet(string Source, bool AsSource);

/// <summary>
/// Finds names of the batch's outlets in texts, in whatever inflection leaves their beginning (<c>«Каспийского вестника»</c>, <c>Caspian Wire-ın</c>),
/// and, where the words beside say that it is the source, in the words and script of another language (<c>Agenția Prut</c>). An outlet is known by what papers
/// call it too (<see cref="ShortName"/>): «Понтика» is "Pontica News Agency", where the words around it make it the source.
/// </summary>
internal sealed class OutletNames
{
    private const int KeyLetters = 3;

    private readonly ILookup<string, OutletName> _byStart, _byKey;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _starts, _fronts;
    private readonly OutletName[] _names;
    private readonly Dictionary<string, ulong> _prints = new(StringComparer.Ordinal);

    public OutletNames(IReadOnlyCollection<StoryItem> items)
    {
        // What an outlet of two languages writes today must not make it another outlet from hour to hour.
        var open = items.Count == 0 ? default : WindowCut.OpenFrom(items, GroupingPolicy.Default);
        List<OutletName> names =
        [
            .. items.Where(item => !string.IsNullOrWhiteSpace(item.SourceName)).GroupBy(item => (item.Source, Name: item.SourceName!))
                .SelectMany(outlet => OutletName.Of(outlet.Key.Source, outlet.Key.Name, LanguageOf(outlet.Any(item => item.When < open) ? outlet.Where(item => item.When < open) : outlet))),
        ];
        names.RemoveAll(name => name.Proof != NameProof.None && names.Exists(other => other.Source != name.Source && other.Words.SequenceEqual(name.Words)));
        _names = [.. names.OrderBy(name => name.Source, StringComparer.Ordinal).ThenBy(name => string.Join(' ', name.Words), StringComparer.Ordinal)];
        _byStart = names.ToLookup(name => Key(name.Words[0]));
        _byKey = names.SelectMany(name => name.Fronts.Distinct().Select(front => (front, name))).ToLookup(pair => pair.front, pair => pair.name);
        _starts = _byStart.Select(names => names.Key).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // A name with a word that has no front is not known in other languages.
        _fronts = _byKey.Select(names => names.Key).Where(front => front.Length > 0).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Stands for all that is asked of the outlets for an item of one language: another where an outlet is new, has another name, or no longer writes in
    /// that language or does now. An outlet of two languages, which passes for one and then for the other, is nothing to items of a third.
    /// </summary>
    public ulong PrintFor(string? language)
    {
        if (_prints.TryGetValue(language ?? "", out var known))
            return known;
        ulong print = 0;
        foreach (var name in _names)
            print = TermCode.Chained(print, TermCode.Hash($"{name.Source}\t{string.Join(' ', name.Words)}\t{(name.Language == language ? "" : string.Join(' ', name.Fronts))}"));
        return _prints[language ?? ""] = print;
    }

    /// <summary>The language of an outlet is that of most of its items.</summary>
    private static string LanguageOf(IEnumerable<StoryItem> items) =>
        items.CountBy(item => item.Language ?? "").OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The outlets named, each once, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> In(StoryItem item, ReadText read)
    {
        List<CitedOutlet>? found = null;
        foreach (var at in read.Outlets)
        {
            // Of names that begin alike the longest is meant.
            var longest = 0;
            foreach (var (name, first, proof) in At(item, read, at).OrderByDescending(met => met.Name.Words.Length))
            {
                if (name.Words.Length < longest)
                    break;
                longest = name.Words.Length;
                var place = new CreditPlace(item, read, first, first + name.Words.Length - 1);
                if (name.Source != item.Source && place.Proves(proof) && (place.IsSource || name.StandsAt(item.Text, read, first)))
                    Take(new CitedOutlet(name.Source, place.IsSource), ref found);
            }
        }
        return found ?? (IReadOnlyList<CitedOutlet>)[];
    }

    /// <summary>Names that stand at a token, as they are written or told in another language, with their first token.</summary>
    private IEnumerable<(OutletName Name, int First, NameProof Proof)> At(StoryItem item, ReadText read, int at)
    {
        var mark = read.Words[at].Mark;
        if (mark.Has(WordTraits.OpensOutlet))
            foreach (var name in _byStart[Key(read.FoldedAt(at))])
                if (name.StandsAt(item.Text, read, at))
                    yield return (name, at, name.Proof);
        if (!mark.Has(WordTraits.TellsOutlet) || (NameShapes.CapitalsTell(item.Language) && !char.IsUpper(item.Text[read.Words[at].Start])))
            yield break;
        foreach (var name in _byKey[read.FrontAt(at)].Where(name => name.Language != item.Language))
            if (name.IsToldAt(read, at) is { } first)
                yield return (name, first, name.Proof);
            else if (name.IsToldAt(read, at, loosely: true) is { } near)
                yield return (name, near, NameProof.SetApart);
    }

    /// <summary>What a word may be of the names known: most texts hold few such words.</summary>
    /// <param name="front">As <see cref="OutletName.Front"/>.</param>
    public WordTraits Opened(ReadOnlySpan<char> folded, ReadOnlySpan<char> front) => folded.Length < KeyLetters ? WordTraits.None
        : (_starts.Contains(folded[..KeyLetters]) ? WordTraits.OpensOutlet : 0) | (_fronts.Contains(front) ? WordTraits.TellsOutlet : 0);

    private static void Take(CitedOutlet cited, ref List<CitedOutlet>? found)
    {
        found ??= [];
        found.RemoveAll(other => other.Source == cited.Source && !other.AsSource);
        if (!found.Exists(other => other.Source == cited.Source))
            found.Add(cited);
    }

    /// <summary>By what names are looked up.</summary>
    private static string Key(string word) => word.Length <= KeyLetters ? word : word[..KeyLetters];
}
