namespace Daybook.Core.Briefs;

/// <summary>A run of words of a quote that a claim leaves out.</summary>
/// <param name="Aside">It stood in brackets or between dashes.</param>
internal readonly record struct Deletion(string Text, bool Aside);

/// <summary>Compares a claim with the quote it was cut from.</summary>
internal static class Deletions
{
    /// <summary>What was left out, in order; null where the text is not the quote with words deleted.</summary>
    public static IReadOnlyList<Deletion>? Find(string quote, string text)
    {
        var left = Terms.Words(quote);
        var kept = Terms.Words(text);
        var deletions = new List<Deletion>();
        var at = 0;
        foreach (var word in kept)
        {
            var from = at;
            while (at < left.Count && !left[at].Raw.Equals(word.Raw, StringComparison.Ordinal))
                at++;
            if (at == left.Count)
                return null;
            Add(quote, left, from, at, deletions);
            at++;
        }

        Add(quote, left, at, left.Count, deletions);
        return deletions;
    }

    private static void Add(string quote, IReadOnlyList<Word> words, int from, int to, List<Deletion> deletions)
    {
        if (from == to)
            return;
        var start = words[from].Start;
        var end = words[to - 1].End;
        var before = quote[..start].TrimEnd();
        var after = quote[end..].TrimStart();
        var aside = before.EndsWith('(') && after.StartsWith(')') || before.EndsWith('[') && after.StartsWith(']');
        deletions.Add(new Deletion(quote[start..end], aside));
    }
}
