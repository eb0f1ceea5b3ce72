using System.Runtime.InteropServices;

namespace Daybook.Core.Text;

/// <summary>
/// Learns from texts which words of a language are names: those written with a capital inside sentences more often than not. Scripts
/// without capitals, and German, which gives them to all nouns, show nothing; there a name is known only by a key
/// that other languages use for names.
/// </summary>
public sealed class NameShapes
{
    private readonly Dictionary<string, Dictionary<string, (int Capital, int All)>> _seen = new(StringComparer.Ordinal);

    /// <summary>Languages whose capitals mark all nouns, or none.</summary>
    public static bool CapitalsTell(string? language) => language is not ("de" or "lb" or "ka" or "ar" or "fa" or "ur" or "he" or "hi" or "ja" or "zh" or "ko" or "th");

    /// <summary>Takes in a running text. Not a headline: those may give every word a capital.</summary>
    /// <param name="tokens">Of <paramref name="text"/>.</param>
    public void Learn(string text, IReadOnlyList<Token> tokens, string? language)
    {
        if (!CapitalsTell(language))
            return;
        var stems = Of(language);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || Capitals.OpensSentence(text, token.Start))
                continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, Stems.Of(token.Folded, language), out _);
            seen = (seen.Capital + (char.IsUpper(text[token.Start]) ? 1 : 0), seen.All + 1);
        }
    }

    /// <summary>Takes in what was counted in a text before: how often each stem stands inside sentences, and with a capital.</summary>
    internal void Learn(IReadOnlyList<(string Stem, int Capital, int All)> counts, string? language)
    {
        var stems = Of(language);
        foreach (var (stem, capital, all) in counts)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, stem, out _);
            seen = (seen.Capital + capital, seen.All + all);
        }
    }

    /// <summary>As <see cref="IsName"/> where the stem is known.</summary>
    internal bool IsNameStem(string stem, string? language) =>
        _seen.TryGetValue(language ?? "", out var stems) && stems.TryGetValue(stem, out var seen) && seen.Capital * 2 > seen.All;

    /// <summary>True where the texts learned from write the word as a name.</summary>
    /// <param name="folded">As <see cref="Folding.Fold"/>.</param>
    public bool IsName(string folded, string? language) => IsNameStem(Stems.Of(folded, language), language);

    private Dictionary<string, (int Capital, int All)> Of(string? language) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_seen, language ?? "", out _) ??= new(StringComparer.Ordinal);
}
