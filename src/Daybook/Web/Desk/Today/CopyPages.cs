using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Publishing;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Texts to carry out by hand: an edition, a story of it, or a brief, in every form, with no account of any network.</summary>
internal static class CopyPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } = [DeskRoute.Get(TodayPaths.Copy, Show)];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        var copying = new CopyOut(request.Store, review, request.Office.AddressOf(review));
        if (DeskRequest.Number(request.Asked("brief")) is { } id)
            return Task.FromResult(request.Store.Briefs.Find(id) is { } writing && EditedBrief.Of(writing, request.Store.Briefs.Edits(writing)).Shown is { Empty: false } brief
                ? TodayPages.In(review, Model(request, copying.Of(brief), BriefDeskPaths.Brief(id), string.Create(CultureInfo.InvariantCulture, $"{TodayPaths.Copy}?brief={id}"))) : DeskAnswer.NotFound());
        var place = new TodayReading(request, review).Place();
        var edition = Edition(request, review, place.Day);
        if (DeskRequest.Number(request.Asked("story")) is not { } story)
            return Task.FromResult(TodayPages.In(review, Model(request, copying.Of(edition), place.ToString(), place.Path(TodayPaths.Copy))));
        var told = edition.Stories.FirstOrDefault(one => one.Id == story) ?? new EditionDesk(request.Store, request.Office.Clock).Draft(review, place.Day).Candidates.FirstOrDefault(one => one.Story.Id == story)?.Story;
        return Task.FromResult(told is null ? DeskAnswer.NotFound()
            : TodayPages.In(review, Model(request, copying.Of(told), place.ToString(), place.Path(TodayPaths.Copy) + string.Create(CultureInfo.InvariantCulture, $"&story={story}"))));
    }

    /// <summary>What readers see; before that, the draft.</summary>
    private static Edition Edition(DeskRequest request, Review review, DateOnly day) =>
        request.Store.Editions.Newest(review.Name, day) is { State: EditionState.Published } published ? published : new EditionDesk(request.Store, request.Office.Clock).Draft(review, day).Edition;

    private static CopyModel Model(DeskRequest request, Rendition rendition, string back, string here)
    {
        var network = SocialNetwork.All.FirstOrDefault(one => one.Name == request.Asked("network")) ?? SocialNetwork.Mastodon;
        return new CopyModel
        {
            Title = new Phrase(rendition.Title, rendition.Language),
            Back = back,
            Here = here,
            Network = network.Name,
            Networks = [.. SocialNetwork.All.Select(one => one.Name)],
            Texts = [.. Enum.GetValues<CopyForm>().Select(form => Text(CopiedText.Of(rendition, form, network), network))],
        };
    }

    private static CopyText Text(CopiedText copied, SocialNetwork network) => new(copied.Form switch
    {
        CopyForm.Post => TodayWords.CopyPost,
        CopyForm.Thread => TodayWords.CopyThread,
        CopyForm.Mail => TodayWords.CopyMail,
        CopyForm.Markdown => TodayWords.CopyMarkdown,
        _ => TodayWords.CopyHtml,
    }, copied.Form switch
    {
        CopyForm.Post => Say.Filled(TodayWords.CopyLength, network.Length(copied.Texts[0]), network.Limit),
        CopyForm.Thread => Say.Filled(TodayWords.CopyPosts, copied.Texts.Count),
        _ => null,
    }, copied.Texts, copied.Subject);
}
