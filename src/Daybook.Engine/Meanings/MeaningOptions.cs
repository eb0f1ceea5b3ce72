namespace Daybook.Engine.Meanings;

/// <summary>What vectors of meaning may cost a round.</summary>
public sealed record MeaningOptions
{
    /// <summary>Longest that a round waits for vectors, 1 to 600 s. What has not come by then is asked for in the next.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Texts of a round, 1 to 100,000. A text is a headline and the first thousand characters below it.</summary>
    public int MaxTexts { get; init; } = 2000;
}
