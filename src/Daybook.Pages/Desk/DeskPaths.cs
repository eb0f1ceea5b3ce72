using System.Globalization;

namespace Daybook.Pages.Desk;

/// <summary>The address of every page of the desk. One place decides them.</summary>
public static class DeskPaths
{
    public const string Root = "/desk/";
    public const string SignIn = "/desk/sign-in";
    public const string SignOut = "/desk/sign-out";
    public const string FirstRun = "/desk/first-run";
    public const string Today = "/desk/today";
    public const string Read = "/desk/read";
    public const string Add = "/desk/add";
    public const string Feeds = "/desk/feeds";
    public const string Sources = "/desk/sources";
    public const string Briefs = "/desk/briefs";
    public const string Learning = "/desk/learning";
    public const string Reviews = "/desk/reviews";

    /// <summary>What a phone installs the desk by, with its place on the share sheet.</summary>
    public const string Manifest = "/desk/daybook.webmanifest";

    /// <summary>Every place of the menu there could be, in order.</summary>
    public static IReadOnlyList<DeskPlace> Menu =>
    [
        new(Today, DeskWords.MenuToday), new(Read, DeskWords.MenuRead), new(Add, DeskWords.MenuAdd),
        new(Feeds, DeskWords.MenuFeeds), new(Briefs, DeskWords.MenuBriefs), new(Learning, DeskWords.MenuLearning), new(Reviews, DeskWords.MenuReviews),
    ];

    /// <summary>A feed's own page, or an action on it.</summary>
    public static string Feed(long id, string? action = null) => string.Create(CultureInfo.InvariantCulture, $"{Feeds}/{id}") + (action is null ? "" : "/" + action);

    /// <summary>An outlet's page. Ids come from foreign files and may hold anything, so they stand in the query.</summary>
    public static string Source(string id) => Sources + "?id=" + Uri.EscapeDataString(id);

    /// <summary>True for the desk and everything below it.</summary>
    public static bool Owns(string path) => path == "/desk" || path.StartsWith(Root, StringComparison.Ordinal);
}
