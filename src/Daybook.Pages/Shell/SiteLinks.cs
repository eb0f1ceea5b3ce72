namespace Daybook.Pages.Shell;

/// <summary>
/// Links as one page writes them: relative, so that the same markup works served from any folder and exported as files.
/// </summary>
/// <param name="Page">Path of the page itself from the root of the site, e.g. <c>/2025/09/04/</c>.</param>
/// <param name="Exported">True where pages become files: <c>index.html</c> is then written out.</param>
/// <param name="BaseUrl">Absolute address of the site's root, or null where it is not known.</param>
public sealed record SiteLinks(string Page, bool Exported = false, string? BaseUrl = null)
{
    /// <summary>The relative address of a path such as <c>/stories/12/</c>, <c>/feed.xml</c> or <c>/briefs/3/#timeline</c>.</summary>
    public string Href(string path)
    {
        var mark = path.IndexOf('#', StringComparison.Ordinal);
        var fragment = mark < 0 ? "" : path[mark..];
        var target = mark < 0 ? path : path[..mark];
        if (target == Page && fragment.Length > 0)
            return fragment;
        var from = Page[..(Page.LastIndexOf('/') + 1)];
        var shared = SharedFolder(from, target);
        var climbs = from.AsSpan(shared).Count('/');
        var relative = string.Concat(Enumerable.Repeat("../", climbs)) + target[shared..];
        if (Exported && (relative.Length == 0 || relative.EndsWith('/')))
            relative += "index.html";
        return (relative.Length == 0 ? "./" : relative) + fragment;
    }

    /// <summary>The absolute address of this page for <c>rel=canonical</c>; null without a base address.</summary>
    public string? Canonical => Absolute(Page);

    /// <summary>The absolute address of a path; null without a base address.</summary>
    public string? Absolute(string path) => BaseUrl is null ? null : BaseUrl.TrimEnd('/') + path;

    /// <summary>Length of the longest folder both paths stand in, its slash included.</summary>
    private static int SharedFolder(string from, string target)
    {
        var shared = 0;
        for (var i = 0; i < from.Length && i < target.Length && from[i] == target[i]; i++)
        {
            if (from[i] == '/')
                shared = i + 1;
        }
        return shared;
    }
}
