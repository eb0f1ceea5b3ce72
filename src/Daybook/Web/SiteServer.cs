using System.Globalization;
using System.Net.Sockets;
using Daybook.Cli;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;
using Daybook.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daybook.Web;

/// <summary>Serves the public site, the same files that <c>export-site</c> writes, rendered when asked for; and the desk beside it.</summary>
internal static class SiteServer
{
    /// <summary>Longest path answered, in characters; ours are far shorter.</summary>
    private const int LongestPath = 512;

    /// <summary>Longest address answered, in characters with what is asked in it; longer ones are read so far as to say so, and no further than Kestrel may.</summary>
    private const int LongestAddress = 8 * 1024, LongestRead = 64 * 1024;

    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="sites">The sites as they are now: a review may be added while the server runs.</param>
    /// <exception cref="CommandFailure">The address is taken or not ours to bind.</exception>
    public static async Task<WebApplication> StartAsync(Func<ReviewSites> sites, Office office, string address, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // A start that fails is told by us, in one line.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseKestrel(ConfigureKestrel).UseUrls(address);
        var app = builder.Build();
        Callers.TrustProxies(app, office.Proxies);
        var desk = new DeskServer(office);
        app.Lifetime.ApplicationStopped.Register(desk.Dispose);
        var changes = new ChangeTimes(TimeProvider.System);
        var push = new PushServer(office);
        app.Run(context => DeskPaths.Owns(context.Request.Path.Value ?? "") ? desk.AnswerAsync(context)
            : PushServer.Owns(context.Request.Path.Value ?? "") ? push.AnswerAsync(context) : AnswerAsync(context, sites(), changes));
        try
        {
            await app.StartAsync(cancel);
            return app;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw new CommandFailure($"{address} is in use by another program",
                "stop that program, or listen elsewhere: DAYBOOK_LISTEN=http://127.0.0.1:5081 ./daybook serve");
        }
        catch (Exception problem) when (problem is SocketException or IOException or InvalidOperationException or FormatException)
        {
            await app.DisposeAsync();
            throw new CommandFailure($"cannot listen on {address}: {problem.Message}", "set 'listen' to an address of this machine, e.g. http://127.0.0.1:5080");
        }
    }

    // Kestrel's number of connections is unlimited by default; bodies are wanted by the desk only, which says how large.
    private static void ConfigureKestrel(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = 1000;
        options.Limits.MaxRequestBodySize = 0;
        // Beyond this Kestrel answers 414 with nothing in it.
        options.Limits.MaxRequestLineSize = LongestRead;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    private static async Task AnswerAsync(HttpContext context, ReviewSites sites, ChangeTimes changes)
    {
        var (request, response) = (context.Request, context.Response);
        AddSafetyHeaders(response.Headers);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }
        if (SiteAssets.Desk.FirstOrDefault(asset => asset.Path == request.Path.Value) is { } asset)
        {
            await WriteAsync(context, "", changes, new SiteFile(asset.Path, asset.ContentType, asset.Bytes, Immutable: true), mayCache: true);
            return;
        }
        if (request.Path.Value == RootFiles.FavIcon)
        {
            // Its name changes with its content, so this way to it is no lasting one.
            response.Redirect(request.PathBase + RootFiles.Icon);
            return;
        }
        if (request.Path.Value == RootFiles.Robots.Path)
        {
            await WriteAsync(context, "", changes, RootFiles.Robots, mayCache: true);
            return;
        }
        var (site, prefix, path) = sites.Choose(request.Host.Host, request.Path.Value ?? "/");
        if (request.Path.Value?.Length + request.QueryString.Value?.Length > LongestAddress)
        {
            response.StatusCode = StatusCodes.Status414UriTooLong;
            await WriteAsync(context, site.Review.Name, changes, await site.TooLongAsync(path, context.RequestAborted), mayCache: false);
            return;
        }
        if (path == SitePaths.Search)
        {
            await WriteAsync(context, site.Review.Name, changes, await site.SearchAsync(request.Query["q"], context.RequestAborted), mayCache: false);
            return;
        }
        var file = path.Length <= LongestPath ? await site.FindAsync(path, exported: false, context.RequestAborted) : null;
        if (file is null && path.Length < LongestPath && !path.EndsWith('/') && await site.FindAsync(path + "/", exported: false, context.RequestAborted) is not null)
        {
            response.Redirect(request.PathBase + prefix + path + "/", permanent: true);
            return;
        }
        response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        await WriteAsync(context, site.Review.Name, changes, file ?? await site.NotFoundAsync(path, context.RequestAborted), mayCache: file is not null);
    }

    private static async Task WriteAsync(HttpContext context, string review, ChangeTimes changes, SiteFile file, bool mayCache)
    {
        var (request, response) = (context.Request, context.Response);
        if (file.Plays)
            response.Headers.ContentSecurityPolicy = Policy + "; media-src https: http:";
        if (file.Asks)
            response.Headers.ContentSecurityPolicy = Policy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal);
        if (mayCache)
        {
            response.Headers.ETag = file.ETag;
            response.Headers.LastModified = changes.Since(review + file.Path, file.ETag).ToString("R", CultureInfo.InvariantCulture);
            // Names of assets carry their hash and never change; pages may, and are asked for again.
            response.Headers.CacheControl = file.Immutable ? "public, max-age=31536000, immutable" : "public, max-age=60";
            if (IsKnown(request.Headers, response.Headers))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    /// <summary>RFC 9110 §13.1: the tag decides where one is sent; a date must be the very one we gave, which a change in the same second could not forge.</summary>
    private static bool IsKnown(IHeaderDictionary asked, IHeaderDictionary ours) => asked.IfNoneMatch.Count > 0
        ? asked.IfNoneMatch.ToString().Split(',').Any(tag => tag.Trim() == ours.ETag)
        : asked.IfModifiedSince.Count > 0 && asked.IfModifiedSince == ours.LastModified;

    private static void AddSafetyHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
