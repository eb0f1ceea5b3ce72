namespace Daybook.Engine.Feeds;

/// <summary>Collects bytes up to a bound in pieces: a buffer that doubles would hold three times what it keeps while it grows.</summary>
internal sealed class BoundedBytes(long most)
{
    private const int FirstPiece = 16 * 1024, LargestPiece = 1024 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _used;

    public long Length { get; private set; }

    /// <summary>True once more has come than allowed: nothing further should be asked for.</summary>
    public bool IsOver => Length > most;

    /// <summary>Room for what comes next, never empty.</summary>
    public Memory<byte> Room()
    {
        if (_pieces.Count == 0 || _used == _pieces[^1].Length)
        {
            _pieces.Add(new byte[_pieces.Count == 0 ? FirstPiece : Math.Min(_pieces[^1].Length * 2, LargestPiece)]);
            _used = 0;
        }
        return _pieces[^1].AsMemory(_used);
    }

    /// <summary>So many bytes of the room were filled.</summary>
    public void Take(int count)
    {
        _used += count;
        Length += count;
    }

    /// <summary>All of it in one.</summary>
    public ReadOnlyMemory<byte> Whole()
    {
        if (_pieces.Count <= 1)
            return _pieces.Count == 0 ? ReadOnlyMemory<byte>.Empty : _pieces[0].AsMemory(0, _used);
        var whole = new byte[Length];
        var at = 0;
        foreach (var piece in _pieces)
        {
            var count = ReferenceEquals(piece, _pieces[^1]) ? _used : piece.Length;
            piece.AsSpan(0, count).CopyTo(whole.AsSpan(at));
            at += count;
        }
        return whole;
    }
}
