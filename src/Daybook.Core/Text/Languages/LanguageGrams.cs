using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>
/// What pieces of words tell of the language, for one script: a weight for each cell (a piece's hash) and language. Made by
/// <c>bench/Daybook.Languages</c>; where it comes from is told in <c>docs/notes/languages.md</c>. Read when first needed.
/// <code>
/// file = brotli( magic "DBLG" · form 1 · bits of a cell's number · languages n · weight of one step (float32)
///              · n × (length-prefixed code · prior (float32)) · n planes of 2^bits signed bytes )
/// </code>
/// </summary>
internal sealed class LanguageGrams
{
    /// <summary>A row of weights is read 16 at a time.</summary>
    private const int Width = 16;

    /// <summary>Words that tell the language of any text; of a longer one every second or third is read, so that each part of it is heard.</summary>
    private const int Enough = 64;

    /// <summary>Characters of a word with its gap, in the mean of many languages.</summary>
    private const int CharsOfWord = 6;

    private static readonly Lazy<LanguageGrams>[] ByScript = [.. new[] { Script.Latin, Script.Cyrillic, Script.Arabic, Script.Devanagari }
        .Select(script => new Lazy<LanguageGrams>(() => Read(script)))];

    private readonly sbyte[] _cells;
    private readonly int _bits;
    private readonly int _lanes;
    private readonly float _step;
    private readonly Script _script;

    private LanguageGrams(Script script, BinaryReader file)
    {
        if (!file.ReadBytes(4).AsSpan().SequenceEqual("DBLG"u8) || file.ReadByte() != 1)
            throw new InvalidDataException("The language model in this program is of another form: make it again with bench/Daybook.Languages.");
        _script = script;
        _bits = file.ReadByte();
        Languages = new string[file.ReadByte()];
        Priors = new float[Languages.Length];
        _step = file.ReadSingle();
        for (var i = 0; i < Languages.Length; i++)
            (Languages[i], Priors[i]) = (file.ReadString(), file.ReadSingle());
        _lanes = (Languages.Length + Width - 1) / Width * Width;
        _cells = new sbyte[(1 << _bits) * _lanes];
        var planes = new sbyte[Languages.Length << _bits];
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(planes.AsSpan()));
        Turn(planes);
    }

    /// <summary>ISO 639-1.</summary>
    public string[] Languages { get; }

    /// <summary>What speaks for each language before a word is read: from the number of its readers.</summary>
    public float[] Priors { get; }

    public static LanguageGrams Of(Script script) => ByScript[script - Script.Latin].Value;

    /// <summary>The evidence of the text's words for each language, as natural logarithms of odds; how many words were read.</summary>
    /// <param name="text">Normalised to form C.</param>
    public int Weigh(ReadOnlySpan<char> text, Span<float> evidence)
    {
        Span<char> room = stackalloc char[WordGrams.LongestWord];
        Span<uint> hashes = stackalloc uint[WordGrams.Most];
        Span<int> sums = stackalloc int[_lanes];
        sums.Clear();
        var words = 0;
        var step = Math.Max(1, text.Length / CharsOfWord / Enough);
        foreach (var word in new WrittenWords(text, _script, room))
        {
            if (words++ % step == 0)
                Add(hashes[..WordGrams.Of(word, hashes)], sums);
        }
        for (var i = 0; i < Languages.Length; i++)
            evidence[i] = sums[i] * _step;
        return words;
    }

    /// <summary>A word has at most <see cref="WordGrams.Most"/> (211) pieces of at most 127 each: their sum keeps within 16 bits.</summary>
    private void Add(ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        for (var lane = 0; lane < _lanes; lane += Width)
        {
            var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var hash in hashes)
            {
                var row = Vector128.LoadUnsafe(ref _cells[(int)(hash >> (32 - _bits)) * _lanes + lane]);
                var (rowLow, rowHigh) = Vector128.Widen(row);
                low += rowLow;
                high += rowHigh;
            }
            for (var i = 0; i < Width / 2; i++)
            {
                sums[lane + i] += low[i];
                sums[lane + Width / 2 + i] += high[i];
            }
        }
    }

    /// <summary>Planes of languages become rows of cells, a cache line of each plane at a time: a model must be there within 100 ms.</summary>
    private void Turn(ReadOnlySpan<sbyte> planes)
    {
        const int Line = 64;
        for (var block = 0; block < 1 << _bits; block += Line)
            for (var language = 0; language < Languages.Length; language++)
            {
                var line = planes.Slice((language << _bits) + block, Line);
                for (var i = 0; i < Line; i++)
                    _cells[(block + i) * _lanes + language] = line[i];
            }
    }

    private static LanguageGrams Read(Script script)
    {
        var name = $"language-grams-{script.ToString().ToLowerInvariant()}.bin";
        using var packed = typeof(LanguageGrams).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its table {name}.");
        using var unpacked = new BufferedStream(new BrotliStream(packed, CompressionMode.Decompress), 1 << 16);
        using var reader = new BinaryReader(unpacked, Encoding.ASCII);
        return new LanguageGrams(script, reader);
    }
}
