namespace Daybook.Engine.Briefs;

/// <summary>The language model that drafts briefs, and what it may cost.</summary>
public sealed record ModelOptions
{
    /// <summary>Base address of an OpenAI-compatible server, as <c>http://127.0.0.1:11434/v1</c> for Ollama.</summary>
    public required Uri Address { get; init; }

    /// <summary>Name of the model there; it signs the brief.</summary>
    public required string Model { get; init; }

    /// <summary>Sent as a bearer token; null = none.</summary>
    public string? Key { get; init; }

    /// <summary>Longest wait for a draft. After it the brief out of the sources' own sentences is published. 1 to 600 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tokens a draft may take, answer included; 1,000 to 100,000. A token is reckoned as three characters of what is sent.</summary>
    public int MaxTokens { get; init; } = 16_000;
}
