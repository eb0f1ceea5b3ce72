using Daybook.Core.Feeds;
using Daybook.Core.Items.Clippings;
using Daybook.Engine.Feeds;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;

namespace Daybook.Web.Desk;

/// <summary>The box that takes anything: shown, looked into, and only then saved.</summary>
internal static class AddPages
{
    /// <summary>Bytes of what is pasted or uploaded: above the largest list of feeds and the longest text that are read.</summary>
    private const long MostPasted = 12_000_000;

    private const int LongestSelector = 300;

    /// <summary>How long somebody waits for hosts to answer; above the fetcher's own limit for one, with the gaps of a few.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Add, Show),
        DeskRoute.Post(DeskPaths.Add + "/look", LookAsync) with { MostBytes = MostPasted },
        DeskRoute.Post(AddPaths.Watch, WatchAsync),
        DeskRoute.Post(AddPaths.Password, MailSignIn.AnswerAsync),
        DeskRoute.Post(DeskPaths.Add + "/save", SaveAsync) with { MostBytes = 1_000_000 },
        DeskRoute.Post(DeskPaths.Add + "/begin", Beginnings.Begin),
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        if (request.Asked("look") is not { } look)
            return Task.FromResult(DeskAnswer.Of(Model(request, Shared(request), null)));
        var lookup = request.Office.Lookups.Find(look, request.Cookies.Session!);
        return Task.FromResult(DeskAnswer.Of(lookup is null
            ? Model(request, "", new Found("", []) { Problem = DeskWords.LookGone })
            : Model(request, lookup.Box, lookup.Pasted is Pasted.Empty ? null : AddFindings.Of(request, look, lookup))));
    }

    private static async Task<DeskAnswer> LookAsync(DeskRequest request, CancellationToken cancel)
    {
        var text = request.Field("text") ?? "";
        var pasted = await FileAsync(request, cancel) is { } file ? Pasting.Read(file) : Pasting.Read(text);
        if (pasted is Pasted.Empty)
            return DeskAnswer.To(DeskPaths.Add);
        var findings = pasted is Pasted.Addresses addresses ? await Looking.AtAsync(request.Office.Fetcher, request.Office.Mail, addresses.List, Patience, cancel) : [];
        // The text of a file is too long to show again; the box keeps what was typed.
        return DeskAnswer.To(DeskPaths.Add + "?look=" + request.Office.Lookups.Keep(request.Cookies.Session!, text, pasted, findings));
    }

    /// <summary>Looks at a page once more, for the entries that a selector names. What else was found stays.</summary>
    private static async Task<DeskAnswer> WatchAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Office.Lookups.Find(request.Field("look"), request.Cookies.Session!) is not { } lookup)
            return DeskAnswer.Of(Model(request, "", new Found("", []) { Problem = DeskWords.LookGone }));
        var findings = lookup.Findings.ToList();
        var at = int.TryParse(request.Field("at"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (at < 0 || at >= findings.Count || findings[at] is not Finding.Page { Watch: not null } page)
            return DeskAnswer.NotFound();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            findings[at] = await Looking.WatchAsync(request.Office.Fetcher, page, AddSaving.Line(request.Field($"select-{at}"), LongestSelector), limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            findings[at] = page with { Watch = page.Watch with { Problem = DeskWords.NoAnswerYet } };
        }
        return DeskAnswer.To(DeskPaths.Add + "?look=" + request.Office.Lookups.Keep(request.Cookies.Session!, lookup.Box, lookup.Pasted, findings));
    }

    private static async Task<DeskAnswer> SaveAsync(DeskRequest request, CancellationToken cancel)
    {
        var look = request.Field("look");
        if (request.Office.Lookups.Find(look, request.Cookies.Session!) is not { } lookup)
            return DeskAnswer.Of(Model(request, "", new Found("", []) { Problem = DeskWords.LookGone }));
        var said = lookup.Pasted is Pasted.Clipping clipping
            ? await AddSaving.ClippingAsync(request, clipping.Words, Clipping.Read(clipping.Words), cancel)
            : await AddSaving.FindingsAsync(request, lookup, cancel);
        request.Office.Lookups.Drop(look!);
        request.Tell(said);
        // What was not asked yet goes back into the box, for the next go.
        if (AddSaving.Left(request, lookup) is { Length: > 0 } left)
            return DeskAnswer.To(DeskPaths.Add + "?look=" + request.Office.Lookups.Keep(request.Cookies.Session!, left, new Pasted.Empty(), []));
        // A brief without sources wants the editor's eye next.
        return DeskAnswer.To(lookup.Pasted is Pasted.Clipping text && Clipping.Read(text.Words).Briefs.Count > 0 ? DeskPaths.Briefs + "#pasted" : DeskPaths.Add);
    }

    /// <summary>The bytes of an uploaded file; null where none was chosen.</summary>
    private static async Task<byte[]?> FileAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Form.Files.GetFile("file") is not { Length: > 0 } file)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>What a bookmarklet or a share sheet brought. Only shown: a link to this page must not make us ask anybody anything.</summary>
    private static string Shared(DeskRequest request) =>
        string.Join('\n', new[] { request.Asked("text"), request.Asked("url") }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()).Distinct());

    /// <summary>Names of the folders there are.</summary>
    public static IReadOnlyList<string> Folders(DeskRequest request) =>
        [.. request.Store.Feeds.All().SelectMany(entry => entry.Feed.Folders).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];

    internal static AddModel Model(DeskRequest request, string box, Found? found) => new()
    {
        Box = box,
        Found = found,
        Folders = Folders(request),
        Beginnings = found is null ? Beginnings.Of(request) : [],
        Address = request.Root + DeskPaths.Add,
    };
}
