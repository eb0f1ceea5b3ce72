namespace Daybook.Engine.Feeds;

/// <summary>One request at a time for each host, with a gap between them; remembers until when a host wants to be left alone. Thread-safe.</summary>
public sealed class HostGate(TimeSpan gap, TimeProvider time)
{
    // Hosts without waiters, whose gap and deferral are over, are forgotten when there are more than this.
    private const int ManyHosts = 4096;

    private readonly Dictionary<string, Host> _hosts = [];
    private readonly TimeSpan _gap = gap;
    private readonly TimeProvider _time = time;

    /// <summary>How many hosts are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_hosts)
                return _hosts.Count;
        }
    }

    /// <summary>Waits for the host's turn; dispose the answer when the request is over.</summary>
    /// <param name="host">As <see cref="AddressGuard.HostOf"/> gives it.</param>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancel)
    {
        var entry = Take(host);
        try
        {
            await entry.Turn.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            Leave(entry);
            throw;
        }

        try
        {
            if (Wait(entry) is { } wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, _time, cancel).ConfigureAwait(false);
            return new Visit(this, entry);
        }
        catch
        {
            entry.Turn.Release();
            Leave(entry);
            throw;
        }
    }

    /// <summary>Called with each wait that a host asks for, so that it outlasts this process.</summary>
    public Action<string, DateTimeOffset>? OnDefer { get; set; }

    /// <summary>Remembers that a host asked to wait (429). A shorter wait does not replace a longer one.</summary>
    public void Defer(string host, DateTimeOffset until)
    {
        Remember(host, until);
        OnDefer?.Invoke(host, until);
    }

    /// <summary>As <see cref="Defer"/>, of a wait that was asked for before this process began.</summary>
    public void Remember(string host, DateTimeOffset until)
    {
        lock (_hosts)
        {
            var entry = Entry(host);
            if (entry.DeferredUntil is null || entry.DeferredUntil < until)
                entry.DeferredUntil = until;
        }
    }

    /// <summary>Until when the host is to be left alone; null where it may be asked.</summary>
    public DateTimeOffset? DeferredUntil(string host)
    {
        lock (_hosts)
            return _hosts.TryGetValue(host, out var entry) && entry.DeferredUntil > _time.GetUtcNow() ? entry.DeferredUntil : null;
    }

    /// <summary>Widens the gap of one host (robots' Crawl-delay). Never narrows it below the general gap.</summary>
    public void Widen(string host, TimeSpan hostGap)
    {
        lock (_hosts)
            Entry(host).Gap = hostGap > _gap ? hostGap : _gap;
    }

    private Host Take(string host)
    {
        lock (_hosts)
        {
            var entry = Entry(host);
            entry.Visitors++;
            return entry;
        }
    }

    private void Leave(Host entry)
    {
        lock (_hosts)
            entry.Visitors--;
    }

    private Host Entry(string host)
    {
        if (_hosts.TryGetValue(host, out var known))
            return known;
        if (_hosts.Count >= ManyHosts)
            Forget();
        return _hosts[host] = new Host { Gap = _gap };
    }

    private void Forget()
    {
        var now = _time.GetUtcNow();
        foreach (var (name, entry) in _hosts)
        {
            if (entry.Visitors == 0 && !(entry.DeferredUntil > now) && Wait(entry) is not { Ticks: > 0 })
            {
                _hosts.Remove(name);
                entry.Dispose();
            }
        }
    }

    // Monotonic: a clock set forward does not shorten the gap.
    private TimeSpan? Wait(Host entry) => entry.LastLeft is { } left ? entry.Gap - _time.GetElapsedTime(left) : null;

    private sealed class Host : IDisposable
    {
        public readonly SemaphoreSlim Turn = new(1, 1);
        public TimeSpan Gap;
        public long? LastLeft;
        public int Visitors;
        public DateTimeOffset? DeferredUntil;

        public void Dispose() => Turn.Dispose();
    }

    private sealed class Visit(HostGate gate, Host entry) : IDisposable
    {
        private bool _over;

        public void Dispose()
        {
            if (_over)
                return;
            _over = true;
            entry.LastLeft = gate._time.GetTimestamp();
            entry.Turn.Release();
            gate.Leave(entry);
        }
    }
}
