using Daybook.Core.Briefs;
using Daybook.Core.Items.Clippings;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Web.Desk;

/// <summary>Briefs of pasted texts: uncited, with what was found for their points when somebody asked for it.</summary>
internal static class PastedBriefPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(BriefDeskPaths.PastedRoute, Show),
        DeskRoute.Get(BriefDeskPaths.PastedSpanRoute, Span),
        DeskRoute.Post(BriefDeskPaths.LookRoute, Look),
    ];

    /// <summary>Every pasted brief in a line, newest first.</summary>
    public static IReadOnlyList<PastedBriefLine> Lines(Daybook.Store.Store store) => [.. store.Clippings.Briefs().Select(stored => new PastedBriefLine(stored.Id,
        stored.Brief.Title is { } title ? new Phrase(title, stored.Brief.Language) : null, stored.Brief.Sections.Sum(section => section.Points.Count),
        stored.Evidence?.Points.Count(found => found.Count > 0), stored.Brief.Signature.Author ?? stored.Brief.Signature.Handle, stored.Brief.Signature.Signed))];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(Find(request) is { } stored
        ? DeskAnswer.Of(new PastedBriefModel
        {
            Id = stored.Id,
            Brief = stored.Brief,
            Taken = request.Store.Clippings.Find(stored.Clipping)!.Taken,
            Evidence = stored.Evidence,
            Looking = request.Office.Searches.Runs(stored.Id),
            Problem = request.Office.Searches.Problem(stored.Id),
            Sources = request.Store.Sources.All().ToDictionary(source => source.Id),
        }) : DeskAnswer.NotFound());

    private static Task<DeskAnswer> Look(DeskRequest request, CancellationToken cancel)
    {
        if (Find(request) is not { } stored)
            return Task.FromResult(DeskAnswer.NotFound());
        request.Office.Searches.Ask(request.Office, stored.Id);
        return Task.FromResult(DeskAnswer.To(BriefDeskPaths.Pasted(stored.Id)));
    }

    private static Task<DeskAnswer> Span(DeskRequest request, CancellationToken cancel)
    {
        if (Find(request) is not { Evidence: { } evidence } stored || DeskRequest.Number(request.Asked("n") ?? "1") is not { } number)
            return Task.FromResult(DeskAnswer.NotFound());
        PointSupport[] spans = [.. evidence.Points.SelectMany(found => found)];
        if (number > spans.Length)
            return Task.FromResult(DeskAnswer.NotFound());
        var span = spans[number - 1];
        var revision = request.Store.Items.Revision(span.Item, span.Revision);
        var item = request.Store.Items.Find(span.Item);
        return Task.FromResult(DeskAnswer.Of(new SpanModel
        {
            Number = (int)number,
            Of = spans.Length,
            At = n => BriefDeskPaths.PastedSpan(stored.Id, n),
            Back = BriefDeskPaths.Pasted(stored.Id),
            Citation = new Citation(span.Item, span.Revision, span.Url, span.Source, span.Start, span.End, span.Quote,
                request.Store.Items.Seen([span.Item]).GetValueOrDefault((span.Item, span.Revision))) { Withdrawn = item?.Withdrawn },
            Source = request.Store.Sources.Find(span.Source)?.Name() ?? new Phrase(span.Source, null),
            Title = revision?.Title,
            Language = item?.Language,
            Text = revision?.Text,
        }));
    }

    private static StoredClippedBrief? Find(DeskRequest request) => request.Id("id") is { } id ? request.Store.Clippings.Brief(id) : null;
}
