namespace Daybook.Core.Stories;

/// <summary>An item of the window with all that clustering asks of it.</summary>
/// <param name="read">Puts its terms behind those of a room: those of its language, or those that all languages share.</param>
internal sealed class WindowItem(int at, StoryItem item, ItemSketch sketch, SparseVector vector, Action<StoryItem, ItemSketch, SketchRoom> read)
{
    private readonly SparseVector _vector = vector;
    private ItemTerms? _terms;
    private SeriesPart? _part;
    private uint[]? _numbers;
    private Joining.Landmarks? _landmarks;

    public int At => at;

    public StoryItem Item => item;

    public ItemSketch Sketch => sketch;

    /// <summary>Its terms, weighted.</summary>
    public ref readonly SparseVector Vector => ref _vector;

    /// <summary>Those of its language, or those that all languages share; unpacked when somebody asks for them, as few are asked.</summary>
    public ItemTerms Terms => _terms ??= Read(new SketchRoom());

    /// <summary>The same in a room that is used again; what stands in it is forgotten.</summary>
    public void TermsIn(SketchRoom room)
    {
        room.Terms.Cut(0);
        read(item, sketch, room);
    }

    /// <summary>The same item at another place.</summary>
    public WindowItem Placed(int place) => new(place, item, sketch, _vector, read);

    /// <summary>Its headline as a part of a series; found when somebody asks, as few are asked.</summary>
    public SeriesPart Part => _part ??= SeriesPart.Of(item.Title, item.Language);

    /// <summary>What it says of where and how much. Kept once somebody asked, as are its numbers: each is asked for beside many others.</summary>
    public Joining.Landmarks Landmarks => _landmarks ??= Joining.Landmarks.Of(sketch.Particulars);

    /// <summary>As <see cref="ItemSketch.Numbers"/>.</summary>
    public uint[] Numbers => _numbers ??= sketch.Numbers;

    /// <summary>The vector in parts, once they were asked for.</summary>
    public Joining.ReportParts? Parts { get; set; }

    private ItemTerms Read(SketchRoom room)
    {
        TermsIn(room);
        return new ItemTerms(room.Terms.Codes.ToArray(), room.Terms.Uses.ToArray());
    }
}
