using System.Globalization;
using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Daybook.Engine.Samples;

/// <summary>
/// A small publisher on this machine that answers for the hosts of a news set, over plain HTTP on a loopback port chosen by the
/// system, with ETag and Last-Modified. Dispose it to stop.
/// </summary>
public sealed class SamplePublisher : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly SampleSite _site;

    private SamplePublisher(WebApplication server, SampleSite site, NewsSet set)
    {
        _server = server;
        _site = site;
        Set = set;
        Address = new Uri(server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    public NewsSet Set { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it for the set in a folder. Throws <see cref="InvalidDataException"/> with all that is wrong where the folder is no
    /// news set; call <see cref="NewsSet.Load"/> first to have that as a value.</summary>
    public static async Task<SamplePublisher> StartAsync(string setFolder, bool later, CancellationToken cancel)
    {
        var set = NewsSet.Load(setFolder);
        return set.Ok ? await StartAsync(set.Value, later, cancel).ConfigureAwait(false) : throw new InvalidDataException(set.Problem);
    }

    /// <param name="later">Whether the documents of <c>feeds-later/</c> win over those of <c>feeds/</c>.</param>
    public static async Task<SamplePublisher> StartAsync(NewsSet set, bool later, CancellationToken cancel)
    {
        var site = SampleSite.Read(set, later);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        // The program's own host listens to signals; this one must not swallow them.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var server = builder.Build();
        server.Run(context => AnswerAsync(site, context));
        await server.StartAsync(cancel).ConfigureAwait(false);
        return new SamplePublisher(server, site, set);
    }

    /// <summary>A way out that leads nowhere but here: requests for the set's hosts come to this port, all others are refused as
    /// forbidden addresses. Hand it to a <see cref="Fetcher"/> instead of the <see cref="GuardedHandler"/>.</summary>
    public HttpMessageHandler Handler(FetchOptions options)
    {
        // This one connection goes to our own port by intent; the guard's other settings hold.
        var inner = GuardedHandler.Create(options with { AllowPrivateNetworks = true });
        inner.MaxConnectionsPerServer = 16;
        return new SampleHandler(inner, Address, _site.Knows);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task AnswerAsync(SampleSite site, HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var file = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && WebAddress.Read($"https://{request.Host.Host}{target}") is { } address
            ? site.Find(address)
            : null;
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.ETag = file.ETag;
        context.Response.Headers.LastModified = file.LastModified.ToString("r", CultureInfo.InvariantCulture);
        if (Unchanged(request.Headers.IfNoneMatch.ToString(), request.Headers.IfModifiedSince.ToString(), file))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).ConfigureAwait(false);
    }

    // RFC 9110 §13.2.2: If-Modified-Since counts only without If-None-Match.
    private static bool Unchanged(string ifNoneMatch, string ifModifiedSince, SampleFile file) =>
        ifNoneMatch.Length > 0
            ? ifNoneMatch.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == file.ETag || tag == "W/" + file.ETag || tag == "*")
            : HttpDate.Read(ifModifiedSince) is { } since && since >= file.LastModified;

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
