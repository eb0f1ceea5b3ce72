using System.Net;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>
/// Asks one address, politely and within bounds: (1) read the address, (2) for a page ask the host's robots rules, (3) wait for the
/// host's turn, (4) send one conditional GET, (5) follow a redirect back to 2, or (6) judge the answer. Thread-safe.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly RobotsCache _robots;

    /// <param name="handler">The way out: <see cref="GuardedHandler"/>, or a sample's own. Not disposed here.</param>
    public Fetcher(HttpMessageHandler handler, FetchOptions options, TimeProvider time)
    {
        if (options.Mistakes() is { Count: > 0 } mistakes)
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
        _http = new HttpMessageInvoker(handler, disposeHandler: false);
        _options = options;
        _time = time;
        Gate = new HostGate(options.HostGap, time);
        _robots = new RobotsCache(this, time);
        Links = new LinkTargets(this);
    }

    /// <summary>Where short links lead.</summary>
    public LinkTargets Links { get; }

    /// <summary>The turns of hosts; a starting service tells it of hosts that still want to be left alone.</summary>
    public HostGate Gate { get; }

    /// <summary>Asks. A time-out is a <see cref="FetchFailure.TimedOut"/>; cancelling and <see cref="FetchOptions.Shutdown"/> throw
    /// <see cref="OperationCanceledException"/>, each with its own token.</summary>
    public async Task<FetchResult> GetAsync(FetchRequest request, CancellationToken cancel)
    {
        var address = AddressGuard.Read(request.Url);
        if (!address.Ok)
            return new FetchResult.Failed(FetchFailure.BadAddress, address.Problem);
        using var trip = new Trip(address.Value, _options.Total);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, _options.Shutdown);
        try
        {
            while (true)
            {
                if (await EnterAsync(request, trip, stop.Token).ConfigureAwait(false) is { } refused)
                    return refused;
                if (await AskAsync(request, trip, stop.Token).ConfigureAwait(false) is { } result)
                    return result;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            cancel.ThrowIfCancellationRequested();
            _options.Shutdown.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Why a page may not be read again and again: the host's robots rules forbid it, or could not be read. Null where it may.</summary>
    public async Task<FetchResult?> PageRefusalAsync(string url, CancellationToken cancel) =>
        AddressGuard.Read(url) is { Ok: true, Value: var page } ? await _robots.RefusalAsync(page, cancel).ConfigureAwait(false) : null;

    /// <summary>Submits a form, to a hub. No redirect is followed: a form is meant for whom it is addressed to.</summary>
    /// <returns>Null where it was taken (2xx), else why not.</returns>
    public async Task<FetchResult?> SubmitAsync(string url, IReadOnlyList<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        var address = AddressGuard.Read(url);
        if (!address.Ok)
            return new FetchResult.Failed(FetchFailure.BadAddress, address.Problem);
        using var trip = new Trip(address.Value, _options.Total);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, _options.Shutdown);
        if (await EnterAsync(new FetchRequest(url, null, null, FetchPurpose.Feed), trip, stop.Token).ConfigureAwait(false) is { } refused)
            return refused;
        return await SendAsync(trip, () => FetchMessage.Form(trip.At, fields, _options), (response, _) => Task.FromResult(Taken(response, trip)), stop.Token).ConfigureAwait(false);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Steps 2 and 3. Null once the host's turn is ours.</summary>
    private async Task<FetchResult?> EnterAsync(FetchRequest request, Trip trip, CancellationToken stop)
    {
        if (IPAddress.TryParse(trip.At.IdnHost, out var literal) && !AddressGuard.Allows(literal, _options))
            return new FetchResult.Failed(FetchFailure.ForbiddenAddress, $"{literal} is not an address of the public Internet") { Settable = !AddressGuard.IsLinkLocal(literal) };
        if (request.Purpose == FetchPurpose.Page)
        {
            // Robots rules may have to be fetched from the same host: its turn must be free for that.
            trip.LeaveHost();
            if (await _robots.RefusalAsync(trip.At, stop).ConfigureAwait(false) is { } refusal)
                return refusal;
        }

        var host = AddressGuard.HostOf(trip.At);
        if (Deferral(host) is { } early)
            return early;
        // A redirect within the host goes on in the same turn; one elsewhere gives it back first, so two trips cannot block each other.
        if (trip.Host != host)
        {
            trip.LeaveHost();
            trip.EnterHost(host, await Gate.EnterAsync(host, stop).ConfigureAwait(false));
        }

        return Deferral(host);
    }

    private FetchResult.Deferred? Deferral(string host) =>
        Gate.DeferredUntil(host) is { } until ? new(until, WholeHost: true, null, $"{host} asked us to wait") : null;

    /// <summary>Steps 4 to 6. Null where the trip goes on to another address.</summary>
    private Task<FetchResult?> AskAsync(FetchRequest request, Trip trip, CancellationToken stop) =>
        SendAsync(trip, () => FetchMessage.For(request, trip.At, _options), (response, limit) => JudgeAsync(request, trip, response, limit), stop);

    /// <summary>Sends one message within the time that is left, and judges what comes back.</summary>
    private async Task<FetchResult?> SendAsync(
        Trip trip, Func<HttpRequestMessage> make, Func<HttpResponseMessage, CancellationToken, Task<FetchResult?>> judge, CancellationToken stop)
    {
        using var clock = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, clock.Token);
        var started = _time.GetTimestamp();
        var whole = $"the whole answer took more than {Seconds(_options.Total)}";
        // After redirects less may be left of the whole than the first byte is given.
        var late = trip.Left < _options.FirstByte ? whole : $"no answer within {Seconds(_options.FirstByte)}";
        try
        {
            clock.CancelAfter(trip.Left < _options.FirstByte ? trip.Left : _options.FirstByte);
            using var message = make();
            using var response = await _http.SendAsync(message, limit.Token).ConfigureAwait(false);
            late = whole;
            clock.CancelAfter(trip.LeftAfter(_time.GetElapsedTime(started)));
            return await judge(response, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (clock.IsCancellationRequested && !stop.IsCancellationRequested && e is OperationCanceledException or HttpRequestException or IOException)
        {
            return new FetchResult.Failed(FetchFailure.TimedOut, late);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && FailureKinds.Of(e) is { } failed)
        {
            return failed;
        }
        finally
        {
            trip.Spend(_time.GetElapsedTime(started));
        }
    }

    private async Task<FetchResult?> JudgeAsync(FetchRequest request, Trip trip, HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 304 when request.ValidatorsAt(trip.At) is { } confirmed:
                return FetchMessage.NotModified(response, trip, confirmed, _time.GetUtcNow());
            case 301 or 302 or 303 or 307 or 308 when FetchMessage.Raw(response, "Location") is { } location:
                return request.Purpose == FetchPurpose.Link ? trip.LeadsTo(location) : trip.Follow(location, permanent: status is 301 or 308, _options.MostRedirects);
            case 410:
                return new FetchResult.Gone("the server says the address is gone for good (410)");
            case 429 or 503:
                return Defer(status, FetchMessage.Raw(response, "Retry-After"), trip);
            // 206 answers a request for a part, which was not made.
            case >= 200 and < 300 and not 206:
                return await FetchMessage.FetchedAsync(response, trip, _options, _time.GetUtcNow(), cancel).ConfigureAwait(false);
            default:
                return new FetchResult.Failed(FetchFailure.Status, $"the server answered {status}", status);
        }
    }

    private FetchResult? Taken(HttpResponseMessage response, Trip trip) => (int)response.StatusCode switch
    {
        var wait and (429 or 503) => Defer(wait, FetchMessage.Raw(response, "Retry-After"), trip),
        >= 200 and < 300 => null,
        var status => new FetchResult.Failed(FetchFailure.Status, $"the server answered {status}", status),
    };

    private FetchResult.Deferred Defer(int status, string? retryAfter, Trip trip)
    {
        var until = RetryAfter.Until(retryAfter, _time.GetUtcNow());
        if (status == 429)
            Gate.Defer(AddressGuard.HostOf(trip.At), until);
        return new(until, WholeHost: status == 429, status, $"the server answered {status} and asked us to wait");
    }

    private static string Seconds(TimeSpan span) => FormattableString.Invariant($"{span.TotalSeconds:0.###} s");
}
