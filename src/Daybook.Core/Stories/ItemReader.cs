using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Reads items into sketches. One reader for many items; not for several threads at once, which may share a book of words.</summary>
internal sealed class ItemReader(OutletNames outlets, WordBook? words = null)
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off. In halves.
    private const int TitleHalves = 6, LeadHalves = 4, BodyHalves = 2;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Enough for <see cref="LeadWords"/> and <see cref="BodyWords"/> in any script; behind it a text is read for copies only.</summary>
    private const int MostChars = 4000;

    /// <summary>Bits of a term without its kind, of the flags that tell names, and the first of these.</summary>
    private const int CodeBits = 29, NameBits = 2, FirstNameBit = 2;

    /// <summary>How often a shape is counted; more tells nothing more.</summary>
    private const int MostShapes = 15;

    private readonly WordBook _book = words ?? new();
    private readonly TermCounts _own = new(), _keys = new();
    private readonly List<(int Inside, int Capital)> _shapes = [];
    private readonly List<ulong> _namesAt = [];
    private readonly List<TermUse> _names = [];
    private readonly HashSet<uint> _numbers = [];

    public ItemSketch Read(StoryItem item)
    {
        var page = _book.Of(item.Language);
        var (title, text) = Parts(item, page);
        // Copies are told by the whole text.
        var whole = item.Text.Length == text.Text.Length ? text : ReadText.Of(item.Text, page);
        Take(item, title, text);
        var own = _own.Terms(out var order);
        return new ItemSketch(new SketchParts
        {
            TextWords = text.Tokens.Count,
            Words = whole.Tokens.Count,
            Own = own,
            Shapes = Array.ConvertAll(order, ShapeOf),
            Numbers = Rising(_numbers),
            Keys = _keys.Terms(),
            Names = Names(own),
            Runs = CopyRuns.Of(whole),
            TextNumbers = Rising(NumbersOf(whole)),
            Cited = outlets.In(item, whole),
        });
    }

    /// <summary>The words of an item for its terms, as they stand in it first.</summary>
    public Func<uint, string?> Shown(StoryItem item)
    {
        var (title, text) = Parts(item, _book.Of(item.Language));
        var own = new Lazy<TermCounts>(() =>
        {
            var met = new TermCounts();
            TakeOwn(title, item.Language, inTitle: true, met);
            TakeOwn(text, item.Language, inTitle: false, met);
            return met;
        });
        var keys = new Lazy<TermCounts>(() =>
        {
            var met = new TermCounts();
            TakeKeys(item, title, text, met, (word, use, token) => met.Add(word.Key, use, token.Start, token.Length));
            return met;
        });
        return code => (TermCode.KindOf(code) is TermKind.Word or TermKind.Number ? own : keys).Value.Shown(code, title.Text, text.Text);
    }

    private static (ReadText Title, ReadText Text) Parts(StoryItem item, WordBook.Page page)
    {
        var text = item.Text.Length > 0 ? item.Text : item.Summary;
        return (ReadText.Of(item.Title ?? "", page), ReadText.Of(text.Length > MostChars ? text[..MostChars] : text, page));
    }

    private void Take(StoryItem item, ReadText title, ReadText text)
    {
        _own.Clear();
        _keys.Clear();
        _shapes.Clear();
        _namesAt.Clear();
        _names.Clear();
        _numbers.Clear();
        TakeOwn(title, item.Language, inTitle: true, _own);
        TakeOwn(text, item.Language, inTitle: false, _own);
        TakeKeys(item, title, text, _keys, AddName);
    }

    private static void TakeKeys(StoryItem item, ReadText title, ReadText text, TermCounts keys, Action<Word, TermUse, Token> names)
    {
        var day = DateOnly.FromDateTime(item.When.UtcDateTime);
        foreach (var inTitle in (bool[])[true, false])
            new EventKeys(inTitle ? title : text, End(inTitle ? title : text, inTitle), item.Language, day, inTitle, keys, names).Read();
    }

    private void TakeOwn(ReadText read, string? language, bool inTitle, TermCounts own)
    {
        var capitals = !inTitle && NameShapes.CapitalsTell(language);
        for (var at = 0; at < End(read, inTitle); at++)
        {
            var (token, word) = (read.Tokens[at], read.Words[at]);
            if (word is null)
                _numbers.Add(TermCode.Of(TermKind.Number, token.Folded));
            // A single letter or digit tells nothing about an event.
            if (token.Folded.Length < 2 || word?.IsStop == true)
                continue;
            var inside = !inTitle && word is not null && !Capitals.OpensSentence(read.Text, token.Start);
            var capital = inside && char.IsUpper(read.Text[token.Start]);
            var code = word?.Code ?? TermCode.Of(TermKind.Number, token.Folded);
            var number = own.Add(code, new TermUse(Halves(at, inTitle), (inTitle ? TermFlags.InTitle : TermFlags.InText) | (capital ? TermFlags.Name : 0)), token.Start, token.Length);
            if (!inside || !capitals)
                continue;
            while (_shapes.Count <= number)
                _shapes.Add(default);
            _shapes[number] = (_shapes[number].Inside + 1, _shapes[number].Capital + (capital ? 1 : 0));
        }
    }

    /// <summary>Notes a word that may be a name by three numbers in one: its key, its stem, and whether a capital or its length tells it. Sorting brings the same ones together.</summary>
    private void AddName(Word word, TermUse use, Token token)
    {
        _namesAt.Add(((ulong)TermCode.HashOf(word.Key) << (CodeBits + NameBits)) | ((ulong)TermCode.HashOf(word.Code) << NameBits) | (uint)(use.Flags & (TermFlags.Name | TermFlags.Plain)) >> FirstNameBit);
        _names.Add(use);
    }

    private NameUse[] Names(ItemTerms own)
    {
        var names = new List<NameUse>(_names.Count);
        CollectionsMarshal.AsSpan(_namesAt).Sort(CollectionsMarshal.AsSpan(_names));
        for (var at = 0; at < _names.Count; at++)
        {
            if (at > 0 && _namesAt[at] == _namesAt[at - 1])
            {
                names[^1] = names[^1] with { Use = names[^1].Use.And(_names[at]) };
                continue;
            }
            var stem = TermCode.Of(TermKind.Word, (uint)(_namesAt[at] >> NameBits) & ((1u << CodeBits) - 1));
            names.Add(new NameUse(TermCode.Of(TermKind.Name, (uint)(_namesAt[at] >> (CodeBits + NameBits))), (ushort)Array.BinarySearch(own.Codes, stem), _names[at]));
        }
        return [.. names];
    }

    private byte ShapeOf(int number) =>
        number < _shapes.Count && _shapes[number] is var shape ? (byte)((Math.Min(shape.Capital, MostShapes) << 4) | Math.Min(shape.Inside, MostShapes)) : (byte)0;

    private static HashSet<uint> NumbersOf(ReadText text)
    {
        var numbers = new HashSet<uint>();
        foreach (var token in text.Tokens)
            if (token.Kind == TokenKind.Number)
                numbers.Add(TermCode.Of(TermKind.Number, token.Folded));
        return numbers;
    }

    private static uint[] Rising(HashSet<uint> numbers)
    {
        var rising = new uint[numbers.Count];
        numbers.CopyTo(rising);
        Array.Sort(rising);
        return rising;
    }

    private static int End(ReadText read, bool inTitle) => inTitle ? read.Tokens.Count : Math.Min(read.Tokens.Count, LeadWords + BodyWords);

    /// <summary>How often a word counts at its place, in halves.</summary>
    /// <param name="at">Index of its token.</param>
    public static int Halves(int at, bool inTitle) => inTitle ? TitleHalves : at < LeadWords ? LeadHalves : BodyHalves;
}
