using System.Buffers;

namespace Daybook.Core.Text;

internal static class EnglishStems
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Letters of the stem, which is left in its place.</summary>
    public static int Cut(Span<char> word)
    {
        var stem = word.EndsWith("'s") ? word[..^2] : word;
        stem = stem.TrimEnd('\'');
        stem = stem[..Singular(stem)];
        stem = stem[..WithoutVerbEnding(stem)];
        if (stem.Length > 4 && stem[^1] == 'e')
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == 'y' && !Vowels.Contains(stem[^2]))
            stem[^1] = 'i';
        return stem.Length;
    }

    private static int Singular(Span<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word is "news" or "texas" or "paris" or "series" or "species")
            return word.Length;
        if (word.EndsWith("ies"))
            return word.Length > 4 ? InY(word) : word.Length - 1;
        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes"))
            return word.Length - 2;
        return word[^2] is 's' or 'u' or 'i' ? word.Length : word.Length - 1;
    }

    /// <summary>With a y for the last three letters.</summary>
    private static int InY(Span<char> word)
    {
        word[^3] = 'y';
        return word.Length - 2;
    }

    private static int WithoutVerbEnding(Span<char> word)
    {
        if (word.EndsWith("ied") && word.Length > 4)
            return InY(word);
        var cut = EndingOf(word);
        if (cut == 0 || word.Length - cut < 3 || !word[..^cut].ContainsAny(Vowels))
            return word.Length;
        var stem = word[..^cut];
        var doubled = stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o');
        return doubled && stem.Length > 3 ? stem.Length - 1 : stem.Length;
    }

    private static int EndingOf(ReadOnlySpan<char> word) => word switch
    {
        _ when word.EndsWith("ingly") => 5,
        _ when word.EndsWith("edly") => 4,
        _ when word.EndsWith("ing") => 3,
        _ when word.EndsWith("ied") => 0,
        _ when word.EndsWith("eed") => 0,
        _ when word.EndsWith("ed") => 2,
        _ when word.EndsWith("ly") => 2,
        _ => 0,
    };
}
