using System.Collections.Concurrent;
using Daybook.Engine.Meanings;

namespace Daybook.SystemTests.Meanings;

/// <summary>A model of embeddings that answers as a test has it, and remembers what it was asked.</summary>
/// <param name="answer">The vector of a text; may throw.</param>
internal sealed class ScriptedEmbedder(Func<string, float[]> answer) : IEmbedder
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public string Model => "scripted";

    /// <summary>True: no request is answered.</summary>
    public bool IsDown { get; set; }

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        if (IsDown)
            throw new HttpRequestException("no route");
        foreach (var text in texts)
            Asked.Enqueue(text);
        return Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. texts.Select(text => (ReadOnlyMemory<float>)answer(text))]);
    }

    /// <summary>A direction by the first word: texts that begin alike mean the same.</summary>
    public static float[] ByFirstWord(string text)
    {
        var seed = 17;
        foreach (var letter in text.Split(' ', '\n')[0])
            seed = unchecked(seed * 31 + letter);
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 16).Select(_ => random.NextSingle() - 0.5f)];
    }
}
