using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Web.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Daybook.Web;

/// <summary>Where hubs call back (WebSub §5.3 and §7): they confirm or refuse a subscription, and bring what is new. Nobody else knows the addresses.</summary>
internal sealed class PushServer(Office office)
{
    private const string Path = "/push/";

    /// <summary>Largest body taken: a hub sends what is new, seldom the whole feed.</summary>
    private const int MostBytes = 2_000_000;

    /// <summary>Longest part of a hub's words that is kept.</summary>
    private const int LongestReason = 200;

    public static bool Owns(string path) => path.StartsWith(Path, StringComparison.Ordinal);

    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var push = request.Path.Value is { Length: <= 100 } path ? office.Store.Pushes.Find(path[Path.Length..]) : null;
        if (push is null)
            // 410 lets a hub end what we do not know of any more.
            response.StatusCode = StatusCodes.Status410Gone;
        else if (HttpMethods.IsGet(request.Method))
            await ConfirmAsync(context, push);
        else if (HttpMethods.IsPost(request.Method))
            await TakeAsync(context, push);
        else
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
    }

    private async Task ConfirmAsync(HttpContext context, Push push)
    {
        var (query, response, now) = (context.Request.Query, context.Response, office.Clock.GetUtcNow());
        var mode = query["hub.mode"].ToString();
        if (query["hub.topic"] != push.Place.Topic)
            response.StatusCode = StatusCodes.Status404NotFound;
        else if (mode == "denied")
            Save(push.Denied(Shortened(query["hub.reason"].ToString()), now));
        else if (mode == "subscribe" && push.Expects(query["hub.topic"].ToString()) && query["hub.challenge"].ToString() is { Length: > 0 and <= 4096 } challenge)
        {
            // A hub that names no time is taken at what we asked for.
            Save(push.Confirmed(long.TryParse(query["hub.lease_seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < int.MaxValue
                ? TimeSpan.FromSeconds(seconds) : Push.Wanted, now));
            response.ContentType = "text/plain";
            response.Headers.XContentTypeOptions = "nosniff";
            await response.WriteAsync(challenge, context.RequestAborted);
        }
        else
            // Nothing of the kind was asked for.
            response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task TakeAsync(HttpContext context, Push push)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException problem)
        {
            context.Response.StatusCode = problem.StatusCode;
            return;
        }
        // §8.1: a push that proves nothing is let go, and its sender is not told so.
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        if (!PushSignature.IsGood(context.Request.Headers["X-Hub-Signature"], body.ToArray(), push.Secret) || push.Until is null)
            return;
        Save(push with { LastPush = office.Clock.GetUtcNow() });
        var type = context.Request.ContentType;
        office.Errands.Send(async stop =>
        {
            var report = await office.Pipeline.TakePushAsync(push, body.ToArray(), type, stop);
            await office.Pipeline.GroupAsync(report.ItemsChanged > 0, stop);
        });
    }

    private void Save(Push push) => office.Store.Pushes.Save(push);

    private static string Shortened(string text) => text.Length <= LongestReason ? text : text[..LongestReason] + "…";
}
