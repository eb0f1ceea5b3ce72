using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>One request on its way through redirects: where it is, whose turn it holds, what time is left.</summary>
internal sealed class Trip(Uri start, TimeSpan total) : IDisposable
{
    private readonly HashSet<string> _seen = [start.AbsoluteUri];
    private bool _onlyPermanent = true;
    private IDisposable? _turn;

    public Uri At { get; private set; } = start;

    /// <summary>End of the unbroken run of permanent redirects from the start; null where there was none.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>The host whose turn is held, or null.</summary>
    public string? Host { get; private set; }

    public TimeSpan Left { get; private set; } = total;

    public TimeSpan LeftAfter(TimeSpan spent) => Left > spent ? Left - spent : TimeSpan.Zero;

    public void Spend(TimeSpan spent) => Left = LeftAfter(spent);

    public void EnterHost(string host, IDisposable turn) => (Host, _turn) = (host, turn);

    public void LeaveHost()
    {
        _turn?.Dispose();
        (Host, _turn) = (null, null);
    }

    /// <summary>Goes where a redirect points; null when on the way, else why not.</summary>
    public FetchResult.Failed? Follow(string location, bool permanent, int most)
    {
        if (WebAddress.Resolve(At, Utf8Location(location)) is not { } target)
            return new(FetchFailure.BadAddress, "a redirect leads to no http or https address");
        var next = AddressGuard.Read(target.AbsoluteUri);
        if (!next.Ok)
            return new(FetchFailure.BadAddress, $"a redirect leads astray: {next.Problem}");
        if (!_seen.Add(next.Value.AbsoluteUri))
            return new(FetchFailure.TooManyRedirects, "the redirects go round in a circle");
        if (_seen.Count > most + 1)
            return new(FetchFailure.TooManyRedirects, $"more than {most} redirects");

        // From https down to http is followed (servers behind a proxy often bounce that way and back), but never remembered.
        var downgrade = At.Scheme == Uri.UriSchemeHttps && next.Value.Scheme == Uri.UriSchemeHttp;
        _onlyPermanent &= permanent && !downgrade;
        At = next.Value;
        if (_onlyPermanent)
            MovedTo = At.AbsoluteUri;
        return null;
    }

    /// <summary>Where a redirect points, as an answer without a body: who asks a short link wants the address, not the page.</summary>
    public FetchResult LeadsTo(string location) => WebAddress.Resolve(At, Utf8Location(location)) is { } target
        ? new FetchResult.Fetched(ReadOnlyMemory<byte>.Empty, null, target.AbsoluteUri)
        : new FetchResult.Failed(FetchFailure.BadAddress, "a redirect leads to no http or https address");

    public void Dispose() => LeaveHost();

    // Headers are read as Latin-1; addresses with raw UTF-8 bytes in them are common in redirects.
    private static string Utf8Location(string location)
    {
        if (location.All(char.IsAscii) || location.Any(c => c > '\xff'))
            return location;
        var bytes = System.Text.Encoding.Latin1.GetBytes(location);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : location;
    }
}
