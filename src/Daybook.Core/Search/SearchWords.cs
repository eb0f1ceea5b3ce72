using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>Words as the index keeps them: folded, letters and digits only, so that neither database cuts them again.</summary>
internal static class SearchWords
{
    /// <summary>Longest word kept, in UTF-16 units; what is longer is cut. No word of a language is; PostgreSQL takes 2,046 bytes.</summary>
    private const int Longest = 64;

    /// <summary>The one word of a token, or null where it is several or none.</summary>
    public static string? Only(string folded) => IsPlain(folded) ? Cut(folded) : Of(folded).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The words of a token: <c>mig-29</c>, <c>l'ete</c> and <c>istanbul'da</c> are two, <c>об'єкт</c> is one.</summary>
    /// <param name="folded">From <see cref="Token.Folded"/>, or a stem of it.</param>
    public static IEnumerable<string> Of(string folded)
    {
        if (IsPlain(folded))
            return [Cut(folded)];
        return Split(WithoutInnerApostrophes(folded));
    }

    /// <summary>Between Latin letters an apostrophe parts words; elsewhere it is a letter that not everyone writes.</summary>
    private static string WithoutInnerApostrophes(string folded)
    {
        for (var at = folded.IndexOf('\'', StringComparison.Ordinal); at >= 0; at = folded.IndexOf('\'', at))
        {
            if (at + 1 < folded.Length && folded[at + 1] < '\u0250')
                at++;
            else
                folded = folded.Remove(at, 1);
        }
        return folded;
    }

    private static IEnumerable<string> Split(string bare)
    {
        var start = 0;
        for (var at = 0; at <= bare.Length; at++)
        {
            if (at < bare.Length && IsKept(bare[at]))
                continue;
            if (at > start)
                yield return Cut(bare[start..at]);
            start = at + 1;
        }
    }

    /// <summary>True for letters and digits alone, no more than are kept: the word stays as it is.</summary>
    public static bool StaysWhole(ReadOnlySpan<char> folded) => folded.Length <= Longest && IsPlain(folded);

    private static bool IsPlain(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
            if (!IsKept(c))
                return false;
        return folded.Length > 0;
    }

    // What folds to several letters may bring signs with it (½ becomes 1⁄2); they are not part of any word.
    private static bool IsKept(char c) => c < Kept.Length ? Kept[c] : Told(c);

    /// <summary>The same of the characters of nearly all words: asking Unicode of each took a quarter of the time of indexing.</summary>
    private static readonly bool[] Kept = [.. Enumerable.Range(0, '\u1100').Select(code => Told((char)code))];

    private static bool Told(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string word) => word.Length <= Longest ? word
        : word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
}
