using Daybook.Core.Briefs;
using Daybook.Core.Publishing;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>The feed of a saved topic: an entry a writing, each with what it says that the one before did not. All of it as the editor left it.</summary>
internal static class TopicFiles
{
    private const int MostEntries = 30, MostClaims = 3;

    /// <param name="root">Absolute address of the site's root, ending with a slash.</param>
    public static SiteFile? Find(SiteReading reading, string path, string root) =>
        reading.Topics.FirstOrDefault(topic => SitePaths.TopicFeed(topic.First) == path) is { Newest: not null } topic
            ? new SiteFile(path, AtomWriter.ContentType, AtomWriter.Write(Feed(reading, topic, path, root))) : null;

    private static ItemFeed Feed(SiteReading reading, Topic topic, string path, string root)
    {
        string Absolute(string page) => root.TrimEnd('/') + page;
        var host = new Uri(root).IdnHost;
        var edits = reading.Store.Briefs.Edits(topic.Newest);
        var writings = reading.Store.Briefs.Versions(topic.Newest).TakeLast(MostEntries + 1).Select(reading.Store.Briefs.Find).OfType<Brief>().ToList();
        var shown = writings.ConvertAll(writing => EditedBrief.Of(writing, edits).Shown);
        return new ItemFeed
        {
            Title = topic.Newest.Title,
            Home = Absolute(SitePaths.Topic(topic.First)),
            Self = Absolute(path),
            Language = topic.Newest.Language,
            Author = reading.Review.Title,
            Notice = reading.Review.Invented ? Words.Invented : null,
            Entries = [.. Enumerable.Range(0, shown.Count).Reverse().Take(MostEntries).Where(at => !shown[at].Empty)
                .Select(at => Entry(reading, shown[at], at == 0 ? null : shown[at - 1], Changed(writings[at], edits), host, Absolute))],
        };
    }

    /// <summary>When readers last got another text of it: one who keeps what was hidden or withdrawn since fetches it anew.</summary>
    private static DateTimeOffset Changed(Brief writing, IReadOnlyList<BriefEdit> edits)
    {
        var claims = writing.Claims().Select(BriefEdit.KeyOf).ToHashSet();
        return edits.Where(edit => claims.Contains(edit.Claim)).Select(edit => edit.At)
            .Concat(writing.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Withdrawn?.At).OfType<DateTimeOffset>()).Append(writing.Written).Max();
    }

    private static ItemEntry Entry(SiteReading reading, Brief brief, Brief? before, DateTimeOffset changed, string host, Func<string, string> absolute) => new()
    {
        Id = TagUri.OfBrief(host, brief.Written, brief.Id),
        Title = brief.Title,
        Url = absolute(SitePaths.Brief(brief.Id)),
        Language = brief.Language,
        Published = brief.Written,
        Updated = changed,
        Outlet = reading.Review.Title,
        Excerpt = string.Join(' ', (before is null ? brief.Overview : BriefDifference.Of(before, brief).Added).Where(claim => claim.Withdrawn is null).Take(MostClaims).Select(ClaimText.Plain)) is { Length: > 0 } told ? told : null,
    };

    /// <param name="First">Id of its first writing, by which it is addressed for good.</param>
    internal sealed record Topic(long First, Brief Newest);
}
