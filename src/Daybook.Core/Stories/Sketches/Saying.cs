using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Words that bring what somebody says ("said", "сообщил", "bildirib"): two reports that share them share nothing.</summary>
internal static class Saying
{
    private static readonly Lazy<HashSet<int>> Concepts = new(() => Resource.Rows("saying-concepts.tsv").Select(row => Lexicon.Number(row[0])).OfType<int>().ToHashSet());

    /// <param name="concept">Its number in the lexicon.</param>
    public static bool Is(int concept) => Concepts.Value.Contains(concept);

    /// <summary>True for a word that stands for nothing but that.</summary>
    /// <param name="word">As it is written.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static bool Is(string word, string? language) => Lexicon.Find(Tokens.Of(word), language) is { Count: > 0 } uses && uses.All(use => Is(use.Concept));
}
