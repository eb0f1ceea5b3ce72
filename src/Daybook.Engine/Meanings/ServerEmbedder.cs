using Microsoft.Extensions.AI;

namespace Daybook.Engine.Meanings;

/// <summary>Asks a server of embeddings.</summary>
public sealed class ServerEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, string model) : IEmbedder
{
    public string Model => model;

    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        // A client may not heed the token: the wait ends all the same.
        var answers = await generator.GenerateAsync(texts, new EmbeddingGenerationOptions { ModelId = model }, cancel).WaitAsync(cancel);
        return answers.Count == texts.Count ? [.. answers.Select(answer => answer.Vector)] : throw new InvalidDataException("It did not answer each text.");
    }
}
