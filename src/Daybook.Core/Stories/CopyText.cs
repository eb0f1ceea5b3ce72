namespace Daybook.Core.Stories;

/// <summary>A text as copies are found in it.</summary>
internal sealed class CopyText(StoryItem item, ItemSketch sketch)
{
    private uint[]? _stems;

    public StoryItem Item => item;

    public ItemSketch Sketch => sketch;

    public int Words => sketch.Words;

    public uint[] Runs => sketch.Runs;

    /// <summary>Outlets that the text names, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> Cited => sketch.Cited;

    /// <summary>Distinct stems of its content words and its numbers, as terms, rising.</summary>
    public uint[] Stems => _stems ??= [.. sketch.Own.Codes.Where((_, at) => sketch.Own.Uses[at].InText)];
}
