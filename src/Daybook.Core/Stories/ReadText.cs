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

    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    public ReadOnlySpan<ReadWord> Words => _words.AsSpan(0, Count);

    /// <summary>Indexes of the tokens that may begin a place or organisation, rising; so for dates (every number may), figures and outlets.</summary>
    public List<int> Names { get; } = [];

    public List<int> Dates { get; } = [];

    public List<int> Figures { get; } = [];

    public List<int> Outlets { get; } = [];

    public Token this[int at] => _words[at] is var word ? new(word.Start, word.Length, word.Mark.Word.Folded, word.Mark.Has(WordTraits.Number) ? TokenKind.Number : TokenKind.Word) : default;

    public static ReadText Of(string text, WordBook.Page page)
    {
        var read = new ReadText();
        read.Read(text, page);
        return read;
    }

    public void Read(string text, WordBook.Page page)
    {
        Clear(text);
        ReadFrom(0, page);
    }

    /// <summary>Reads the beginning of a text that is read already: its words are taken over.</summary>
    /// <param name="length">UTF-16 units.</param>
    public void ReadBeginning(ReadText whole, int length, WordBook.Page page)
    {
        Clear(whole.Text[..length]);
        var (taken, from) = (0, 0);
        // A number may depend on any digits behind it: only behind a word is its end certain.
        for (var at = 0; at < whole.Count && whole._words[at].End + Reach <= length; at++)
            if (!whole._words[at].Mark.Has(WordTraits.Number))
                (taken, from) = (at + 1, whole._words[at].End);
        for (var at = 0; at < taken; at++)
            Add(whole._words[at]);
        ReadFrom(from, page);
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
            yield return this[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Clear(string text)
    {
        (Text, Count) = (text, 0);
        Names.Clear();
        Dates.Clear();
        Figures.Clear();
        Outlets.Clear();
    }

    private void ReadFrom(int at, WordBook.Page page)
    {
        for (; Core.Text.Tokens.Next(Text, at, out var start, out var end, out var kind); at = end)
            Add(new ReadWord(start, end - start, page.Read(Text.AsSpan(start, end - start), kind)));
    }

    private void Add(in ReadWord word)
    {
        if (Count == _words.Length)
            Array.Resize(ref _words, Count * 2);
        _words[Count] = word;
        if (word.Mark.Has(WordTraits.OpensName | WordTraits.OpensDate | WordTraits.OpensNumber | WordTraits.OpensOutlet | WordTraits.TellsOutlet))
            Note(word.Mark, Count);
        Count++;
    }

    private void Note(in WordMark mark, int at)
    {
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
internal readonly struct ReadWord(int start, int length, in WordMark mark)
{
    public int Start => start;

    public int Length => length;

    /// <summary>A field, so that it is looked at where it lies.</summary>
    public readonly WordMark Mark = mark;

    /// <summary>UTF-16 offset of its end, exclusive.</summary>
    public int End => Start + Length;
}
