using System.Text;
using Daybook.Core.Editions;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;
using NodaTime;

namespace Daybook.Engine.Publishing;

/// <summary>Every edition as readers see it, in one text that any editor of text opens: Markdown, the oldest first.</summary>
internal static class ArchiveFiles
{
    /// <summary>Editions read at once, so that years of them are never all in memory: a season.</summary>
    private const int Batch = 90;

    /// <param name="root">Absolute address of the site's root.</param>
    public static SiteFile? Find(SiteReading reading, string path, string root) => path == SitePaths.ArchiveFile && reading.Days.Count > 0
        ? new SiteFile(path, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(Text(reading, root))) : null;

    private static string Text(SiteReading reading, string root)
    {
        var copies = new CopyOut(reading.Store, reading.Review, root);
        var text = new StringBuilder();
        foreach (var days in reading.Days.Chunk(Batch))
            foreach (var edition in reading.Store.Editions.Shown(reading.Review.Name, days[0].Day, days[^1].Day))
                text.Append(RenditionMarkdown.Of(Told(copies, edition, reading.Review))).Append('\n');
        return text.ToString();
    }

    /// <summary>What readers see of an edition; of a withdrawn one that it is. Who signs stands once a review, not once a day.</summary>
    private static Rendition Told(CopyOut copies, Edition edition, Review review)
    {
        var rendition = copies.Of(edition) with { Byline = null, Hashtags = [] };
        return edition is { State: EditionState.Withdrawn, Withdrawn: { } when, Reason: { } reason }
            ? rendition with { Parts = [], Notice = Say.Filled(Words.WithdrawnBecause, PaperTime.Date(new PaperTime(DateTimeZoneProviders.Tzdb[review.TimeZone]).Day(when)), reason) } : rendition;
    }
}
