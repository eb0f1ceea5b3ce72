namespace Daybook.Core.Stories;

/// <summary>What a thread unpacks sketches in.</summary>
internal sealed class SketchRoom
{
    private uint[] _keys = [];
    private NameUse[] _names = [];
    private byte[] _shapes = [];

    /// <summary>Takes what was asked for, item by item.</summary>
    public TermRoom Terms { get; } = new();

    /// <summary>The terms of an item's own language, where others are asked for; and <see cref="Keys"/> those that all languages share.</summary>
    public TermRoom Own { get; } = new();

    public TermRoom Keys { get; } = new();

    /// <summary>Unpacks <see cref="Own"/>, <see cref="Keys"/> and, as the answer, the words that are names if the window says so, rising by key.</summary>
    public ReadOnlySpan<NameUse> Read(ItemSketch sketch)
    {
        Own.Cut(0);
        Keys.Cut(0);
        sketch.OwnIn(Own);
        sketch.KeysIn(Keys);
        return sketch.NamesIn(Own.Uses, ref _keys, ref _names);
    }

    /// <summary>Unpacks <see cref="Own"/> and, as the answer, how each of them is written (<see cref="SketchParts.Shapes"/>).</summary>
    public ReadOnlySpan<byte> ReadShapes(ItemSketch sketch)
    {
        Own.Cut(0);
        return sketch.ShapesIn(Own, ref _shapes);
    }
}
