using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Reads items into sketches. It remembers the words it met, so one reader for many items; not for several threads at once.</summary>
internal sealed class ItemReader(OutletNames outlets)
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off. In halves.
    private const int TitleHalves = 6, LeadHalves = 4, BodyHalves = 2;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Enough for <see cref="LeadWords"/> and <see cref="BodyWords"/> in any script; behind it a text is read for copies only.</summary>
    private const int MostChars = 4000;

    /// <summary>How often a shape is counted; more tells nothing more.</summary>
    private const int MostShapes = 15;

    private readonly WordBook _book = new();
    private readonly TermCounts _own = new(), _keys = new();
    private readonly Dictionary<uint, (int Inside, int Capital)> _shapes = [];
    private readonly Dictionary<(uint Key, uint Own, TermFlags Kind), TermUse> _names = [];
    private readonly HashSet<uint> _numbers = [];

    public ItemSketch Read(StoryItem item)
    {
        var page = _book.Of(item.Language);
        var (title, text) = Parts(item, page);
        // Copies are told by the whole text.
        var whole = item.Text.Length == text.Text.Length ? text : ReadText.Of(item.Text, page);
        Take(item, title, text);
        var own = _own.Terms();
        return new ItemSketch
        {
            TextWords = text.Tokens.Count,
            Words = whole.Tokens.Count,
            Own = own,
            Shapes = Array.ConvertAll(own.Codes, code => _shapes.TryGetValue(code, out var shape) ? (byte)((Math.Min(shape.Capital, MostShapes) << 4) | Math.Min(shape.Inside, MostShapes)) : (byte)0),
            Numbers = [.. _numbers.Order()],
            Keys = _keys.Terms(),
            Names = [.. _names.OrderBy(use => use.Key.Key).ThenBy(use => use.Key.Own).ThenBy(use => use.Key.Kind)
                .Select(use => new NameUse(use.Key.Key, (ushort)Array.BinarySearch(own.Codes, use.Key.Own), use.Value))],
            Runs = CopyRuns.Of(whole),
            TextNumbers = [.. whole.Tokens.Where(token => token.Kind == TokenKind.Number).Select(token => TermCode.Of(TermKind.Number, token.Folded)).Distinct().Order()],
            Cited = outlets.In(item, whole),
        };
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
            own.Add(code, new TermUse(Halves(at, inTitle), (inTitle ? TermFlags.InTitle : TermFlags.InText) | (capital ? TermFlags.Name : 0)), token.Start, token.Length);
            if (!inside || !capitals)
                continue;
            ref var shape = ref CollectionsMarshal.GetValueRefOrAddDefault(_shapes, code, out _);
            shape = (shape.Inside + 1, shape.Capital + (capital ? 1 : 0));
        }
    }

    private void AddName(Word word, TermUse use, Token token)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, (word.Key, word.Code, use.Flags & (TermFlags.Name | TermFlags.Plain)), out var before);
        known = before ? known.And(use) : use;
    }

    private static int End(ReadText read, bool inTitle) => inTitle ? read.Tokens.Count : Math.Min(read.Tokens.Count, LeadWords + BodyWords);

    /// <summary>How often a word counts at its place, in halves.</summary>
    /// <param name="at">Index of its token.</param>
    public static int Halves(int at, bool inTitle) => inTitle ? TitleHalves : at < LeadWords ? LeadHalves : BodyHalves;
}
