using System.Buffers;
using System.Numerics;

namespace Daybook.Core.Text;

/// <summary>Forms of names and what they stand for, found in one pass over folded tokens.</summary>
internal sealed class Gazetteer
{
    /// <summary>Letters by which is told whether any form begins so, and how long their stems are.</summary>
    private const int KeyLength = 3;

    /// <summary>Stems are looked up by at most so many letters: a bit of a mask for each length.</summary>
    private const int LongestStem = 31;

    /// <summary>No name goes on over these.</summary>
    internal static readonly SearchValues<char> Breaks = SearchValues.Create(",;:!?()\n");

    private readonly Dictionary<string, List<Entry>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _stemsBySpan;
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _lengthsBySpan;

    /// <param name="rows">Where two say the same, the first is right.</param>
    public Gazetteer(IEnumerable<NamedRow> rows)
    {
        _stemsBySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengthsBySpan = _lengths.GetAlternateLookup<ReadOnlySpan<char>>();
        var order = 0;
        foreach (var row in rows)
            Add(row, order++);
    }

    /// <summary>What stands in a text, in order; of forms that overlap, the longest at the earliest place.</summary>
    public List<Named> Find(string text, int mostTokens, string? language) => Find(text, Tokens.Of(text), mostTokens, language);

    /// <summary>The same where the tokens are known.</summary>
    /// <param name="openers">Indexes of the tokens that may begin a name (<see cref="MayOpen"/>), rising, where they are known already.</param>
    public List<Named> Find(string text, IReadOnlyList<Token> tokens, int mostTokens, string? language, IReadOnlyList<int>? openers = null)
    {
        if (openers?.Count == 0)
            return [];
        var found = new List<Named>();
        var next = 0;
        for (var i = 0; i < (openers?.Count ?? tokens.Count) && (openers?[i] ?? i) is var at && at < mostTokens; i++)
        {
            if (at < next || tokens[at].Kind != TokenKind.Word)
                continue;
            // English has words that are also names in small letters: turkey, china.
            var noPlace = language == "en" && !char.IsUpper(text[tokens[at].Start]);
            if (Longest(text, tokens, at, language, noPlace) is not { } row)
                continue;
            var last = at + row.Form.Words.Count - 1;
            if (row.Id != NamedRow.Nothing)
                found.Add(new Named(row, at, last, new TextSpan(tokens[at].Start, tokens[last].End), IsInDoubt(row, text, tokens, at, last, language)));
            next = last + 1;
        }
        return Certain(found);
    }

    /// <summary>False for a word that no form of any name begins with.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public bool MayOpen(ReadOnlySpan<char> word, string? language)
    {
        for (var key = Math.Min(2, word.Length); key <= Math.Min(KeyLength, word.Length); key++)
            for (var lengths = _lengthsBySpan.TryGetValue(word[..key], out var known) ? known : 0; lengths != 0; lengths &= lengths - 1)
                if (BitOperations.TrailingZeroCount(lengths) is var length && length <= word.Length && _stemsBySpan.TryGetValue(word[..length], out var entries))
                    foreach (var entry in entries)
                        if (entry.Row.Form.Words[0].Begins(word, language))
                            return true;
        return false;
    }

    private static bool IsInDoubt(NamedRow row, string text, IReadOnlyList<Token> tokens, int first, int last, string? language) =>
        (row.Form.IsShy && HasNameBeside(text, tokens, first, last, language))
        || (row.IsPlace && first == last && PlaceHomographs.NeedEvidence(text, tokens, first, language));

    /// <summary>A name that a person beside it or a common word makes doubtful counts where the same country is named without doubt.</summary>
    private static List<Named> Certain(List<Named> found)
    {
        if (found.TrueForAll(named => !named.IsDoubtful))
            return found;
        var sure = found.Where(named => !named.IsDoubtful && named.Row.Place is { Length: >= 2 }).Select(named => named.Row.Place![..2]).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(named => !named.IsDoubtful || sure.Contains(named.Row.Place![..2]))];
    }

    private NamedRow? Longest(string text, IReadOnlyList<Token> tokens, int at, string? language, bool noPlace)
    {
        var word = tokens[at].Folded;
        Entry? best = null;
        for (var key = Math.Min(2, word.Length); key <= Math.Min(KeyLength, word.Length); key++)
        {
            if (!_lengthsBySpan.TryGetValue(word.AsSpan(0, key), out var lengths))
                continue;
            for (; lengths != 0; lengths &= lengths - 1)
            {
                var length = BitOperations.TrailingZeroCount(lengths);
                if (length > word.Length)
                    break;
                if (_stemsBySpan.TryGetValue(word.AsSpan(0, length), out var entries))
                    foreach (var entry in entries)
                        if (!(noPlace && entry.Row.IsPlace) && (best is null || entry.IsBetterThan(best)) && Matches(text, entry.Row.Form, tokens, at, language))
                            best = entry;
            }
        }
        return best?.Row;
    }

    private static bool Matches(string text, NameForm form, IReadOnlyList<Token> tokens, int at, string? language)
    {
        if (at + form.Words.Count > tokens.Count)
            return false;
        for (var i = 0; i < form.Words.Count; i++)
        {
            if (i > 0 && text.AsSpan(tokens[at + i - 1].End, tokens[at + i].Start - tokens[at + i - 1].End).IndexOfAny(Breaks) >= 0)
                return false;
            // The number of a name (COP29) is written with it; numbers alone name nothing.
            if (!form.Words[i].Matches(text, tokens[at + i], language))
                return false;
        }
        return true;
    }

    /// <summary>A capitalised word before or behind, parted by one space: a person has two names.</summary>
    private static bool HasNameBeside(string text, IReadOnlyList<Token> tokens, int first, int last, string? language) =>
        (first > 0 && tokens[first].Start - tokens[first - 1].End == 1 && text[tokens[first].Start - 1] == ' ' && IsName(text, tokens[first - 1], language))
        || (last + 1 < tokens.Count && tokens[last + 1].Start - tokens[last].End == 1 && text[tokens[last].End] == ' ' && IsName(text, tokens[last + 1], language));

    private static bool IsName(string text, Token token, string? language) =>
        token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]) && !StopWords.Contains(token.Folded, language);

    /// <summary>The rows of one place or organisation.</summary>
    public IEnumerable<NamedRow> Rows(string id) => _stems.Values.SelectMany(entries => entries).Where(entry => entry.Row.Id == id).Select(entry => entry.Row).Distinct();

    private void Add(NamedRow row, int order)
    {
        var entry = new Entry(row, order);
        foreach (var stem in row.Form.Words[0].Stems)
        {
            var text = stem.Text.Length > LongestStem ? stem.Text[..LongestStem] : stem.Text;
            (_stems.TryGetValue(text, out var list) ? list : _stems[text] = []).Add(entry);
            var key = text.Length <= KeyLength ? text : text[..KeyLength];
            _lengths[key] = _lengths.GetValueOrDefault(key) | (1u << text.Length);
        }
    }

    private sealed record Entry(NamedRow Row, int Order)
    {
        public bool IsBetterThan(Entry other) =>
            Row.Form.Length > other.Row.Form.Length || (Row.Form.Length == other.Row.Form.Length && Order < other.Order);
    }

    /// <summary>A row found in a text.</summary>
    /// <param name="First">The token it begins with.</param>
    /// <param name="Last">The token it ends with.</param>
    /// <param name="IsDoubtful">It may be part of a person's name.</param>
    internal sealed record Named(NamedRow Row, int First, int Last, TextSpan Span, bool IsDoubtful);
}
