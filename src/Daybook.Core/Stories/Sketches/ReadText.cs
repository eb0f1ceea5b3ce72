using System.Collections;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// A text in tokens, each with what is known of its word. It can be filled anew, so that reading many items leaves nothing to collect. As a list it
/// makes each token when it is asked for: that reaches for the word, which most readers need not.
/// </summary>
internal sealed class ReadText : IReadOnlyList<Token>
{
    /// <summary>How far behind a word its end may depend on what follows, in UTF-16 units: a hyphen, three characters, each perhaps of two units.</summary>
    private const int Reach = 8;

    private ReadWord[] _words = new ReadWord[64];
    private ulong[] _hashes = new ulong[64];
    private string?[] _folded = new string?[64];
    private string? _language;

    public string Text { get; private set; } = "";

    /// <summary>ISO 639-1, or null.</summary>
    public string? Language => _language;

    public int Count { get; private set; }

    public ReadOnlySpan<ReadWord> Words => _words.AsSpan(0, Count);

    /// <summary>Indexes of the tokens that may begin a place or organisation, rising; so for dates (every number may), figures and outlets.</summary>
    public List<int> Names { get; } = [];

    public List<int> Dates { get; } = [];

    public List<int> Figures { get; } = [];

    public List<int> Outlets { get; } = [];

    public Token this[int at] => new(_words[at].Start, _words[at].Length, FoldedAt(at), IsNumber(at) ? TokenKind.Number : TokenKind.Word);

    public bool IsNumber(int at) => _words[at].Mark.Has(WordTraits.Number);

    /// <summary>As <see cref="Token.Folded"/>; of most words it is made when it is asked for.</summary>
    public string FoldedAt(int at) => _words[at].Mark.Word?.Folded ?? (_folded[at] ??= Folding.Fold(Text.AsSpan(_words[at].Start, _words[at].Length)));

    public string StemAt(int at) => Stems.Of(FoldedAt(at), _language);

    /// <summary>As <see cref="OutletName.Front"/>; empty for a number.</summary>
    public string FrontAt(int at) => IsNumber(at) ? "" : OutletName.Front(FoldedAt(at), _language);

    public static ReadText Of(string text, WordBook.Page page)
    {
        var read = new ReadText();
        read.Read(text, page);
        return read;
    }

    public void Read(string text, WordBook.Page page)
    {
        Clear(text, page);
        ReadFrom(0, page);
    }

    /// <summary>Reads the beginning of a text that is read already: its words are taken over.</summary>
    /// <param name="length">UTF-16 units.</param>
    public void ReadBeginning(ReadText whole, int length, WordBook.Page page)
    {
        Clear(whole.Text[..length], page);
        var (taken, from) = (0, 0);
        // A number may depend on any digits behind it: only behind a word is its end certain.
        for (var at = 0; at < whole.Count && whole._words[at].End + Reach <= length; at++)
            if (!whole.IsNumber(at))
                (taken, from) = (at + 1, whole._words[at].End);
        MakeRoom(taken);
        for (; Count < taken; Count++)
        {
            _words[Count] = whole._words[Count];
            Note(Count);
        }
        ReadFrom(from, page);
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
            yield return this[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Clear(string text, WordBook.Page page)
    {
        Array.Clear(_folded, 0, Count);
        (Text, Count, _language) = (text, 0, page.Language);
        Names.Clear();
        Dates.Clear();
        Figures.Clear();
        Outlets.Clear();
    }

    /// <summary>First where the words stand, then what they are: the processor fetches many of them from afar at once where nothing stands between.</summary>
    private void ReadFrom(int at, WordBook.Page page)
    {
        var known = Count;
        for (; Core.Text.Tokens.Next(Text, at, out var start, out var end, out var kind); at = end)
        {
            MakeRoom(Count + 1);
            _words[Count] = new ReadWord(start, end - start, default);
            _hashes[Count++] = WordBook.Page.HashOf(Text.AsSpan(start, end - start), kind);
        }
        for (; known < Count; known++)
        {
            ref var word = ref _words[known];
            word.Mark = page.Read(_hashes[known], Text.AsSpan(word.Start, word.Length));
            Note(known);
        }
    }

    private void MakeRoom(int words)
    {
        if (words <= _words.Length)
            return;
        var size = Math.Max(words, 2 * _words.Length);
        Array.Resize(ref _words, size);
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _folded, size);
    }

    private void Note(int at)
    {
        ref readonly var mark = ref _words[at].Mark;
        if (!mark.Has(WordTraits.OpensName | WordTraits.OpensDate | WordTraits.OpensNumber | WordTraits.OpensOutlet | WordTraits.TellsOutlet))
            return;
        if (mark.Has(WordTraits.OpensName))
            Names.Add(at);
        if (mark.Has(WordTraits.OpensDate))
            Dates.Add(at);
        if (mark.Has(WordTraits.OpensNumber))
            Figures.Add(at);
        if (mark.Has(WordTraits.OpensOutlet | WordTraits.TellsOutlet))
            Outlets.Add(at);
    }
}

/// <summary>A word or number where it stands.</summary>
/// <param name="start">UTF-16 offset in the text.</param>
/// <param name="length">UTF-16 length in the text.</param>
internal struct ReadWord(int start, int length, in WordMark mark)
{
    /// <summary>A field, so that it is looked at where it lies.</summary>
    public WordMark Mark = mark;

    public readonly int Start => start;

    public readonly int Length => length;

    /// <summary>UTF-16 offset of its end, exclusive.</summary>
    public readonly int End => start + length;
}
