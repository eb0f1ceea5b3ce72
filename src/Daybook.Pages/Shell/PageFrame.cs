using Daybook.Pages.Desk;
using NodaTime;

namespace Daybook.Pages.Shell;

/// <summary>What stands round a page: the site it belongs to and its place in it. Every component receives it.</summary>
public sealed class PageFrame
{
    /// <param name="atDesk">A page for the editor, whose words are English.</param>
    public PageFrame(Site site, SiteLinks links, DeskFrame? desk = null, bool atDesk = false)
    {
        Language = atDesk ? "en" : site.Review.Language;
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
    public string Language { get; }

    /// <summary>The <c>lang</c> attribute of text in a language: null (no attribute) where it is the page's own, or unknown.</summary>
    public string? Lang(string? language) => language is null || language == Language ? null : language;
}
