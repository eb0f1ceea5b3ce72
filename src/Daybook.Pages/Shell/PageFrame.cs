using Daybook.Pages.Desk;
using NodaTime;

namespace Daybook.Pages.Shell;

/// <summary>What stands round a page: the site it belongs to and its place in it. Every component receives it.</summary>
public sealed class PageFrame
{
    public PageFrame(Site site, SiteLinks links, DeskFrame? desk = null)
    {
        Site = site;
        Links = links;
        Desk = desk;
        Time = new PaperTime(DateTimeZoneProviders.Tzdb[site.Review.TimeZone]);
    }

    public Site Site { get; }

    public SiteLinks Links { get; }

    /// <summary>What pages of the desk know beside it; null on the paper.</summary>
    public DeskFrame? Desk { get; }

    /// <summary>Moments as the review's readers tell them.</summary>
    public PaperTime Time { get; }

    /// <summary>Language the page is written in.</summary>
    public string Language => Site.Review.Language;

    /// <summary>The <c>lang</c> attribute of text in a language: null (no attribute) where it is the page's own, or unknown.</summary>
    public string? Lang(string? language) => language is null || language == Language ? null : language;
}
