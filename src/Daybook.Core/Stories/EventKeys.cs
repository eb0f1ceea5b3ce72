using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Reads what an item says in terms that all languages share: places, names by their keys, figures and dates by their values, concepts of the
/// lexicon. The first letter of a term tells its kind.
/// </summary>
internal sealed class EventKeys
{
    public const char Place = 'p', Name = 'n', Figure = 'f', Date = 'd', Concept = 'c';

    /// <summary>
    /// Letters of the key of a word that no capital marks as a name: international words (transit, ammonia) meet so too, and in scripts
    /// without capitals the names. Shorter keys would make too many words meet by chance; a script without capitals has nothing better.
    /// </summary>
    private const int PlainKey = 4, CapitallessKey = 3;

    /// <summary>Figures and dates stand once in a report and tell much; a small number tells less.</summary>
    private const double ValueCount = 1.5, SmallCount = 1, TitleCount = 3;

    private const int LargestSmall = 12;

    private readonly ItemFeatures _keys;
    private readonly NameShapes _names;
    private readonly string? _language;
    private readonly bool _inTitle;
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly int _end;
    private readonly bool[] _placed, _valued;

    private EventKeys(ItemFeatures keys, NameShapes names, ItemWords words, bool inTitle)
    {
        (_keys, _names, _language, _inTitle) = (keys, names, words.Item.Language, inTitle);
        (_text, _tokens) = inTitle ? (words.Title, words.TitleTokens) : (words.Text, words.TextTokens);
        _end = inTitle ? _tokens.Count : words.TextEnd;
        _placed = new bool[_end];
        _valued = new bool[_end];
    }

    public static ItemFeatures Of(ItemWords words, NameShapes names)
    {
        var keys = new ItemFeatures(words);
        foreach (var inTitle in (bool[])[true, false])
        {
            var reader = new EventKeys(keys, names, words, inTitle);
            reader.ReadPlaces();
            reader.ReadValues();
            reader.ReadNames();
            reader.ReadConcepts();
        }
        return keys;
    }

    private void ReadPlaces()
    {
        foreach (var (code, first, count) in Places.Spans(_text, _tokens, _language))
        {
            if (first + count > _end)
                return;
            Array.Fill(_placed, true, first, count);
            Add(Place + code, first, count, name: true);
        }
    }

    private void ReadValues()
    {
        var dates = DatesInText.Find(_text, _language, DateOnly.FromDateTime(_keys.Item.When.UtcDateTime));
        // "On Monday", "last month": what counts from the day of publication says hardly more than that day.
        foreach (var date in dates)
            if (!date.Relative)
                Add(Date + date.Iso, date.Start, date.End, ValueCount);
        foreach (var figure in NumbersInText.Find(_text, _language))
        {
            if ((figure.Value <= 2 && figure.Unit is null) || dates.Any(date => date.Start <= figure.Start && figure.Start < date.End))
                continue;
            // With its unit and without: languages leave units out or write them as another word.
            var value = Figure + figure.Value.ToString("0.##", CultureInfo.InvariantCulture);
            var count = figure.Value > LargestSmall ? ValueCount : SmallCount;
            _keys.Numbers.Add(value);
            Add(value, figure.Start, figure.End, count);
            if (figure.Unit is not null)
                Add(value + figure.Unit, figure.Start, figure.End, count);
        }
    }

    private void ReadNames()
    {
        var capitals = NameShapes.CapitalsTell(_language);
        for (var at = 0; at < _end; at++)
        {
            var token = _tokens[at];
            if (_placed[at] || token.Kind != TokenKind.Word || token.Folded.Length < 2 || StopWords.Contains(token.Folded, _language))
                continue;
            var name = _names.IsName(token.Folded, _language) || (!_inTitle && capitals && Capitals.Tells(_text, token.Start));
            var key = NameKey.Of(token.Folded, _language);
            if (key.Length >= (name ? 1 : capitals ? PlainKey : CapitallessKey))
                Add(Name + key, at, 1, name);
        }
    }

    private void ReadConcepts()
    {
        foreach (var use in Lexicon.Find(_tokens, _language))
            if (use.First < _end && !_placed[use.First] && !_valued[use.First])
                Add(Concept + Lexicon.Name(use.Concept), use.First, use.Words, name: false);
    }

    private void Add(string key, int first, int count, bool name)
    {
        var (start, end) = (_tokens[first].Start, _tokens[first + count - 1].End);
        _keys.Add(key, new TermUse(ItemWords.Count(first, _inTitle), _inTitle, name, false, start, end - start));
    }

    private void Add(string key, int start, int end, double count)
    {
        // Its words are no concepts besides: "million", "dollar", "May".
        for (var at = 0; at < _end && _tokens[at].Start < end; at++)
            _valued[at] |= _tokens[at].Start >= start;
        _keys.Add(key, new TermUse(_inTitle ? TitleCount : count, _inTitle, false, true, start, end - start));
    }
}
