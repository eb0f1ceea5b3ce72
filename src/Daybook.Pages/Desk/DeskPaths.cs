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
    public const string Briefs = "/desk/briefs";
    public const string Reviews = "/desk/reviews";

    /// <summary>Every place of the menu there could be, in order.</summary>
    public static IReadOnlyList<DeskPlace> Menu =>
    [
        new(Today, DeskWords.MenuToday), new(Read, DeskWords.MenuRead), new(Add, DeskWords.MenuAdd),
        new(Feeds, DeskWords.MenuFeeds), new(Briefs, DeskWords.MenuBriefs), new(Reviews, DeskWords.MenuReviews),
    ];

    /// <summary>True for the desk and everything below it.</summary>
    public static bool Owns(string path) => path == "/desk" || path.StartsWith(Root, StringComparison.Ordinal);
}
