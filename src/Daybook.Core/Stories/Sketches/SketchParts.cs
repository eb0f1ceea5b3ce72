namespace Daybook.Core.Stories;

/// <summary>What grouping has to know of an item, as it is read out of its text.</summary>
internal readonly ref struct SketchParts
{
    /// <summary>Words of the text, headline aside, as far as it is read.</summary>
    public required int TextWords { get; init; }

    /// <summary>Words of the whole text.</summary>
    public required int Words { get; init; }

    /// <summary>Stems of words, and numbers, in the item's own language, as terms, rising.</summary>
    public required ReadOnlySpan<uint> Codes { get; init; }

    /// <summary>Of each of them.</summary>
    public required ReadOnlySpan<TermUse> Uses { get; init; }

    /// <summary>Of each of them how often it stands inside a sentence (low four bits) and with a capital there (high four), up to 15.</summary>
    public required ReadOnlySpan<byte> Shapes { get; init; }

    /// <summary>Numbers of headline and text; single digits too, which are no terms. Rising.</summary>
    public required ReadOnlySpan<uint> Numbers { get; init; }

    /// <summary>Places, figures, dates and concepts: what all languages share but names. Rising.</summary>
    public required ReadOnlySpan<uint> KeyCodes { get; init; }

    /// <summary>Of each of them.</summary>
    public required ReadOnlySpan<TermUse> KeyUses { get; init; }

    /// <summary>Words that are names if the window says so, rising by key.</summary>
    public required ReadOnlySpan<NameUse> Names { get; init; }

    /// <summary>Hashes of all runs of words of the whole text, rising, each once.</summary>
    public required ReadOnlySpan<uint> Runs { get; init; }

    /// <summary>Numbers of the whole text, headline aside. Rising.</summary>
    public required ReadOnlySpan<uint> TextNumbers { get; init; }

    /// <summary>Outlets that the text names, its own aside.</summary>
    public required IReadOnlyList<CitedOutlet> Cited { get; init; }
}

/// <summary>A word that may be a name.</summary>
/// <param name="Key">Its key as a term.</param>
/// <param name="Own">Place of its stem in <see cref="SketchParts.Codes"/>.</param>
/// <param name="Use">With the flag for names where a capital tells it here.</param>
internal readonly record struct NameUse(uint Key, ushort Own, TermUse Use);
