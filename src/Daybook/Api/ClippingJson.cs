using Daybook.Core.Items.Clippings;

namespace Daybook.Api;

/// <summary>The answer of <c>import</c> for pasted text, as in contract 1, with what each line was taken for.</summary>
internal static class ClippingJson
{
    public static object Of(Clipping clipping, int taken, int repeated) => new
    {
        Kind = "clipping",
        Taken = taken,
        Repeated = repeated,
        clipping.Notes,
        Briefs = clipping.Briefs.Select(Of),
        Items = clipping.Items.Select(Of),
        Feeds = clipping.Feeds.Select(feed => new { feed.Name, feed.Link.Address, feed.Link.Cut, feed.List }),
        clipping.Tags,
        Directory = clipping.Directory.Select(entry => new { entry.Name, entry.Link?.Address, Cut = entry.Link?.Cut ?? false }),
        clipping.Lines,
    };

    private static object Of(ClippedBrief brief) => new
    {
        brief.Title,
        brief.Provider,
        brief.Language,
        brief.Overview,
        Sections = brief.Sections.Select(section => new { section.Heading, Points = section.Points.Select(point => new { point.Label, point.Text }) }),
        brief.Signature.Author,
        brief.Signature.Handle,
        brief.Signature.Signed,
        brief.Day,
        Link = Of(brief.Link),
        Cited = false,
    };

    private static object Of(ClippedItem item) => new
    {
        item.Title,
        item.Text,
        item.Kind,
        item.Language,
        item.Site,
        item.Signature.Author,
        item.Signature.Handle,
        item.Signature.Signed,
        item.Day,
        Link = Of(item.Link),
    };

    private static object? Of(ClippedLink? link) => link is null ? null : new { link.Address, link.Cut };
}
