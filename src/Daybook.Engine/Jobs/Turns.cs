namespace Daybook.Engine.Jobs;

/// <summary>One at a time for each key; the others wait. Thread-safe; keys nobody waits for are forgotten.</summary>
internal sealed class Turns
{
    private readonly Dictionary<string, Line> _lines = [];

    /// <summary>Waits for the key's turn; dispose the answer when it is over.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancel)
    {
        Line line;
        lock (_lines)
        {
            if (!_lines.TryGetValue(key, out line!))
                _lines[key] = line = new Line();
            line.People++;
        }
        try
        {
            await line.Turn.WaitAsync(cancel);
            return new Stay(this, key, line);
        }
        catch
        {
            Leave(key, line);
            throw;
        }
    }

    private void Leave(string key, Line line)
    {
        lock (_lines)
        {
            if (--line.People > 0)
                return;
            _lines.Remove(key);
            line.Dispose();
        }
    }

    private sealed class Line : IDisposable
    {
        public readonly SemaphoreSlim Turn = new(1, 1);
        public int People;

        public void Dispose() => Turn.Dispose();
    }

    private sealed class Stay(Turns turns, string key, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Turn.Release();
            turns.Leave(key, line);
        }
    }
}
