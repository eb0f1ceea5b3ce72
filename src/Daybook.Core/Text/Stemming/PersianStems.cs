namespace Daybook.Core.Text;

internal static class PersianStems
{
    /// <summary>Letters left by what is no ending of some other word: ان also ends names of a syllable (تهران).</summary>
    private const int Least = 2, LeastOfPersons = 5;

    /// <summary>Plurals of things with what may follow them, the comparative, and the ی that makes adjectives; the half space is folded away.</summary>
    private static readonly Suffixes Endings = new("هایشان هایمان هایی هایش های ها تر ترین ای ی");

    /// <summary>Plural of persons: مرزبانان.</summary>
    private static readonly Suffixes Persons = new("ان");

    /// <summary>Letters of the stem.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        var stem = word[..Endings.Strip(word, Least + 1)];
        return Persons.Strip(stem, LeastOfPersons);
    }
}
