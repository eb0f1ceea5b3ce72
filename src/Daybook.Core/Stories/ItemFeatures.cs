using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>What an item says, as weighted terms: stems of words, names and numbers; before the rarity of terms is known.</summary>
internal sealed class ItemFeatures
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off.
    private const double TitleCount = 3, LeadCount = 2, BodyCount = 1;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Names and designations tell events apart better than other words of their rarity.</summary>
    private const double NameFactor = 1.5;

    private ItemFeatures(StoryItem item)
    {
        Item = item;
    }

    public StoryItem Item { get; }

    /// <summary>Term → weighted count.</summary>
    public Dictionary<string, double> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Terms as a reader knows them: the first form met.</summary>
    public Dictionary<string, string> Shown { get; } = new(StringComparer.Ordinal);

    public HashSet<string> TitleTerms { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of the text, headline aside.</summary>
    public int TextWords { get; private set; }

    public static ItemFeatures Of(StoryItem item)
    {
        var features = new ItemFeatures(item);
        var text = item.Text.Length > 0 ? item.Text : item.Summary;
        features.AddTitle(item.Title ?? "");
        features.AddText(text);
        foreach (var name in features.Names)
            if (features.Terms.TryGetValue(name, out var count))
                features.Terms[name] = count * NameFactor;
        return features;
    }

    private void AddTitle(string title)
    {
        foreach (var token in Tokens.Of(title))
            if (Add(title, token, TitleCount) is { } term)
                TitleTerms.Add(term);
    }

    private void AddText(string text)
    {
        var at = 0;
        var tokens = Tokens.Of(text);
        TextWords = tokens.Count;
        foreach (var token in tokens.Take(LeadWords + BodyWords))
        {
            var inSentence = token.Start > 1 && !EndsSentence(text, token.Start);
            var term = Add(text, token, at++ < LeadWords ? LeadCount : BodyCount);
            if (term is not null && inSentence && token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]))
                Names.Add(term);
        }
    }

    private string? Add(string text, Token token, double count)
    {
        if (token.Kind == TokenKind.Number)
            Numbers.Add(token.Folded);
        // A single letter or digit tells nothing about an event.
        if (token.Folded.Length < 2 || (token.Kind == TokenKind.Word && StopWords.Contains(token.Folded, Item.Language)))
            return null;
        var term = token.Kind == TokenKind.Number ? "#" + token.Folded : Stems.Of(token.Folded, Item.Language);
        Terms[term] = Terms.GetValueOrDefault(term) + count;
        Shown.TryAdd(term, text.Substring(token.Start, token.Length));
        return term;
    }

    // True where the word opens a sentence: then its capital says nothing.
    private static bool EndsSentence(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '«' or '“' or '„' or '(' or '\'' or '—' or '–' or '-'))
            at--;
        return at < 0 || text[at] is '.' or '!' or '?' or ':' or '…' or '։' or '\n';
    }
}
