using System.Globalization;
using System.Text;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;
using Daybook.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Daybook.Web.Desk;

/// <summary>
/// The gate of the desk and its porter: (1) who asks, (2) which route, (3) may he, (4) is the form ours, (5) the page's own answer,
/// (6) written with the frame round it. A route that says nothing is for signed-in editors only.
/// </summary>
internal sealed class DeskServer(Office office) : IDisposable
{
    private readonly PageWriter _pages = new();

    public async Task AnswerAsync(HttpContext context)
    {
        DeskHeaders.Add(context.Response.Headers, context.Request.IsHttps);
        var visit = new Visit(context, new DeskCookies(context, context.Request.IsHttps), Callers.Of(context, !office.HasPublicAddress));
        try
        {
            await WriteAsync(visit, await DecideAsync(visit, context.RequestAborted));
        }
        catch (StoreException problem)
        {
            Console.Error.WriteLine($"daybook: {context.Request.Method} {Shown(context.Request.Path)}: {problem.Message}\n  {problem.Hint}");
            await WriteAsync(visit, DeskAnswer.Of(new DeskNoticeModel(DeskWords.FailedTitle, problem.Message, problem.Hint), StatusCodes.Status503ServiceUnavailable));
        }
        // The last resort: a defect in one page is told, and costs no other.
        catch (Exception defect) when (defect is not OperationCanceledException && !context.Response.HasStarted)
        {
            Console.Error.WriteLine($"daybook: {context.Request.Method} {Shown(context.Request.Path)}: an error of Daybook itself, please report it: {defect}");
            await WriteAsync(visit, DeskAnswer.Of(new DeskNoticeModel(DeskWords.FailedTitle, DeskWords.FailedText, DeskWords.FailedAdvice), StatusCodes.Status500InternalServerError));
        }
    }

    public void Dispose() => _pages.Dispose();

    /// <summary>Steps 1 to 5.</summary>
    private async Task<DeskAnswer> DecideAsync(Visit visit, CancellationToken cancel)
    {
        var request = visit.Context.Request;
        visit.Account = visit.Cookies.Session is { } token ? office.Store.Accounts.Of(token, office.Clock.GetUtcNow()) : null;
        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        var (route, values, methods) = DeskRoutes.Find(method, request.Path.Value ?? "");
        // A body that is refused is not read; the connection it stands in is of no further use.
        if (method != HttpMethods.Get)
            visit.Context.Response.Headers.Connection = "close";
        if (visit.Account is null && route?.Access != DeskAccess.Anyone)
            return ToSignIn(visit, method);
        if (route is null && methods.Count > 0)
        {
            visit.Context.Response.Headers.Allow = string.Join(", ", methods);
            return DeskAnswer.Refused(DeskWords.NotFoundText, null, StatusCodes.Status405MethodNotAllowed);
        }
        if (route is null)
            return DeskAnswer.NotFound();
        var asked = Asked(visit, values, request.Query);
        if (route.Method != HttpMethods.Post)
            return await route.Answer(asked, cancel);
        var (form, refusal) = await ReadFormAsync(visit, route, cancel);
        if (form is null)
            return refusal!;
        if (visit.Account is not null)
            office.Store.Accounts.Use(visit.Cookies.Session!, asked.Now);
        return await route.Answer(asked with { Form = form }, cancel);
    }

    /// <summary>Step 4: the form, or why it is not taken. What comes from elsewhere is refused before its body is read.</summary>
    private async Task<(IFormCollection? Form, DeskAnswer? Refusal)> ReadFormAsync(Visit visit, DeskRoute route, CancellationToken cancel)
    {
        var request = visit.Context.Request;
        if (!Callers.IsOwnForm(request, office.PublicAddress) || !request.HasFormContentType)
            return (null, DeskAnswer.Refused(DeskWords.RefusedForm, DeskWords.RefusedFormAdvice, StatusCodes.Status403Forbidden));
        visit.Context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = route.MostBytes;
        try
        {
            var form = await request.ReadFormAsync(new FormOptions
            {
                BufferBody = false,
                ValueLengthLimit = (int)route.MostBytes,
                MultipartBodyLengthLimit = route.MostBytes,
                ValueCountLimit = 4096,
                KeyLengthLimit = 256,
            }, cancel);
            visit.Context.Response.Headers.Remove("Connection");
            return visit.Cookies.Accepts(form[DeskForm.TokenField].FirstOrDefault(), visit.Account is not null) ? (form, null)
                : (null, DeskAnswer.Refused(DeskWords.RefusedForm, DeskWords.RefusedFormAdvice, StatusCodes.Status403Forbidden));
        }
        // How the form reader tells of a NUL.
        catch (InvalidDataException problem) when (problem.InnerException is InvalidOperationException)
        {
            return (null, DeskAnswer.Refused(DeskWords.RefusedNul, DeskWords.RefusedNulAdvice, StatusCodes.Status400BadRequest));
        }
        catch (Exception problem) when (problem is BadHttpRequestException or InvalidDataException)
        {
            var size = route.MostBytes >= 1_000_000 ? $"{route.MostBytes / 1_000_000} MB" : $"{route.MostBytes / 1024} KB";
            return (null, DeskAnswer.Refused(Say.Filled(DeskWords.RefusedSize, size), DeskWords.RefusedSizeAdvice, StatusCodes.Status413PayloadTooLarge));
        }
    }

