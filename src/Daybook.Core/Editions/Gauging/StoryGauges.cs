namespace Daybook.Core.Editions;

/// <summary>The three gauges of one story. Each has a figure, or says why it has none yet.</summary>
public sealed record StoryGauges(StoryReach Comprehensive, Balanced Balanced, StoryPace Timely);

/// <param name="Value">Have ÷ Of, 0 to 1; null with <paramref name="Why"/>.</param>
/// <param name="Have">Independent owners that tell the story.</param>
/// <param name="Of">Independent owners whose outlets reported anything in the story's days.</param>
public sealed record StoryReach(double? Value, int Have, int Of, string? Why);

/// <param name="MinutesToCollect">From the first report to its first item here; null with <paramref name="Why"/>.</param>
/// <param name="MinutesToEdition">From the first report to the first edition that has it; null where none has, or with <paramref name="Why"/>.</param>
public sealed record StoryPace(double? MinutesToCollect, double? MinutesToEdition, string? Why);
