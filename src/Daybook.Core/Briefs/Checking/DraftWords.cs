using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Whether words that a model gave a point or a section say nothing but what is told there.</summary>
internal static class DraftWords
{
    private static readonly SearchValues<char> NoHeading = SearchValues.Create(".!?:/<>\"“”«»");

    private static readonly HashSet<string> And = new(new[] { "and", "и", "і", "та", "və", "ve", "և", "და", "und", "et", "y", "e", "i", "și" }.Select(Folding.Fold), StringComparer.Ordinal);

    private const int LongestLabel = 4, LongestHeading = 8, MostLetters = 80;

    /// <summary>A label is at most four words that stand side by side in the text.</summary>
    public static bool IsRun(string label, string text)
    {
        var (words, all) = (Terms.Words(label), Terms.Words(text));
        return words.Count is > 0 and <= LongestLabel && label.Length <= MostLetters && Enumerable.Range(0, Math.Max(0, all.Count - words.Count + 1))
            .Any(at => words.Select((word, step) => (word, step)).All(pair => all[at + pair.step].Folded == pair.word.Folded));
    }

    /// <summary>A heading is a phrase of the section's sentences, of their headlines or of the query, or two of them joined: who does what to whom is never put together anew.</summary>
    public static bool Fits(string heading, IReadOnlyList<Statement> section, Topic topic, string language)
    {
        var words = Terms.Words(heading, language);
        if (words.Count is 0 or > LongestHeading || heading.Length > MostLetters || heading.AsSpan().ContainsAny(NoHeading)
            || words.Any(word => word.Form.Negated) || Phrases.Negation.FindsIn(heading) || Phrases.Denial.FindsIn(heading) || Phrases.Lack.FindsIn(heading))
            return false;
        List<IReadOnlyList<Word>> told = [Terms.Words(topic.Query, language)];
        foreach (var statement in section)
            told.AddRange([statement.Lead.Words, statement.Lead.Source.Item.Title]);
        var parts = Parts(words);
        return parts.Count > 0 && parts.TrueForAll(part => told.Exists(text => Stands(part, text)));
    }

    /// <summary>A run of the words, in any form.</summary>
    private static bool Stands(List<Word> part, IReadOnlyList<Word> text) =>
        Enumerable.Range(0, Math.Max(0, text.Count - part.Count + 1)).Any(at => part.Index().All(word => text[at + word.Index].Key == word.Item.Key));

    /// <summary>What "and" parts, without the articles in front.</summary>
    private static List<List<Word>> Parts(IReadOnlyList<Word> words)
    {
        var parts = new List<List<Word>> { new() };
        foreach (var word in words)
            if (And.Contains(word.Folded))
                parts.Add([]);
            else if (parts[^1].Count > 0 || !word.Empty)
                parts[^1].Add(word);
        return parts.Exists(part => part.Count == 0) ? [] : parts;
    }
}
