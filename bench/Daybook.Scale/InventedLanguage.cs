using System.Text;

namespace Daybook.Scale;

/// <summary>
/// A language of invented words: some are said often and most hardly ever, as in real ones (Zipf's law with Mandelbrot's shift), and each has
/// a few endings. Text of it costs an index what real text costs; it says nothing.
/// </summary>
internal sealed class InventedLanguage
{
    /// <summary>Different words; a collection of 100,000 news items has about that many a language.</summary>
    private const int Words = 60_000;

    private const double Exponent = 1.05, Shift = 2.7;

    private readonly string[] _words;
    private readonly double[] _upTo;
    private readonly string[] _endings;

    /// <param name="code">ISO 639-1 of the language whose letters it has.</param>
    /// <param name="share">Part of all items.</param>
    public InventedLanguage(string code, double share, string consonants, string vowels, string endings)
    {
        (Code, Share, _endings) = (code, share, endings.Split(' '));
        var random = new Random(code[0] * 256 + code[1]);
        _words = [.. Enumerable.Range(0, Words).Select(rank => Word(random, consonants, vowels, syllables: 1 + (int)Math.Log10(1 + rank))).Distinct()];
        _upTo = new double[_words.Length];
        for (var rank = 0; rank < _words.Length; rank++)
            _upTo[rank] = (rank == 0 ? 0 : _upTo[rank - 1]) + 1 / Math.Pow(rank + Shift, Exponent);
    }

    public static IReadOnlyList<InventedLanguage> All { get; } =
    [
        new("ru", 0.30, "бвгджзклмнпрстфхцчш", "аеиоуыя", "а ы ов ами ого ому"),
        new("en", 0.25, "bcdfghklmnprstvw", "aeiou", "s ed ing ly"),
        new("uk", 0.15, "бвгґджзклмнпрстхчш", "аеиоуіїя", "а и ів ами ого ому"),
        new("az", 0.10, "bcçdfgğhxklmnpqrsştvyz", "aəeıioöuü", "lar lər da də dan ın"),
        new("tr", 0.08, "bcçdfgğhklmnprsştvyz", "aeıioöuü", "lar ler da de dan ın"),
        new("hy", 0.06, "բգդզթժլխկհձղճմնշչպջրսվտցփք", "աեէըիոու", "ը ի ներ ում ից"),
        new("ka", 0.06, "ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ", "აეიოუ", "ი ის მა ს ში ები"),
    ];

    public string Code { get; }

    public double Share { get; }

    /// <summary>The word of a rank, 0 = most common, without an ending.</summary>
    public string this[int rank] => _words[rank];

    public int Count => _words.Length;

    public void Write(StringBuilder text, int words, Random random)
    {
        for (var word = 0; word < words; word++)
        {
            if (word > 0)
                text.Append(word % 60 == 0 ? ".\n\n" : word % 17 == 0 ? ". " : " ");
            Write(text, random);
        }
        text.Append('.');
    }

    /// <summary>One word.</summary>
    public void Write(StringBuilder text, Random random)
    {
        text.Append(Next(random));
        if (random.NextDouble() < 0.4)
            text.Append(_endings[random.Next(_endings.Length)]);
    }

    private string Next(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    private static string Word(Random random, string consonants, string vowels, int syllables)
    {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < syllables; syllable++)
            word.Append(consonants[random.Next(consonants.Length)]).Append(vowels[random.Next(vowels.Length)]);
        return word.Append(consonants[random.Next(consonants.Length)]).ToString();
    }
}
