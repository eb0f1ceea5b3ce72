using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Daybook.Languages;

/// <summary>
/// The word list inside a file of Tesseract's fast models (Apache-2.0): a squished directed word graph, its edges numbered characters.
/// The form is that of tesseract 4 and 5, <c>src/dict/dawg.h</c> and <c>src/ccutil/tessdatamanager.h</c>.
/// </summary>
internal sealed class TesseractWords
{
    private const int WordGraph = 19;
    private const int Characters = 21;
    private const int GraphMagic = 42;
    private const int FlagBits = 3;
    private const int LastOfNode = 1;
    private const int EndOfWord = 4;

    private readonly string[] _characters;
    private readonly ulong[] _edges;
    private readonly int _flagStart;

    private TesseractWords(string[] characters, ulong[] edges, int size)
    {
        _characters = characters;
        _edges = edges;
        _flagStart = BitOperations.Log2((uint)size) + 1;
    }

    /// <summary>All words of the list, as written.</summary>
    public static List<string> Read(byte[] file)
    {
        var graph = Part(file, WordGraph);
        if (BinaryPrimitives.ReadInt16LittleEndian(graph) != GraphMagic)
            throw new InvalidDataException("The word graph does not begin with its magic number: not a model of tesseract 4 or 5.");
        var size = BinaryPrimitives.ReadInt32LittleEndian(graph[2..]);
        var edges = new ulong[BinaryPrimitives.ReadInt32LittleEndian(graph[6..])];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = BinaryPrimitives.ReadUInt64LittleEndian(graph[(10 + 8 * i)..]);
        var characters = Encoding.UTF8.GetString(Part(file, Characters)).Split('\n').Skip(1).Select(line => line.Split(' ')[0]).ToArray();
        var words = new List<string>();
        new TesseractWords(characters, edges, size).Walk(0, new StringBuilder(), words);
        return words;
    }

    private static ReadOnlySpan<byte> Part(byte[] file, int number)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(file);
        long Offset(int at) => at < count ? BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(4 + 8 * at)) : file.Length;
        var next = number + 1;
        while (next < count && Offset(next) < 0)
            next++;
        return file.AsSpan()[(int)Offset(number)..(int)Offset(next)];
    }

    private void Walk(int node, StringBuilder word, List<string> words)
    {
        for (var at = node; at < _edges.Length; at++)
        {
            var edge = _edges[at];
            var flags = (int)(edge >> _flagStart) & 7;
            var letter = _characters[(int)(edge & (1UL << _flagStart) - 1)];
            word.Append(letter);
            if ((flags & EndOfWord) != 0)
                words.Add(word.ToString());
            if ((int)(edge >> (_flagStart + FlagBits)) is > 0 and var next)
                Walk(next, word, words);
            word.Length -= letter.Length;
            if ((flags & LastOfNode) != 0)
                break;
        }
    }
}
