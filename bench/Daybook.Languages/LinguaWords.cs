using System.IO.Compression;
using System.Text.Json;

namespace Daybook.Languages;

/// <summary>
/// Words after the n-gram frequencies of one language in the package SearchPioneer.Lingua (Apache-2.0, made from news of the Wortschatz
/// corpora). They give P(last letter | up to four before it) for every run of 1 to 5 letters inside words, unpruned; what the letters
/// after a run leave over is the chance that the word ends there, and what the letters before it leave over the chance that it begins.
/// So a chain over them writes words as the language does.
/// </summary>
internal sealed class LinguaWords : IWordSource
{
    /// <summary>The edge of a word in a context, and as the next letter.</summary>
    private const char Edge = '_';

    private const int LongestWord = 40;

    /// <summary>Less than one occurrence in the package's largest corpus (some 3 × 10⁸ letters): rounding, no count.</summary>
    private const double LeastShare = 1e-9;

    private static readonly string[] Orders = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];

    private readonly Dictionary<string, Choice> _next = new(StringComparer.Ordinal);

    private LinguaWords(Dictionary<string, double>[] shares)
    {
        var after = new Dictionary<string, List<(char Letter, double Weight)>>(StringComparer.Ordinal);
        var starts = Enumerable.Range(0, 4).Select(order => Starts(shares, order)).ToArray();
        foreach (var (gram, share) in starts.SelectMany(start => start))
            Add(after, Edge + gram[..^1], gram[^1], share);
        foreach (var (gram, share) in shares[4])
            Add(after, gram[..4], gram[4], share);
        foreach (var (gram, share) in starts.Take(3).SelectMany(start => start))
            AddEnd(after, Edge + gram, share);
        foreach (var (gram, share) in shares[3])
            AddEnd(after, gram, share);
        foreach (var (context, letters) in after)
            _next[context] = new Choice(letters);
    }

    /// <param name="package">The package's archive.</param>
    /// <param name="language">ISO 639-1, as the package names its folders.</param>
    public static LinguaWords Read(ZipArchive package, string language)
    {
        var shares = new Dictionary<string, double>[Orders.Length];
        for (var order = 0; order < Orders.Length; order++)
            shares[order] = ReadOrder(package, language, order, order == 0 ? null : shares[order - 1]);
        return new LinguaWords(shares);
    }

    public string Next(Random random)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        while (length < LongestWord)
        {
            var context = length < 4 ? Edge + word[..length].ToString() : word[(length - 4)..length].ToString();
            if (!_next.TryGetValue(context, out var choice) || choice.Take(random) is var letter && letter == Edge)
                break;
            word[length++] = letter;
        }
        return word[..length].ToString();
    }

    /// <summary>The share of each run among all letters: the product of its conditional shares.</summary>
    private static Dictionary<string, double> ReadOrder(ZipArchive package, string language, int order, Dictionary<string, double>? before)
    {
        var name = $"contentFiles/any/any/Lingua/LanguageModels/{language}/{Orders[order]}.json.br";
        using var file = (package.GetEntry(name) ?? throw new InvalidDataException($"The Lingua package has no {name}.")).Open();
        using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unpacked);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var fraction in document.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            var parts = fraction.Name.Split('/');
            var share = long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) / (double)long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var gram in fraction.Value.GetString()!.Split(' '))
                shares[gram] = before is null ? share : share * before.GetValueOrDefault(gram[..^1]);
        }
        return shares;
    }

    /// <summary>Of the runs of an order, the share that begins a word.</summary>
    private static Dictionary<string, double> Starts(Dictionary<string, double>[] shares, int order)
    {
        var starts = new Dictionary<string, double>(shares[order], StringComparer.Ordinal);
        foreach (var (gram, share) in shares[order + 1])
            if (starts.ContainsKey(gram[1..]))
                starts[gram[1..]] -= share;
        return starts.Where(pair => pair.Value > LeastShare).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<(char Letter, double Weight)>> after, string context, char letter, double weight)
    {
        if (!after.TryGetValue(context, out var letters))
            after[context] = letters = [];
        letters.Add((letter, weight));
    }

    /// <summary>What the letters after a context leave over of its share.</summary>
    private static void AddEnd(Dictionary<string, List<(char Letter, double Weight)>> after, string context, double share)
    {
        var left = share - (after.TryGetValue(context, out var letters) ? letters.Sum(letter => letter.Weight) : 0);
        if (left > LeastShare)
            Add(after, context, Edge, left);
    }

    /// <summary>The letters that may come next, with rising sums of their weights.</summary>
    private sealed class Choice
    {
        private readonly char[] _letters;
        private readonly double[] _sums;

        public Choice(List<(char Letter, double Weight)> letters)
        {
            _letters = [.. letters.Select(letter => letter.Letter)];
            _sums = new double[letters.Count];
            var sum = 0.0;
            for (var i = 0; i < _sums.Length; i++)
                _sums[i] = sum += letters[i].Weight;
        }

        public char Take(Random random)
        {
            var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
            return _letters[Math.Min(at < 0 ? ~at : at + 1, _letters.Length - 1)];
        }
    }
}
