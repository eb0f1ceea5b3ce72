using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Reads what a headline or text says in terms that all languages share: places, figures and dates by their values, concepts of the lexicon, and
/// words that may be names.
/// </summary>
/// <param name="end">Tokens that are read.</param>
/// <param name="names">Takes the words that may be names: whether they are the whole window says.</param>
internal sealed class EventKeys(ReadText read, int end, string? language, DateOnly day, bool inTitle, TermCounts keys, Action<Word, TermUse, Token> names)
{
    /// <summary>
    /// Letters of the key of a word that no capital marks as a name: international words (transit, ammonia) meet so too, and in scripts
    /// without capitals the names. Shorter keys would make too many words meet by chance; a script without capitals has nothing better.
    /// </summary>
    private const int PlainKey = 4, CapitallessKey = 3;

    /// <summary>Figures and dates stand once in a report and tell much; a small number tells less. In halves.</summary>
    private const int ValueHalves = 3, SmallHalves = 2, TitleHalves = 6;

    private const int LargestSmall = 12;

    private readonly List<Token> _tokens = read.Tokens;
    private readonly bool[] _placed = new bool[end], _valued = new bool[end];

    private TermFlags Where => inTitle ? TermFlags.InTitle : TermFlags.InText;

    public void Read()
    {
        ReadPlaces();
        ReadValues();
        ReadNames();
        ReadConcepts();
    }

    private void ReadPlaces()
    {
        foreach (var (code, first, count) in Places.Spans(read.Text, _tokens, language, at => MayOpen(at, WordOpens.Name)))
        {
            if (first + count > end)
                return;
            Array.Fill(_placed, true, first, count);
            Add(TermCode.Of(TermKind.Place, code), first, count, TermFlags.Name);
        }
    }

    private void ReadValues()
    {
        var dates = DatesInText.Find(read.Text, _tokens, language, day, mayOpen: at => MayOpen(at, WordOpens.Date));
        // "On Monday", "last month": what counts from the day of publication says hardly more than that day.
        foreach (var date in dates)
            if (!date.Relative)
                Add(TermCode.Of(TermKind.Date, date.Iso), date.Start, date.End, ValueHalves);
        foreach (var figure in NumbersInText.Find(read.Text, _tokens, language, at => MayOpen(at, WordOpens.Number)))
        {
            if ((figure.Value <= 2 && figure.Unit is null) || dates.Any(date => date.Start <= figure.Start && figure.Start < date.End))
                continue;
            // With its unit and without: languages leave units out or write them as another word.
            var value = figure.Value.ToString("0.##", CultureInfo.InvariantCulture);
            var halves = figure.Value > LargestSmall ? ValueHalves : SmallHalves;
            Add(TermCode.Of(TermKind.Figure, value), figure.Start, figure.End, halves);
            if (figure.Unit is not null)
                Add(TermCode.Of(TermKind.Figure, value + figure.Unit), figure.Start, figure.End, halves);
        }
    }

    private void ReadNames()
    {
        var capitals = NameShapes.CapitalsTell(language);
        for (var at = 0; at < end; at++)
        {
            if (_placed[at] || read.Words[at] is not { IsStop: false } word || word.Folded.Length < 2 || word.KeyLength == 0)
                continue;
            var here = !inTitle && capitals && Capitals.Tells(read.Text, _tokens[at].Start);
            var plain = word.KeyLength >= (capitals ? PlainKey : CapitallessKey);
            var flags = Where | (here ? TermFlags.Name : 0) | (plain ? TermFlags.Plain : 0);
            // Where neither says so, the window may: it is kept for that.
            names(word, new TermUse(ItemReader.Halves(at, inTitle), flags), _tokens[at]);
        }
    }

    /// <summary>Asked of words alone.</summary>
    private bool MayOpen(int at, WordOpens what) => read.Words[at] is not { } word || (word.Opens & what) != 0;

    private void ReadConcepts()
    {
        var found = new List<ConceptUse>();
        for (var at = 0; at < end;)
        {
            if (read.Words[at] is not { } word)
            {
                at++;
                continue;
            }
            var taken = word.Phrases.Length > 0 ? LexiconForms.Longest(word.Phrases, at, found, WordAt) : 0;
            foreach (var use in found)
                AddConcept(use.Concept, use.First, use.Words);
            found.Clear();
            if (taken == 0)
                foreach (var concept in word.Concepts)
                    AddConcept(concept, at, 1);
            at += Math.Max(1, taken);
        }
    }

    private void AddConcept(int concept, int first, int words)
    {
        if (!_placed[first] && !_valued[first])
            Add(TermCode.Of(concept), first, Math.Min(words, _tokens.Count - first), TermFlags.None);
    }

    private (string Folded, string Stem)? WordAt(int at) => at >= _tokens.Count ? null
        : read.Words[at] is { } word ? (word.Folded, word.Stem) : (_tokens[at].Folded, Stems.Of(_tokens[at].Folded, language));

    private void Add(uint code, int first, int count, TermFlags flags)
    {
        var (start, last) = (_tokens[first].Start, _tokens[first + count - 1].End);
        keys.Add(code, new TermUse(ItemReader.Halves(first, inTitle), Where | flags), start, last - start);
    }

    private void Add(uint code, int start, int last, int halves)
    {
        // Its words are no concepts besides: "million", "dollar", "May".
        for (var at = FirstFrom(start); at < end && _tokens[at].Start < last; at++)
            _valued[at] = true;
        keys.Add(code, new TermUse(inTitle ? TitleHalves : halves, Where), start, last - start);
    }

    /// <summary>Index of the first token that starts at a place or behind it.</summary>
    private int FirstFrom(int place)
    {
        var (low, high) = (0, end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
