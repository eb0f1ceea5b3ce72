namespace Daybook.Core.Stories;

/// <summary>A text as copies are found in it.</summary>
internal sealed class CopyText(StoryItem item, ItemSketch sketch)
{
    private uint[]? _stems;
    private IReadOnlyList<CitedOutlet>? _cited;

    public StoryItem Item => item;

    public ItemSketch Sketch => sketch;

    public int Words => sketch.Words;

    /// <summary>Unpacked anew each time it is asked for.</summary>
    public uint[] Runs => sketch.Runs;

    /// <summary>Outlets that the text names, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> Cited => _cited ??= sketch.Cited;

    /// <summary>Distinct stems of its content words and its numbers, as terms, rising.</summary>
    public uint[] Stems => _stems ??= sketch.Own is var own ? [.. own.Codes.Where((_, at) => own.Uses[at].InText)] : [];
}
