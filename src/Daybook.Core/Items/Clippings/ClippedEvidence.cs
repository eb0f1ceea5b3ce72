namespace Daybook.Core.Items.Clippings;

/// <summary>What was found in collected items for the points of a brief that came without sources.</summary>
/// <param name="Looked">When it was looked for.</param>
/// <param name="Points">A list for every point, in order of sections and points; empty = no evidence found.</param>
public sealed record ClippedEvidence(DateTimeOffset Looked, IReadOnlyList<IReadOnlyList<PointSupport>> Points);

/// <summary>A span of a stored item that says what a point says.</summary>
/// <param name="Start">UTF-16 offset into the text of that revision, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Shared">Share of the point's weight of words that the span has, 0 to 1; across languages, how much the two say alike.</param>
public sealed record PointSupport(long Item, int Revision, string? Url, string Source, int Start, int End, string Quote, double Shared)
{
    /// <summary>ISO 639-1, where the span is in another language than the point; else null.</summary>
    public string? Language { get; init; }

    /// <summary>The item that its item is a copy of; null where it is none.</summary>
    public long? CopyOf { get; init; }
}
