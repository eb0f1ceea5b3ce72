using System.Collections.Concurrent;
using System.Collections.Frozen;

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

    /// <summary>Latin letters that stand for one letter at most (щ, shch).</summary>
    internal const int MostForOne = 4;

    /// <summary>The word in Latin letters; letters that no table knows stay as they are.</summary>
    /// <param name="word">Lower case, folded or not.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string Latin(string word, string? language)
    {
        var latin = new char[word.Length * MostForOne];
        return new string(latin, 0, Write(word, language, latin));
    }

    /// <summary>Writes the word in Latin letters and answers how many they are.</summary>
    /// <param name="latin">Room for <see cref="MostForOne"/> of each letter.</param>
    internal static int Write(ReadOnlySpan<char> word, string? language, Span<char> latin)
    {
        var letters = Known.GetOrAdd(language is not null && Rows.Value.ContainsKey(language) ? language : Everywhere, Letters.Of);
        var length = 0;
        while (word.Length > 0)
        {
            var (taken, sound) = letters.At(word);
            if (taken > 0)
                sound.CopyTo(latin[length..]);
            else
                latin[length] = word[0];
            length += taken > 0 ? sound.Length : 1;
            word = word[Math.Max(1, taken)..];
        }
        return length;
    }

    /// <summary>What each letter becomes in one language, by its first character; the longest first.</summary>
    private sealed class Letters
    {
        /// <summary>From <see cref="_first"/> on.</summary>
        private readonly KeyValuePair<string, string>[]?[] _byFirst;

        private readonly char _first;

        private Letters(IEnumerable<KeyValuePair<string, string>> pairs)
        {
            var all = pairs.DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Key[0]);
            _first = all.Min(group => group.Key);
            _byFirst = new KeyValuePair<string, string>[all.Max(group => group.Key) - _first + 1][];
            foreach (var group in all)
                _byFirst[group.Key - _first] = [.. group.OrderByDescending(pair => pair.Key.Length)];
        }

        public static Letters Of(string language) =>
            new(language == Everywhere ? Rows.Value[Everywhere] : Rows.Value[language].Concat(Rows.Value[Everywhere]));

        /// <summary>What stands for the letters at the beginning, and how many they are; 0 where no table knows the letter.</summary>
        public (int Taken, string Sound) At(ReadOnlySpan<char> word)
        {
            if ((uint)(word[0] - _first) < (uint)_byFirst.Length && _byFirst[word[0] - _first] is { } pairs)
                foreach (var (letters, sound) in pairs)
                    if (word.StartsWith(letters))
                        return (letters.Length, sound);
            return (0, "");
        }
    }
}
