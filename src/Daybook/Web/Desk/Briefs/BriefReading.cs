using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Reads what the briefs desk shows.</summary>
internal static class BriefReading
{
    public static DeskBriefLine Line(Daybook.Store.Store store, Brief writing)
    {
        var edited = EditedBrief.Of(writing, store.Briefs.Edits(writing));
        return new DeskBriefLine(writing.Id, new Phrase(writing.Title, writing.Language), edited.Brief.Claims().Select(claim => claim.Text).Distinct().Count(), edited.Brief.Sources.Count,
            store.Briefs.Versions(writing).ToList().IndexOf(writing.Id) + 1, writing.Written, store.Briefs.EditedSince(writing.Id).Count, Withdrawn(writing), edited.Hidden.Count, writing.Empty)
        { TakenBack = edited.Withdrawn is not null };
    }

    public static DeskBriefModel Model(DeskRequest request, Brief writing)
    {
        var edits = request.Store.Briefs.Edits(writing);
        var versions = request.Store.Briefs.Versions(writing).ToList();
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        // The order is the editor's, but what is hidden still stands at the desk.
        var ordered = EditedBrief.Of(writing, edits.Where(edit => edit.Act != BriefAct.Hide)).Brief;
        var edited = EditedBrief.Of(writing, edits);
        return new DeskBriefModel
        {
            Brief = ordered,
            Hidden = edited.Hidden,
            Withdrawn = edited.Withdrawn,
            Sources = sources,
            Version = versions.IndexOf(writing.Id) + 1,
            Versions = versions.Count,
            HasBefore = versions.IndexOf(writing.Id) > 0,
            Share = (request.Office.AddressOf(request.Office.Review) ?? "") + SitePaths.Brief(writing.Id),
            Alerts = [.. Alerts(request.Store, writing, sources, new PaperTime(NodaTime.DateTimeZoneProviders.Tzdb[request.Office.Review.TimeZone]))],
            Index = new CitationIndex(writing),
            Translations = request.Store.Translations.Of(writing.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).Distinct(), writing.Language),
            Topic = request.Store.Topics.Find(writing.Query) is { } kept && kept.Renews(writing) ? SitePaths.Topic(versions[0]) : null,
            At = request.Asked("at"),
        };
    }

    /// <summary>A citation on its span in the stored text; null where the brief has no such citation.</summary>
    public static SpanModel? Span(DeskRequest request, Brief writing, int number)
    {
        var citations = new CitationIndex(writing).All;
        if (number > citations.Count)
            return null;
        var citation = citations[number - 1];
        var revision = request.Store.Items.Revision(citation.Item, citation.Revision);
        var source = request.Store.Sources.Find(citation.Source);
        return new SpanModel
        {
            Number = number,
            Of = citations.Count,
            At = n => BriefDeskPaths.Span(writing.Id, n),
            Back = BriefDeskPaths.Brief(writing.Id),
            Citation = citation,
            Source = source?.Name() ?? new Phrase(citation.Source, null),
            Title = revision?.Title,
            Language = request.Store.Items.Find(citation.Item)?.Language,
            Text = revision?.Text,
        };
    }

    /// <summary>What became of cited items since: withdrawn, or edited by their publishers, the quoted words still in them or not.</summary>
    private static IEnumerable<BriefAlert> Alerts(Daybook.Store.Store store, Brief writing, Dictionary<string, Source> sources, PaperTime time)
    {
        var now = store.Briefs.EditedSince(writing.Id);
        var index = new CitationIndex(writing);
        foreach (var citation in index.All)
        {
            var name = sources.TryGetValue(citation.Source, out var source) ? source.Name : citation.Source;
            if (citation.Withdrawn is { } gone)
                yield return new BriefAlert(index.NumberOf(citation), Say.Filled(BriefDeskWords.AlertWithdrawn, name, PaperTime.Date(time.Day(gone.At)), gone.Reason));
            else if (now.TryGetValue(citation.Item, out var revision) && revision > citation.Revision)
                yield return new BriefAlert(index.NumberOf(citation), Say.Filled(BriefDeskWords.AlertEdited, name, citation.Revision, revision,
                    (store.Items.Revision(citation.Item, revision)?.Text ?? "").Contains(citation.Quote, StringComparison.Ordinal) ? BriefDeskWords.AlertStands : BriefDeskWords.AlertGone));
        }
    }

    private static int Withdrawn(Brief writing) =>
        writing.Claims().SelectMany(claim => claim.Citations).Where(citation => citation.Withdrawn is not null).Select(citation => citation.Item).Distinct().Count();
}
