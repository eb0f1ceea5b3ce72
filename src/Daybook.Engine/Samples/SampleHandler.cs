using Daybook.Engine.Feeds;

namespace Daybook.Engine.Samples;

/// <summary>Sends requests for the sample's hosts to its publisher, with the host they were meant for; refuses all others.</summary>
internal sealed class SampleHandler(HttpMessageHandler inner, Uri publisher, Func<string, bool> knows) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meant = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
        if (!knows(meant.IdnHost))
            throw new ForbiddenAddressException($"{meant.IdnHost} is not part of the sample: only the sample's own hosts are asked");
        request.Headers.Host = meant.IdnHost;
        request.RequestUri = new UriBuilder(meant) { Scheme = publisher.Scheme, Host = publisher.Host, Port = publisher.Port }.Uri;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = meant;
        }
    }
}
