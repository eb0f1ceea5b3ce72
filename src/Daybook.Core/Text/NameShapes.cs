using System.Runtime.InteropServices;

namespace Daybook.Core.Text;

/// <summary>
/// Learns from texts which words of a language are names: those written with a capital inside sentences more often than not. Scripts
/// without capitals, and German, which gives them to all nouns, show nothing; there a name is known only by a key
/// that other languages use for names.
/// </summary>
public sealed class NameShapes
{
    private readonly Dictionary<(string Language, string Stem), (int Capital, int All)> _seen = [];

    /// <summary>Languages whose capitals mark all nouns, or none.</summary>
    public static bool CapitalsTell(string? language) => language is not ("de" or "lb" or "ka" or "ar" or "fa" or "ur" or "he" or "hi" or "ja" or "zh" or "ko" or "th");

    /// <summary>Takes in a running text. Not a headline: those may give every word a capital.</summary>
    /// <param name="tokens">Of <paramref name="text"/>.</param>
    public void Learn(string text, IReadOnlyList<Token> tokens, string? language)
    {
        if (!CapitalsTell(language))
            return;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || Capitals.OpensSentence(text, token.Start))
                continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, (language ?? "", Stems.Of(token.Folded, language)), out _);
            seen = (seen.Capital + (char.IsUpper(text[token.Start]) ? 1 : 0), seen.All + 1);
        }
    }

    /// <summary>What <see cref="Learn(string, IReadOnlyList{Token}, string?)"/> counts in a text, to be taken in more than once: how often each stem stands inside sentences, and with a capital.</summary>
    internal static IReadOnlyList<(string Stem, int Capital, int All)> Count(string text, IReadOnlyList<Token> tokens, string? language)
    {
        var shapes = new NameShapes();
        shapes.Learn(text, tokens, language);
        return [.. shapes._seen.Select(pair => (pair.Key.Stem, pair.Value.Capital, pair.Value.All))];
    }

    internal void Learn(IReadOnlyList<(string Stem, int Capital, int All)> counts, string? language)
    {
        foreach (var (stem, capital, all) in counts)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, (language ?? "", stem), out _);
            seen = (seen.Capital + capital, seen.All + all);
        }
    }

    /// <summary>As <see cref="IsName"/> where the stem is known.</summary>
    internal bool IsNameStem(string stem, string? language) => _seen.TryGetValue((language ?? "", stem), out var seen) && seen.Capital * 2 > seen.All;

    /// <summary>True where the texts learned from write the word as a name.</summary>
    /// <param name="folded">As <see cref="Folding.Fold"/>.</param>
    public bool IsName(string folded, string? language) =>
        _seen.TryGetValue((language ?? "", Stems.Of(folded, language)), out var seen) && seen.Capital * 2 > seen.All;
}
