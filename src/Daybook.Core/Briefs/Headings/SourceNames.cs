using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The names of the sources, which say who reports and never what.</summary>
internal sealed class SourceNames(IEnumerable<Source> sources)
{
    // With so many letters the front of a word that a case is tied to is the name: Wire-ის.
    private const int LeastFront = 4;

    private readonly string[] names = [.. sources.Select(source => source.Name).Distinct(StringComparer.Ordinal)];
    private readonly Dictionary<string, ILookup<string, string[]>> byLanguage = new(StringComparer.Ordinal);

    /// <summary>Offsets of the words with which a text names an outlet in full.</summary>
    public HashSet<int> In(IReadOnlyList<Word> words, string language)
    {
        var (named, known) = (new HashSet<int>(), Keys(language));
        for (var at = 0; at < words.Count; at++)
            foreach (var keys in known[Front(words[at].Key)])
                if (at + keys.Length <= words.Count && Stands(words, at, keys, language))
                    named.UnionWith(words.Skip(at).Take(keys.Length).Select(word => word.Start));
        return named;
    }

    // One word by itself may be any word (Morning), and opens a sentence with a capital whatever it is.
    private static bool Stands(IReadOnlyList<Word> words, int at, string[] keys, string language) =>
        (keys.Length > 1 || at > 0 && words[at].Capital) && Meets(words[at].Key, keys[0]) && (words[at].Capital || !NameShapes.CapitalsTell(language)) && Meet(words, at, keys);

    private static bool Meet(IReadOnlyList<Word> words, int at, string[] keys)
    {
        for (var next = 0; next < keys.Length; next++)
            if (!Meets(words[at + next].Key, keys[next]))
                return false;
        return true;
    }

    private static bool Meets(string word, string key) => word == key || key.Length >= LeastFront && word.StartsWith(key, StringComparison.Ordinal);

    /// <summary>By the front of the first word.</summary>
    private ILookup<string, string[]> Keys(string language)
    {
        if (!byLanguage.TryGetValue(language, out var keys))
            byLanguage[language] = keys = names.Select(name => KeysOf(name, language)).Where(words => words.Length > 0).ToLookup(words => Front(words[0]), StringComparer.Ordinal);
        return keys;
    }

    private static string Front(string key) => key.Length > LeastFront ? key[..LeastFront] : key;

    // A name that is nothing but a place ("Svaneti") is told as that place; one with more to it ("Baku Meridian") is the outlet's.
    private static string[] KeysOf(string name, string language)
    {
        Word[] words = [.. Terms.Words(name, language).Where(word => word.Folded is not ("the" or "le" or "la" or "der" or "die"))];
        return words.Length == 1 && Places.Named(name, language) is not null ? [] : [.. words.Select(word => word.Key)];
    }
}
