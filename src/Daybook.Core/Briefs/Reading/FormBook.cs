using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The words of a language that texts have had: one is found far quicker than made.</summary>
internal sealed class FormBook(string? language)
{
    /// <summary>
    /// Nine in ten words of a text are among so many; with what they mean they take some 0.7 KB each, so no more than 300 MB for seven languages.
    /// Beyond, those not met of late go.
    /// </summary>
    private const int Most = 60_000;

    // Older words are kept beside newer ones until these are as many: a word that is met again meanwhile stays, one met once goes. Emptied
    // as a whole, the book had to learn the common words anew again and again.
    private const int MostOfNewer = Most / 2;

    private static readonly FormBook Unknown = new(null);
    private static readonly ConcurrentDictionary<string, FormBook> ByLanguage = new(StringComparer.Ordinal);

    private ConcurrentDictionary<string, WordForm> newer = new(StringComparer.Ordinal), older = new(StringComparer.Ordinal);
    private int size;

    public static FormBook Of(string? language) => language is null ? Unknown : ByLanguage.GetOrAdd(language, static code => new FormBook(code));

    public WordForm Find(ReadOnlySpan<char> raw, TokenKind kind)
    {
        // Figures are endless.
        if (kind == TokenKind.Number)
            return new WordForm(raw.ToString(), NumberTokens.Canonical(raw), kind, language);
        if (newer.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw, out var form))
            return form;
        if (older.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw, out form))
            return Keep(form);
        // One string where nothing was folded: most of what is kept are words.
        var (word, folded) = (raw.ToString(), Folding.Fold(raw));
        form = new WordForm(word, folded == word ? word : folded, kind, language);
        return form.Number ? form : Keep(form);
    }

    // Where threads meet here a word may be made twice or a few too many be kept: what is told of a word is the same whoever made it.
    private WordForm Keep(WordForm form)
    {
        if (newer.TryAdd(form.Raw, form) && Interlocked.Increment(ref size) > MostOfNewer)
        {
            size = 0;
            (older, newer) = (newer, new(StringComparer.Ordinal));
        }

        return form;
    }
}
