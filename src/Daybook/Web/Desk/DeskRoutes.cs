namespace Daybook.Web.Desk;

/// <summary>Every route of the desk. A page that is not in this table is not there.</summary>
internal static class DeskRoutes
{
    public static IReadOnlyList<DeskRoute> All { get; } =
    [
        .. FrontDoor.Routes,
        .. SignInPages.Routes,
        .. FirstRunPages.Routes,
        .. TodayPages.Routes, .. FirstReviewPages.Routes,
        .. CopyPages.Routes,
        .. BriefPages.Routes,
        .. PastedBriefPages.Routes,
        .. LearningPages.Routes,
        .. ReadPages.Routes,
        .. ReadPictures.Routes,
        .. AddPages.Routes,
        .. ManifestFile.Routes,
        .. FeedPages.Routes,
        .. OutletPages.Routes,
    ];

    /// <summary>The route and the values of its path; null where none answers. <c>Methods</c>: what the path does answer to.</summary>
    public static (DeskRoute? Route, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Methods) Find(string method, string path)
    {
        var here = All.Select(route => (Route: route, Values: route.Match(path))).Where(pair => pair.Values is not null).ToList();
        var found = here.FirstOrDefault(pair => pair.Route.Method == method);
        return (found.Route, found.Values ?? new Dictionary<string, string>(), [.. here.Select(pair => pair.Route.Method).Distinct()]);
    }
}
