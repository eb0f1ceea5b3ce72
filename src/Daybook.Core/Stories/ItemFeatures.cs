using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>How an item uses a term.</summary>
/// <param name="Count">Occurrences, weighted by place.</param>
/// <param name="Start">Where its first form stands, in the title or in the text.</param>
internal readonly record struct TermUse(double Count, bool InTitle, bool Name, bool Number, int Start, int Length);

/// <summary>What an item says, as weighted terms: stems of words, names and numbers; before the rarity of terms is known.</summary>
internal sealed class ItemFeatures
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off.
    private const double TitleCount = 3, LeadCount = 2, BodyCount = 1;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Enough for <see cref="LeadWords"/> and <see cref="BodyWords"/> in any script; the rest is never read.</summary>
    private const int MostChars = 4000;

    /// <summary>Names and designations tell events apart better than other words of their rarity.</summary>
    private const double NameFactor = 1.5;

    private readonly string _text;

    private ItemFeatures(StoryItem item)
    {
        Item = item;
        _text = item.Text.Length > 0 ? item.Text : item.Summary;
    }

    public StoryItem Item { get; }

    /// <summary>Term → its use; numbers begin with '#'.</summary>
    public Dictionary<string, TermUse> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of headline and text; single digits too, which are no terms.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of the text, headline aside; counted up to some hundreds.</summary>
    public int TextWords { get; private set; }

    public static ItemFeatures Of(StoryItem item)
    {
        var features = new ItemFeatures(item);
        features.AddTitle(item.Title ?? "");
        features.AddText(features._text.Length > MostChars ? features._text[..MostChars] : features._text);
        return features;
    }

    /// <summary>A term as a reader knows it: the first form met.</summary>
    public string Shown(string term) => !Terms.TryGetValue(term, out var use) ? term : (use.InTitle ? Item.Title! : _text).Substring(use.Start, use.Length);

    private void AddTitle(string title)
    {
        foreach (var token in Tokens.Of(title))
            Add(token, TitleCount, inTitle: true, name: false);
    }

    private void AddText(string text)
    {
        var tokens = Tokens.Of(text);
        TextWords = tokens.Count;
        for (var at = 0; at < Math.Min(tokens.Count, LeadWords + BodyWords); at++)
        {
            var token = tokens[at];
            var name = token.Kind == TokenKind.Word && Capitals.Tells(text, token.Start);
            Add(token, at < LeadWords ? LeadCount : BodyCount, inTitle: false, name);
        }
    }

    private void Add(Token token, double count, bool inTitle, bool name)
    {
        var number = token.Kind == TokenKind.Number;
        if (number)
            Numbers.Add(token.Folded);
        // A single letter or digit tells nothing about an event.
        if (token.Folded.Length < 2)
            return;
        if (!number && StopWords.Contains(token.Folded, Item.Language))
            return;
        var term = number ? "#" + token.Folded : Stems.Of(token.Folded, Item.Language);
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(Terms, term, out var known);
        use = known
            ? use with { Count = use.Count + count, Name = use.Name || name }
            : new TermUse(count, inTitle, name, number, token.Start, token.Length);
    }

    /// <summary>The weight of a use before rarity: names count more.</summary>
    public static double Count(TermUse use) => use.Name ? use.Count * NameFactor : use.Count;
}
