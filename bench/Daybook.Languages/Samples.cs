using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>A language as one script writes it: where its words come from and how many people read it.</summary>
/// <param name="Readers">Literate speakers in millions.</param>
internal sealed record Tongue(string Language, IWordSource Words, Func<string, string>? Spelled, double Readers);

/// <summary>Short texts of known language, written one after the other.</summary>
internal sealed class Samples
{
    /// <summary>How many words the texts have: titles and snatches above all, for those are hard; a sentence is easy after them.</summary>
    private static readonly int[] Lengths = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 7, 10];

    /// <summary>One text in so many is typed without the language's own letters; a longer one has an English word.</summary>
    private const int PlainEvery = 10, MixedEvery = 15;

    private readonly IReadOnlyList<Tongue> _tongues;
    private readonly Random _random;
    private readonly double[] _sums;
    private readonly IWordSource? _english;
    private readonly bool _mayBePlain;

    /// <param name="flattening">Power of the number of readers that a language is drawn by: 0 draws all alike, 1 as they are read.</param>
    public Samples(IReadOnlyList<Tongue> tongues, Script script, double flattening, int seed)
    {
        _tongues = tongues;
        _random = new Random(seed);
        _mayBePlain = script == Script.Latin;
        _english = tongues.FirstOrDefault(tongue => tongue.Language == "en")?.Words;
        _sums = new double[tongues.Count];
        var sum = 0.0;
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] = sum += Math.Pow(tongues[i].Readers, flattening);
    }

    /// <summary>Which of the tongues it is, and its words.</summary>
    public (int Tongue, List<string> Words) Next()
    {
        var at = Array.BinarySearch(_sums, _random.NextDouble() * _sums[^1]);
        var index = Math.Min(at < 0 ? ~at : at + 1, _sums.Length - 1);
        var tongue = _tongues[index];
        var isPlain = _mayBePlain && _random.Next(PlainEvery) == 0;
        var words = new List<string>();
        for (var length = Lengths[_random.Next(Lengths.Length)]; length > 0; length--)
        {
            var word = tongue.Words.Next(_random);
            word = tongue.Spelled is null ? word : tongue.Spelled(word);
            words.Add(isPlain ? Spelling.ToPlain(word) : word);
        }
        if (words.Count > 2 && _english is not null && _random.Next(MixedEvery) == 0)
            words[_random.Next(words.Count)] = _english.Next(_random);
        return (index, words);
    }
}
