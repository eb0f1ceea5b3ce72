namespace Daybook.Engine.Feeds;

/// <summary>
/// A document's place among those that are between being read and being saved. Each takes many times the room of its bytes while it waits for
/// the writer, so there are few: a round of 10,000 feeds takes no more memory than one of 500. Not held while somebody else's server is asked.
/// </summary>
internal sealed class DocumentPlace : IDisposable
{
    /// <summary>Enough for the writer to commit several together while as many as there are processors are read.</summary>
    private const int Most = 6;

    private static readonly SemaphoreSlim Free = new(Most);

    private bool _isLeft;

    private DocumentPlace()
    {
    }

    public static async Task<DocumentPlace> TakeAsync(CancellationToken cancel)
    {
        await Free.WaitAsync(cancel);
        return new DocumentPlace();
    }

    /// <summary>Gives it back; no harm a second time.</summary>
    public void Dispose()
    {
        if (!_isLeft)
            Free.Release();
        _isLeft = true;
    }
}
