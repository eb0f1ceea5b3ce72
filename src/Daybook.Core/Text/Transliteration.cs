using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>
/// Writes words of any script in the letters a to z, as an English reader would sound them: <c>Зеленський</c>, <c>Զելենսկի</c> and
/// <c>Zelenski</c> come near each other. For comparing, not for showing. Tables of our own (<c>transliteration.tsv</c>).
/// </summary>
public static class Transliteration
{
    private const string Everywhere = "*";

    private static readonly Lazy<FrozenDictionary<string, IReadOnlyList<KeyValuePair<string, string>>>> Rows = new(() =>
        Resource.Rows("transliteration.tsv")
            .SelectMany(row => row[1].Split(' ').Select(pair => (Language: row[0], Pair: pair.Split('='))))
            .GroupBy(row => row.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<KeyValuePair<string, string>>)[.. group.Select(row => KeyValuePair.Create(row.Pair[0], row.Pair[1]))], StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<string, Letters> Known = new(StringComparer.Ordinal);

    /// <summary>The word in Latin letters; letters that no table knows stay as they are.</summary>
    /// <param name="word">Lower case, folded or not.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string Latin(string word, string? language)
    {
        var letters = Known.GetOrAdd(language is not null && Rows.Value.ContainsKey(language) ? language : Everywhere, Letters.Of);
        var latin = new StringBuilder(word.Length + 4);
        for (var at = 0; at < word.Length;)
            at += letters.Append(latin, word, at);
        return latin.ToString();
    }

    /// <summary>What each letter becomes in one language, by its first character; the longest first.</summary>
    private sealed class Letters
    {
        private readonly Dictionary<char, KeyValuePair<string, string>[]> _byFirst;

        private Letters(IEnumerable<KeyValuePair<string, string>> pairs) =>
            _byFirst = pairs.DistinctBy(pair => pair.Key, StringComparer.Ordinal).GroupBy(pair => pair.Key[0])
                .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Key.Length).ToArray());

        public static Letters Of(string language) =>
            new(language == Everywhere ? Rows.Value[Everywhere] : Rows.Value[language].Concat(Rows.Value[Everywhere]));

        /// <summary>Appends what stands for the letter at a place and answers how many characters it took.</summary>
        public int Append(StringBuilder latin, string word, int at)
        {
            if (_byFirst.TryGetValue(word[at], out var pairs))
                foreach (var (letter, sound) in pairs)
                    if (string.CompareOrdinal(word, at, letter, 0, letter.Length) == 0)
                    {
                        latin.Append(sound);
                        return letter.Length;
                    }
            latin.Append(word[at]);
            return 1;
        }
    }
}
