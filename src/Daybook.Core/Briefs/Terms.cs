using System.Collections.Concurrent;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word of a text.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
internal readonly record struct Word(int Start, int End, WordForm Form)
{
    public string Raw => Form.Raw;

    public string Folded => Form.Folded;

    public string Key => Form.Key;

    public bool Empty => Form.Empty;

    public bool Capital => char.IsUpper(Raw[0]);

    public bool Number => char.IsDigit(Raw[0]);
}

/// <summary>A word of a language as it is written, wherever it stands.</summary>
/// <param name="folded">As <see cref="Folding.Fold"/>.</param>
internal sealed class WordForm(string raw, string folded, string? language)
{
    private string? nameKey;

    public string Raw { get; } = raw;

    public string Folded { get; } = folded;

    /// <summary>What the forms of one word share, across scripts; figures as they are.</summary>
    public string Key { get; } = Terms.Key(folded, language);

    /// <summary>A stop word of its language.</summary>
    public bool Empty { get; } = StopWords.Contains(folded, language);

    /// <summary>What the forms of a name share across scripts.</summary>
    public string NameKey => nameKey ??= Text.NameKey.Of(Folded, language);
}

/// <summary>The words of a language that texts have had: they say the same ones again and again, and one is found far quicker than made.</summary>
internal sealed class WordForms
{
    // Different forms that some 100,000 items of a language have, at about 0.2 KB.
    private const int Most = 150_000;

    private static readonly ConcurrentDictionary<string, WordForms> ByLanguage = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, WordForm> known = new(StringComparer.Ordinal);
    private int size;

    public static WordForms Of(string? language) => ByLanguage.GetOrAdd(language ?? "", static _ => new WordForms());

    public WordForm Find(ReadOnlySpan<char> raw, string folded, string? language)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw, out var form))
            return form;
        form = new WordForm(raw.ToString(), folded, language);
        // Figures are endless.
        if (!char.IsDigit(raw[0]) && known.TryAdd(form.Raw, form) && Interlocked.Increment(ref size) > Most)
        {
            size = 0;
            known.Clear();
        }

        return form;
    }
}

/// <summary>Words with keys under which the forms of a word meet: <c>Ukraine</c>, <c>Ukrainian</c>, <c>украинский</c>.</summary>
internal static class Terms
{
    private const int KeyLength = 6;

    // One sound a letter; a point is a letter without one.
    private const string Foreign =
        "абвгґдежзийіїклмнопрстуфхцчшщъыьэюяєёў" + "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ" + "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև";

    private const string Sounds =
        "abvggdejziiiiklmnoprstufhccss.i.euaeeu" + "abgdevztiklmnopjrstufkgkscczcchjh" + "abgdezeetjilhckhzgcminsocpjrsvtrcvpkofe";

    public static IReadOnlyList<Word> Words(string text, string? language = null)
    {
        var tokens = Tokens.Of(text);
        var words = new Word[tokens.Count];
        var forms = WordForms.Of(language);
        for (var i = 0; i < words.Length; i++)
            words[i] = new Word(tokens[i].Start, tokens[i].End, forms.Find(text.AsSpan(tokens[i].Start, tokens[i].Length), tokens[i].Folded, language));

        return words;
    }

    /// <summary>The front of the word: derived and inflected forms differ at the end, and prefixes need no table per language.</summary>
    public static string Key(string folded, string? language)
    {
        // A designation such as MiG-29 is kept whole, in the letters of one script.
        if (folded.Length == 0 || folded.Any(char.IsDigit))
            return Romanized(folded);
        var apostrophe = folded.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 1 && language is "en" or "tr" or "az" or null)
            folded = folded[..apostrophe];
        if (language is null or "en")
            return Cut(Romanized(EnglishSingular(folded)), KeyLength);
        folded = Romanized(folded);
        return Cut(folded, Math.Min(KeyLength, Math.Max(4, folded.Length - 2)));
    }

    /// <summary>Cyrillic, Armenian and Georgian letters as the Latin ones nearest in sound; only for comparing, never shown.</summary>
    private static string Romanized(string folded)
    {
        var latin = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            var at = Foreign.IndexOf(letter, StringComparison.Ordinal);
            var sound = at < 0 ? letter : Sounds[at];
            if (sound != '.')
                latin.Append(sound == 'y' ? 'i' : sound == 'w' ? 'v' : sound);
        }

        return latin.ToString();
    }

    private static string EnglishSingular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Cut(string word, int length) => word.Length > length ? word[..length] : word;
}
