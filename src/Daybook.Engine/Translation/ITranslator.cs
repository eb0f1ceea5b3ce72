namespace Daybook.Engine.Translation;

/// <summary>Puts sentences into another language.</summary>
public interface ITranslator
{
    /// <summary>What it is called where its work is shown.</summary>
    string Name { get; }

    /// <summary>As many answers as texts, in their order; an answer may be empty. They are foreign text and checked by who asked.</summary>
    /// <param name="from">ISO 639-1.</param>
    /// <param name="to">ISO 639-1.</param>
    /// <exception cref="HttpRequestException">The service did not answer with success.</exception>
    /// <exception cref="InvalidDataException">It answered with something else than translations.</exception>
    Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancel);
}
