namespace Daybook.Core.Editions;

/// <summary>What an editor had before the eyes when something was said of a day: the forms carry it, so that a tab left open publishes nothing that changed meanwhile.</summary>
/// <param name="Revision">The one readers saw, tombstones counted; 0 before the first.</param>
/// <param name="Decision">Id of the newest decision about the day or about stories; 0 for none.</param>
public sealed record EditionSight(int Revision, long Decision);
