namespace Daybook.Engine.Meanings;

/// <summary>Puts texts into vectors: what means the same points the same way.</summary>
public interface IEmbedder
{
    /// <summary>Name of its model, under which vectors are kept: another model has another name.</summary>
    string Model { get; }

    /// <summary>As many answers as texts, in their order, as the model gave them. They are foreign numbers and checked by who asked.</summary>
    /// <exception cref="HttpRequestException">The service did not answer with success.</exception>
    /// <exception cref="InvalidDataException">It answered with something else than vectors.</exception>
    Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancel);
}