    /// <summary>Somebody who is not signed in: to the form for it, and back when he asked for a page.</summary>
    private static DeskAnswer ToSignIn(Visit visit, string method)
    {
        if (visit.ByScript || method != HttpMethods.Get)
            return DeskAnswer.Of(new Pages.Desk.Accounts.SignInModel { Problem = method == HttpMethods.Get ? null : DeskWords.RefusedForm }, StatusCodes.Status401Unauthorized);
        var request = visit.Context.Request;
        var wanted = OwnPath.Under(DeskPaths.Root, request.Path.Value + request.QueryString.Value);
        return DeskAnswer.To(wanted is null or DeskPaths.Root ? DeskPaths.SignIn : DeskPaths.SignIn + "?next=" + Uri.EscapeDataString(wanted));
    }

    /// <summary>Step 6.</summary>
    private async Task WriteAsync(Visit visit, DeskAnswer answer)
    {
        var response = visit.Context.Response;
        var path = visit.Context.Request.Path.Value ?? DeskPaths.Root;
        if (answer is DeskAnswer.Go { Path: var next } && visit.ByScript && visit.Account is not null && await PageAtAsync(visit, next) is { } page)
        {
            // A script gets the page a browser would have been sent to: one request the less.
            response.Headers.ContentLocation = next;
            (answer, path) = (page, next.Split('?', '#')[0]);
        }
        switch (answer)
        {
            case DeskAnswer.Go go:
                response.StatusCode = StatusCodes.Status303SeeOther;
                response.Headers.Location = go.Path;
                return;
            case DeskAnswer.Done:
                response.StatusCode = StatusCodes.Status204NoContent;
                return;
            case DeskAnswer.Bytes bytes:
                await WriteAsync(visit.Context, bytes.Content, bytes.ContentType);
                return;
            case DeskAnswer.Picture picture:
                DeskHeaders.AddForPicture(response.Headers);
                await WriteAsync(visit.Context, picture.Content, picture.ContentType);
                return;
            case DeskAnswer.Page shown:
                response.StatusCode = shown.Status;
                // Links are relative, so that only the depth of a path counts: one of unknown shape is replaced by a plain one as deep.
                var links = new SiteLinks(OwnPath.Under(DeskPaths.Root, path) ?? DeskPaths.Root + string.Join('/', Enumerable.Repeat("-", Math.Max(1, path.Count(c => c == '/') - 1))));
                var html = await shown.Write(_pages, office.Site, links, FrameOf(visit));
                await WriteAsync(visit.Context, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
                return;
        }
    }

    private async Task<DeskAnswer.Page?> PageAtAsync(Visit visit, string target)
    {
        var parts = target.Split('#')[0].Split('?', 2);
        var (route, values, _) = DeskRoutes.Find(HttpMethods.Get, parts[0]);
        if (route is null)
            return null;
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "");
        return await route.Answer(Asked(visit, values, new QueryCollection(query)), visit.Context.RequestAborted) as DeskAnswer.Page;
    }

    private DeskRequest Asked(Visit visit, IReadOnlyDictionary<string, string> values, IQueryCollection query) => new()
    {
        Office = office,
        Account = visit.Account,
        Values = values,
        Query = query,
        Caller = visit.Caller,
        Cookies = visit.Cookies,
        Root = $"{visit.Context.Request.Scheme}://{visit.Context.Request.Host}",
    };

    private DeskFrame FrameOf(Visit visit) => new()
    {
        Account = visit.Account?.Name,
        Token = visit.Cookies.FormToken(visit.Account is not null),
        Places = visit.Account is null ? [] : Office.Places,
        Now = office.Clock.GetUtcNow(),
        Notice = visit.Account is null ? null : office.Notices.Of(visit.Cookies.Session),
        FeedsFailing = visit.Account is null ? 0 : office.Store.Feeds.All().Count(entry => entry.Feed.Paused is null && (entry.State.Failure is not null || entry.State.Gone)),
    };

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>A path as one line of a log: what could break the line or the terminal is replaced.</summary>
    private static string Shown(PathString path)
    {
        var text = path.Value ?? "";
        return string.Concat((text.Length <= 200 ? text : text[..200]).Select(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '?' : c));
    }

    /// <summary>One request on its way through the gate.</summary>
    private sealed class Visit(HttpContext context, DeskCookies cookies, Caller caller)
    {
        public HttpContext Context => context;

        public DeskCookies Cookies => cookies;

        public Caller Caller => caller;

        public Account? Account { get; set; }

        /// <summary>True where the desk's script asks, which swaps parts of a page.</summary>
        public bool ByScript => context.Request.Headers.ContainsKey("Daybook-Script");
    }
}
