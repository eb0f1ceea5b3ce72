using System.Text;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;

namespace Daybook.Web;

/// <summary>What programs ask every host for at its root, whatever sites it has.</summary>
internal static class RootFiles
{
    /// <summary>Where browsers look for an icon that no page named to them: it leads to the one that pages name.</summary>
    public const string FavIcon = "/favicon.ico";

    public static string Icon { get; } = SiteAssets.PathOf("icon.svg");

    /// <summary>RFC 9309: the public site is for everyone; the desk has nothing for robots, and what a search finds stands at its own address.</summary>
    public static SiteFile Robots { get; } = new("/robots.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: {DeskPaths.Root}\nDisallow: {SitePaths.Search}\n"));
}
