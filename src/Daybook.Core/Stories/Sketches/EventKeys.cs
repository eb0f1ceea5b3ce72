using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Reads what a headline or text says in terms that all languages share: places, figures and dates by their values, concepts of the lexicon, and
/// words that may be names.
/// </summary>
/// <param name="keys">Counts what is met.</param>
internal sealed class EventKeys(TermCounts keys)
{
    /// <summary>Figures and dates stand once in a report and tell much; a small number tells less. In halves.</summary>
    private const int ValueHalves = 3, SmallHalves = 2, TitleHalves = 6;

    private const int LargestSmall = 12;

    private readonly List<ConceptUse> _concepts = [];
    private ReadText _read = new();
    private bool[] _placed = [], _valued = [];
    private int _end;
    private string? _language;
    private bool _inTitle;
    private Func<int, (string Folded, string Stem)?>? _wordAt;

    /// <summary>The words that may be names: whether they are the whole window says.</summary>
    public List<MetName> Names { get; } = [];

    private TermFlags Where => _inTitle ? TermFlags.InTitle : TermFlags.InText;

    /// <param name="end">Tokens that are read.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="day">Of publication.</param>
    public void Read(ReadText read, int end, string? language, DateOnly day, bool inTitle)
    {
        (_read, _end, _language, _inTitle) = (read, end, language, inTitle);
        if (_placed.Length < end)
            (_placed, _valued) = (new bool[end], new bool[end]);
        Array.Clear(_placed, 0, end);
        Array.Clear(_valued, 0, end);
        ReadEntities();
        ReadDatesAndFigures(day);
        ReadNames();
        ReadConcepts();
    }

    private void ReadEntities()
    {
        foreach (var (code, first, count, kind) in Entities.Spans(_read.Text, _read, Places.TextTokens, _language, _read.Names))
        {
            if (first + count > _end)
                return;
            // A ministry stays a concept besides: others name it without its country.
            if (kind != EntityKind.Office)
                Array.Fill(_placed, true, first, count);
            Add(TermCode.Of(kind == EntityKind.Place ? TermKind.Place : TermKind.Name, code), first, count, TermFlags.Name);
        }
    }

    private void ReadDatesAndFigures(DateOnly day)
    {
        var dates = DatesInText.Find(_read.Text, _read, _language, day, openers: _read.Dates);
        // "On Monday", "last month": what counts from the day of publication says hardly more than that day.
        foreach (var date in dates)
            if (!date.Relative)
                Add(TermCode.Of(TermKind.Date, date.Iso), date.Start, date.End, ValueHalves);
        foreach (var figure in NumbersInText.Find(_read.Text, _read, _language, _read.Figures))
        {
            if ((figure.Value <= 2 && figure.Unit is null) || StandsIn(dates, figure.Start))
                continue;
            // With its unit and without: languages leave units out or write them as another word.
            var value = figure.Value.ToString("0.##", CultureInfo.InvariantCulture);
            var halves = figure.Value > LargestSmall ? ValueHalves : SmallHalves;
            Add(TermCode.Of(TermKind.Figure, value), figure.Start, figure.End, halves);
            if (figure.Unit is not null)
                Add(TermCode.Of(TermKind.Figure, value + figure.Unit), figure.Start, figure.End, halves);
        }
        foreach (var score in MatchScores.Find(_read.Text))
            if (FirstFrom(score.Start) is var first && first < _end && _read.Words[first].Start == score.Start && !StandsIn(dates, score.Start))
                Add(TermCode.OfScore(score.More, score.Less), score.Start, score.End, ValueHalves);
    }

    private static bool StandsIn(IReadOnlyList<DateMention> dates, int start)
    {
        foreach (var date in dates)
            if (date.Start <= start && start < date.End)
                return true;
        return false;
    }

    private void ReadNames()
    {
        var capitals = !_inTitle && NameShapes.CapitalsTell(_language);
        var words = _read.Words;
        for (var at = 0; at < _end; at++)
        {
            ref readonly var word = ref words[at];
            if (_placed[at] || !word.Mark.Has(WordTraits.MayBeName))
                continue;
            var here = capitals && Capitals.Tells(_read.Text, word.Start);
            var flags = Where | (here ? TermFlags.Name : 0) | (word.Mark.Has(WordTraits.Plain) ? TermFlags.Plain : 0);
            // Where neither says so, the window may: it is kept for that.
            Names.Add(new MetName(word.Mark.Key, word.Mark.Code, new TermUse(ItemReader.Halves(at, _inTitle), flags), word.Start, word.Length));
        }
    }

    private void ReadConcepts()
    {
        var words = _read.Words;
        for (var at = 0; at < _end;)
        {
            ref readonly var mark = ref words[at].Mark;
            var taken = at + 1 < words.Length && mark.MayGoOn(words[at + 1].Mark) ? LexiconForms.Longest(mark.Word!.Phrases, at, _concepts, _wordAt ??= WordAt) : 0;
            foreach (var use in _concepts)
                AddConcept(TermCode.Of(use.Concept), use.First, use.Words);
            _concepts.Clear();
            if (taken == 0 && mark.Has(WordTraits.SeveralConcepts))
                foreach (var concept in mark.Word!.Concepts)
                    AddConcept(TermCode.Of(concept), at, 1);
            else if (taken == 0 && mark.Concept != 0)
                AddConcept(mark.Concept, at, 1);
            at += Math.Max(1, taken);
        }
    }

    private (string Folded, string Stem)? WordAt(int at) => at < _read.Count ? (_read.FoldedAt(at), _read.StemAt(at)) : null;

    private void AddConcept(uint concept, int first, int words)
    {
        if (!_placed[first] && !_valued[first])
            Add(concept, first, Math.Min(words, _read.Count - first), TermFlags.None);
    }

    private void Add(uint code, int first, int count, TermFlags flags)
    {
        var (start, last) = (_read.Words[first].Start, _read.Words[first + count - 1].End);
        keys.Add(code, new TermUse(ItemReader.Halves(first, _inTitle), Where | flags), start, last - start);
    }

    private void Add(uint code, int start, int last, int halves)
    {
        // Its words are no concepts besides: "million", "dollar", "May".
        for (var at = FirstFrom(start); at < _end && _read.Words[at].Start < last; at++)
            _valued[at] = true;
        keys.Add(code, new TermUse(_inTitle ? TitleHalves : halves, Where), start, last - start);
    }

    /// <summary>Index of the first token that starts at a place or behind it.</summary>
    private int FirstFrom(int place)
    {
        var (low, high) = (0, _end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_read.Words[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>A word that may be a name, as it was met.</summary>
/// <param name="Key">Its key as a term.</param>
/// <param name="Stem">Its stem as a term.</param>
/// <param name="Use">With the flag for names where a capital tells it here.</param>
/// <param name="Start">UTF-16 offset in the title or in the text.</param>
internal readonly record struct MetName(uint Key, uint Stem, TermUse Use, int Start, int Length);
