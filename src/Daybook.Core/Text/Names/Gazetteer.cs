using System.Buffers;

namespace Daybook.Core.Text;

/// <summary>Forms of names and what they stand for, found in one pass over folded tokens.</summary>
internal sealed class Gazetteer
{
    /// <summary>Stems are looked up by at most so many letters.</summary>
    private const int LongestStem = 31;

    /// <summary>Bits of the places in <see cref="_beginnings"/>: some thirty for each stem, so that one beginning in thirty is looked up for nothing.</summary>
    private const int FilterBits = 18;

    /// <summary>FNV-1a of 32 bits; the multiplier of Fibonacci hashing (Knuth) brings what tells it to the top.</summary>
    private const uint Seed = 2166136261, Prime = 16777619, Golden = 2654435769;

    /// <summary>No name goes on over these.</summary>
    internal static readonly SearchValues<char> Breaks = SearchValues.Create(",;:!?()\n");

    private readonly Dictionary<string, List<Entry>> _stems = new(StringComparer.Ordinal);
    private readonly ulong[] _beginnings = new ulong[1 << (FilterBits - 6)];
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _stemsBySpan;
    private readonly Lazy<ILookup<string, NamedRow>> _byId;
    private readonly Dictionary<string, NamedRow> _named = new(StringComparer.Ordinal);

    /// <param name="rows">Where two say the same, the first is right.</param>
    public Gazetteer(IEnumerable<NamedRow> rows)
    {
        _stemsBySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _byId = new(() => _stems.Values.SelectMany(entries => entries).Select(entry => entry.Row).Distinct().ToLookup(row => row.Id, StringComparer.Ordinal));
        var order = 0;
        foreach (var row in rows)
        {
            Add(row, order++);
            if (row.Same is not null)
                _named.TryAdd(row.Same, row);
        }
    }

    /// <summary>The organisation that is the office of a country under a name of its own; null where there is none.</summary>
    /// <param name="office">As <c>parliament/UA</c>.</param>
    public NamedRow? NamedAs(string office) => _named.GetValueOrDefault(office);

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
        Tongues.Doubt(found, tokens, language);
        return Certain(found);
    }

    /// <summary>False for a word that no form of any name begins with.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public bool MayOpen(ReadOnlySpan<char> word, string? language)
    {
        var hash = Seed;
        for (var length = 0; (length = NextLength(word, length, ref hash)) > 0;)
            if (_stemsBySpan.TryGetValue(word[..length], out var entries))
                foreach (var entry in entries)
                    if (entry.Row.Form.Words[0].Begins(word, language))
                        return true;
        return false;
    }

    /// <summary>How many letters the next longer beginning of the word has that may be a stem; 0 where none may.</summary>
    /// <param name="hash">Of the beginning so far.</param>
    private int NextLength(ReadOnlySpan<char> word, int length, ref uint hash)
    {
        while (length < Math.Min(word.Length, LongestStem))
        {
            hash = Grown(hash, word[length++]);
            // A name of one letter is the whole word.
            if (length >= Math.Min(2, word.Length) && (_beginnings[hash * Golden >> (38 - FilterBits)] >> (int)((hash * Golden >> (32 - FilterBits)) & 63) & 1) != 0)
                return length;
        }
        return 0;
    }

    private static uint Grown(uint hash, char c) => (hash ^ c) * Prime;

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
        var hash = Seed;
        for (var length = 0; (length = NextLength(word, length, ref hash)) > 0;)
            if (_stemsBySpan.TryGetValue(word.AsSpan(0, length), out var entries))
                foreach (var entry in entries)
                    if (!(noPlace && entry.Row.IsPlace) && (best is null || entry.IsBetterThan(best)) && Matches(text, entry.Row.Form, tokens, at, language))
                        best = entry;
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

    /// <summary>The ids of all places, each once.</summary>
    public IEnumerable<string> PlaceIds => _byId.Value.Where(rows => rows.First().IsPlace).Select(rows => rows.Key);

    /// <summary>The rows of one place or organisation.</summary>
    public IEnumerable<NamedRow> Rows(string id) => _byId.Value[id];

    private void Add(NamedRow row, int order)
    {
        var entry = new Entry(row, order);
        foreach (var stem in row.Form.Words[0].Stems)
        {
            var text = stem.Text.Length > LongestStem ? stem.Text[..LongestStem] : stem.Text;
            (_stems.TryGetValue(text, out var list) ? list : _stems[text] = []).Add(entry);
            var hash = Seed;
            foreach (var letter in text)
                hash = Grown(hash, letter);
            _beginnings[hash * Golden >> (38 - FilterBits)] |= 1UL << (int)((hash * Golden >> (32 - FilterBits)) & 63);
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
