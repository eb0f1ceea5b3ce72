namespace Daybook.Pages.Desk.Add;

/// <summary>Addresses of the box's forms.</summary>
public static class AddPaths
{
    /// <summary>Looks at a page once more, for the entries that a selector names.</summary>
    public const string Watch = DeskPaths.Add + "/watch";

    /// <summary>Looks into a mail folder with a password.</summary>
    public const string Password = DeskPaths.Add + "/password";
}
