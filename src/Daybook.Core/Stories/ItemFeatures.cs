using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>How an item uses a term.</summary>
/// <param name="Count">Occurrences, weighted by place.</param>
/// <param name="Start">Where its first form stands, in the title or in the text.</param>
internal readonly record struct TermUse(double Count, bool InTitle, bool Name, bool Number, int Start, int Length)
{
    /// <summary>Names and designations tell events apart better than other words of their rarity.</summary>
    private const double NameFactor = 1.5;

    /// <summary>The count before rarity: names count more.</summary>
    public double Weight => Name ? Count * NameFactor : Count;
}

/// <summary>What an item says, as weighted terms, before the rarity of terms is known.</summary>
internal sealed class ItemFeatures(ItemWords words)
{
    public StoryItem Item => words.Item;

    /// <summary>Term → its use.</summary>
    public Dictionary<string, TermUse> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of headline and text; single digits too, which are no terms.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of the text, headline aside; counted up to some hundreds.</summary>
    public int TextWords => words.TextTokens.Count;

    /// <summary>The item in terms of its own language: stems of words, names and numbers; numbers begin with '#'.</summary>
    public static ItemFeatures Of(ItemWords words)
    {
        var features = new ItemFeatures(words);
        for (var at = 0; at < words.TitleTokens.Count; at++)
            features.AddStem(words.TitleTokens[at], at, inTitle: true);
        for (var at = 0; at < words.TextEnd; at++)
            features.AddStem(words.TextTokens[at], at, inTitle: false);
        return features;
    }

    /// <summary>A term as a reader knows it: the first form met.</summary>
    public string Shown(string term) => !Terms.TryGetValue(term, out var use) ? term : (use.InTitle ? words.Title : words.Text).Substring(use.Start, use.Length);

    /// <summary>Counts a use of a term together with those before.</summary>
    public void Add(string term, TermUse use)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(Terms, term, out var before);
        known = before ? known with { Count = known.Count + use.Count, Name = known.Name || use.Name } : use;
    }

    private void AddStem(Token token, int at, bool inTitle)
    {
        var number = token.Kind == TokenKind.Number;
        if (number)
            Numbers.Add(token.Folded);
        // A single letter or digit tells nothing about an event.
        if (token.Folded.Length < 2)
            return;
        if (!number && StopWords.Contains(token.Folded, Item.Language))
            return;
        var name = !inTitle && !number && Capitals.Tells(words.Text, token.Start);
        Add(number ? "#" + token.Folded : Stems.Of(token.Folded, Item.Language), new TermUse(ItemWords.Count(at, inTitle), inTitle, name, number, token.Start, token.Length));
    }
}
