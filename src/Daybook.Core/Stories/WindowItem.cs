namespace Daybook.Core.Stories;

/// <summary>An item of the window with all that clustering asks of it.</summary>
/// <param name="Terms">Those of its language, or those that all languages share.</param>
/// <param name="Vector">The same terms, weighted.</param>
internal sealed record WindowItem(int At, StoryItem Item, ItemSketch Sketch, ItemTerms Terms, SparseVector Vector)
{
    /// <summary>The vector in parts, once they were asked for.</summary>
    public Joining.ReportParts? Parts { get; set; }
}
