using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The words of a language that texts have had: one is found far quicker than made.</summary>
internal sealed class FormBook(string? language)
{
    /// <summary>
    /// Nine in ten words of a text are among so many; with what they mean they take some 0.7 KB each, so no more than 300 MB for seven languages.
    /// Beyond, it begins anew.
    /// </summary>
    private const int Most = 60_000;

    private static readonly FormBook Unknown = new(null);
    private static readonly ConcurrentDictionary<string, FormBook> ByLanguage = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, WordForm> known = new(StringComparer.Ordinal);
    private int size;

    public static FormBook Of(string? language) => language is null ? Unknown : ByLanguage.GetOrAdd(language, static code => new FormBook(code));

    public WordForm Find(ReadOnlySpan<char> raw, TokenKind kind)
    {
        // Figures are endless.
        if (kind == TokenKind.Number)
            return new WordForm(raw.ToString(), NumberTokens.Canonical(raw), kind, language);
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw, out var form))
            return form;
        // One string where nothing was folded: most of what is kept are words.
        var (word, folded) = (raw.ToString(), Folding.Fold(raw));
        form = new WordForm(word, folded == word ? word : folded, kind, language);
        if (!char.IsDigit(raw[0]) && known.TryAdd(form.Raw, form) && Interlocked.Increment(ref size) > Most)
        {
            size = 0;
            known.Clear();
        }

        return form;
    }
}
