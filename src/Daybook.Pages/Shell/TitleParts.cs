namespace Daybook.Pages.Shell;

/// <summary>A review's title in its two parts: "South Caucasus - Current News Review" is set in two weights.</summary>
/// <param name="Tail">What follows the first free-standing dash; null where there is none.</param>
/// <param name="Dash">That dash as written.</param>
public sealed record TitleParts(string Head, string? Tail, string Dash = "")
{
    public static TitleParts Split(string title)
    {
        foreach (var dash in (string[])[" - ", " – ", " — "])
        {
            var at = title.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && at + dash.Length < title.Length)
                return new TitleParts(title[..at], title[(at + dash.Length)..], dash.Trim());
        }
        return new TitleParts(title, null);
    }
}
