using Daybook.Core.Briefs;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>The feed of a saved topic: an entry a writing, each with what it says that the one before did not.</summary>
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
        var writings = reading.Store.Briefs.Versions(topic.Newest).TakeLast(MostEntries + 1).Select(reading.Store.Briefs.Find).OfType<Brief>().ToList();
        return new ItemFeed
        {
            Title = topic.Newest.Title,
            Home = Absolute(SitePaths.Topic(topic.First)),
            Self = Absolute(path),
            Language = topic.Newest.Language,
            Author = reading.Review.Title,
            Notice = reading.Review.Invented ? Words.Invented : null,
            Entries = [.. writings.Select((brief, at) => Entry(reading, brief, at == 0 ? null : writings[at - 1], host, Absolute)).Reverse().Take(MostEntries)],
        };
    }

    private static ItemEntry Entry(SiteReading reading, Brief brief, Brief? before, string host, Func<string, string> absolute) => new()
    {
        Id = TagUri.OfBrief(host, brief.Written, brief.Id),
        Title = brief.Title,
        Url = absolute(SitePaths.Brief(brief.Id)),
        Language = brief.Language,
        Published = brief.Written,
        Updated = brief.Written,
        Outlet = reading.Review.Title,
        Excerpt = string.Join(' ', (before is null ? brief.Overview : BriefDifference.Of(before, brief).Added).Take(MostClaims).Select(claim => claim.Text)) is { Length: > 0 } told ? told : null,
    };

    /// <param name="First">Id of its first writing, by which it is addressed for good.</param>
    internal sealed record Topic(long First, Brief Newest);
}
