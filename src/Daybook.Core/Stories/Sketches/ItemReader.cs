using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Reads items into sketches. One reader for many items, as it keeps its room; not for several threads at once, which may share a book of words.
/// </summary>
/// <param name="words">Of the same outlets.</param>
internal sealed class ItemReader(OutletNames outlets, WordBook? words = null)
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off. In halves.
    private const int TitleHalves = 6, LeadHalves = 4, BodyHalves = 2;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Enough for <see cref="LeadWords"/> and <see cref="BodyWords"/> in any script; behind it a text is read for copies only.</summary>
    private const int MostChars = 4000;

    /// <summary>How often a shape is counted; more tells nothing more.</summary>
    private const int MostShapes = 15;

    private readonly WordBook _book = words ?? new(outlets);
    private readonly ReadText _title = new(), _text = new(), _whole = new();
    private readonly TermCounts _own = new();
    private readonly TermCounts _keyCounts = new();
    private readonly List<(int Inside, int Capital)> _shapes = [];
    private readonly List<uint> _numbers = [], _textNumbers = [];
    private readonly List<ulong> _met = [];
    private readonly List<NameUse> _names = [];
    private readonly SpreadSort<ulong> _sort = new();
    private readonly SpreadSort<uint> _runSort = new();
    private readonly SketchWriter _writer = new();
    private byte[] _shapeBits = [];
    private uint[] _runs = [];
    private EventKeys? _keys;

    public ItemSketch Read(StoryItem item)
    {
        var whole = ReadParts(item, _title, _text, _whole);
        Clear();
        TakeOwn(_title, item.Language, inTitle: true);
        TakeOwn(_text, item.Language, inTitle: false);
        _keys ??= new EventKeys(_keyCounts);
        TakeKeys(_keys, item, _title, _text);
        _own.Sort();
        _keyCounts.Sort();
        return new ItemSketch(new SketchParts
        {
            TextWords = _text.Count,
            Words = whole.Count,
            Codes = _own.Codes,
            Uses = _own.Uses,
            Shapes = Shapes(),
            Numbers = Rising(_numbers),
            KeyCodes = _keyCounts.Codes,
            KeyUses = _keyCounts.Uses,
            Names = Names(),
            Runs = Runs(whole),
            TextNumbers = NumbersOf(whole),
            Cited = outlets.In(item, whole),
        }, _writer);
    }

    /// <summary>The words of an item for its terms, as they stand in it first.</summary>
    public Func<uint, string?> Shown(StoryItem item)
    {
        var (title, text) = (new ReadText(), new ReadText());
        ReadParts(item, title, text, new ReadText());
        var own = new Lazy<TermCounts>(() =>
        {
            var met = new TermCounts();
            TakeOwn(title, inTitle: true, met);
            TakeOwn(text, inTitle: false, met);
            return met;
        });
        var keys = new Lazy<TermCounts>(() =>
        {
            var met = new TermCounts();
            var read = new EventKeys(met);
            TakeKeys(read, item, title, text);
            foreach (var name in read.Names)
                met.Add(name.Key, name.Use, name.Start, name.Length);
            return met;
        });
        return code => (TermCode.KindOf(code) is TermKind.Word or TermKind.Number ? own : keys).Value.Shown(code, title.Text, text.Text);
    }

    /// <summary>Fills title and text, and answers the whole text, by which copies are told.</summary>
    private ReadText ReadParts(StoryItem item, ReadText title, ReadText text, ReadText whole)
    {
        var page = _book.Of(item.Language);
        title.Read(item.Title ?? "", page);
        if (item.Text.Length is > 0 and <= MostChars)
        {
            text.Read(item.Text, page);
            return text;
        }
        whole.Read(item.Text, page);
        if (item.Text.Length > 0)
            text.ReadBeginning(whole, MostChars, page);
        else
            text.Read(item.Summary.Length > MostChars ? item.Summary[..MostChars] : item.Summary, page);
        return whole;
    }

    private void Clear()
    {
        _own.Clear();
        _keyCounts.Clear();
        _shapes.Clear();
        _numbers.Clear();
        _met.Clear();
        _names.Clear();
    }

    private static void TakeKeys(EventKeys keys, StoryItem item, ReadText title, ReadText text)
    {
        var day = DateOnly.FromDateTime(item.When.UtcDateTime);
        keys.Names.Clear();
        keys.Read(title, End(title, inTitle: true), item.Language, day, inTitle: true);
        keys.Read(text, End(text, inTitle: false), item.Language, day, inTitle: false);
    }

    private static void TakeOwn(ReadText read, bool inTitle, TermCounts own)
    {
        var words = read.Words[..End(read, inTitle)];
        for (var at = 0; at < words.Length; at++)
            if (words[at].Mark.Has(WordTraits.Counts))
                own.Add(words[at].Mark.Code, new TermUse(Halves(at, inTitle), inTitle ? TermFlags.InTitle : TermFlags.InText), words[at].Start, words[at].Length);
    }

    private void TakeOwn(ReadText read, string? language, bool inTitle)
    {
        var capitals = !inTitle && NameShapes.CapitalsTell(language);
        var words = read.Words[..End(read, inTitle)];
        for (var at = 0; at < words.Length; at++)
        {
            ref readonly var word = ref words[at];
            var isNumber = word.Mark.Has(WordTraits.Number);
            if (isNumber)
                _numbers.Add(word.Mark.Code);
            if (!word.Mark.Has(WordTraits.Counts))
                continue;
            var inside = !inTitle && !isNumber && !Capitals.OpensSentence(read.Text, word.Start);
            var capital = inside && char.IsUpper(read.Text[word.Start]);
            var number = _own.Add(word.Mark.Code, new TermUse(Halves(at, inTitle), (inTitle ? TermFlags.InTitle : TermFlags.InText) | (capital ? TermFlags.Name : 0)), word.Start, word.Length);
            if (!inside || !capitals)
                continue;
            while (_shapes.Count <= number)
                _shapes.Add(default);
            ref var shape = ref CollectionsMarshal.AsSpan(_shapes)[number];
            shape = (shape.Inside + 1, shape.Capital + (capital ? 1 : 0));
        }
    }

    /// <summary>The names met, each once: they are sorted as numbers of key, place of the stem, what tells the name, and use.</summary>
    private ReadOnlySpan<NameUse> Names()
    {
        const int UseBits = 16, PlaceBits = 16, TellingBits = 2, FirstTelling = 2, HighestBits = 55;
        foreach (var name in _keys!.Names)
        {
            var telling = (uint)(name.Use.Flags & (TermFlags.Name | TermFlags.Plain)) >> FirstTelling;
            _met.Add((((((ulong)TermCode.HashOf(name.Key) << PlaceBits) | _own.PlaceOf(name.Stem)) << TellingBits | telling) << UseBits) | name.Use.Bits);
        }
        var met = CollectionsMarshal.AsSpan(_met);
        _sort.Sort(met, HighestBits);
        for (var at = 0; at < met.Length; at++)
        {
            var use = new TermUse((ushort)met[at]);
            if (at > 0 && met[at] >> UseBits == met[at - 1] >> UseBits)
                CollectionsMarshal.AsSpan(_names)[^1] = _names[^1] with { Use = _names[^1].Use.And(use) };
            else
                _names.Add(new NameUse(TermCode.Of(TermKind.Name, (uint)(met[at] >> (UseBits + TellingBits + PlaceBits))), (ushort)(met[at] >> (UseBits + TellingBits)), use));
        }
        return CollectionsMarshal.AsSpan(_names);
    }

    private ReadOnlySpan<byte> Shapes()
    {
        if (_shapeBits.Length < _own.Count)
            _shapeBits = new byte[2 * _own.Count];
        for (var place = 0; place < _own.Count; place++)
            _shapeBits[place] = _own.NumberAt(place) is var number && number < _shapes.Count && _shapes[number] is var shape
                ? (byte)((Math.Min(shape.Capital, MostShapes) << 4) | Math.Min(shape.Inside, MostShapes)) : (byte)0;
        return _shapeBits.AsSpan(0, _own.Count);
    }

    private ReadOnlySpan<uint> Runs(ReadText whole)
    {
        if (_runs.Length < whole.Count)
            _runs = new uint[2 * whole.Count];
        return _runs.AsSpan(0, CopyRuns.Write(whole.Words, _runs, _runSort));
    }

    private ReadOnlySpan<uint> NumbersOf(ReadText text)
    {
        _textNumbers.Clear();
        foreach (var at in text.Figures)
            if (text.IsNumber(at))
                _textNumbers.Add(text.Words[at].Mark.Code);
        return Rising(_textNumbers);
    }

    private static ReadOnlySpan<uint> Rising(List<uint> numbers)
    {
        numbers.Sort();
        var rising = CollectionsMarshal.AsSpan(numbers);
        return rising[..CopyRuns.Once(rising)];
    }

    private static int End(ReadText read, bool inTitle) => inTitle ? read.Count : Math.Min(read.Count, LeadWords + BodyWords);

    /// <summary>How often a word counts at its place, in halves.</summary>
    /// <param name="at">Index of its token.</param>
    public static int Halves(int at, bool inTitle) => inTitle ? TitleHalves : at < LeadWords ? LeadHalves : BodyHalves;
}
