using System.Buffers;

namespace Daybook.Core.Text;

internal static class EnglishStems
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Of(string word)
    {
        var stem = word;
        if (stem.EndsWith("'s", StringComparison.Ordinal))
            stem = stem[..^2];
        stem = stem.TrimEnd('\'');
        stem = Singular(stem);
        stem = WithoutVerbEnding(stem);
        if (stem.Length > 4 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'y' && !Vowels.Contains(stem[^2]) ? stem[..^1] + "i" : stem;
    }

    private static string Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word is "news" or "texas" or "paris" or "series" or "species")
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        return word[^2] is 's' or 'u' or 'i' ? word : word[..^1];
    }

    private static string WithoutVerbEnding(string word)
    {
        var cut = word switch
        {
            _ when word.EndsWith("ingly", StringComparison.Ordinal) => 5,
            _ when word.EndsWith("edly", StringComparison.Ordinal) => 4,
            _ when word.EndsWith("ing", StringComparison.Ordinal) => 3,
            _ when word.EndsWith("ied", StringComparison.Ordinal) => 0,
            _ when word.EndsWith("eed", StringComparison.Ordinal) => 0,
            _ when word.EndsWith("ed", StringComparison.Ordinal) => 2,
            _ when word.EndsWith("ly", StringComparison.Ordinal) => 2,
            _ => 0,
        };
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (cut == 0 || word.Length - cut < 3 || !word[..^cut].AsSpan().ContainsAny(Vowels))
            return word;
        var stem = word[..^cut];
        var doubled = stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o');
        return doubled && stem.Length > 3 ? stem[..^1] : stem;
    }
}
