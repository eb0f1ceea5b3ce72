using System.Globalization;
using System.Text;
using Daybook.Core.Items.Clippings;

namespace Daybook.Cli;

/// <summary>Tells a person what pasted text was taken for.</summary>
internal static class ClippingText
{
    public static string Of(Clipping clipping, int taken, int repeated, bool dryRun)
    {
        var text = new StringBuilder();
        foreach (var brief in clipping.Briefs)
            text.Append(CultureInfo.InvariantCulture, $"Brief (uncited): {brief.Title ?? "without a title"}: {brief.Overview.Count} overview, {brief.Sections.Count} sections, {brief.Sections.Sum(section => section.Points.Count)} points{By(brief.Signature)}{Under(brief.Day)}\n");
        foreach (var item in clipping.Items)
            text.Append(CultureInfo.InvariantCulture, $"{item.Kind}: {item.Title}{Link(item.Link)}{By(item.Signature)}\n");
        foreach (var feed in clipping.Feeds)
            text.Append(CultureInfo.InvariantCulture, $"Feed offered: {feed.Name}{Link(feed.Link)}\n");
        foreach (var entry in clipping.Directory)
            text.Append(CultureInfo.InvariantCulture, $"Directory: {entry.Name}{Link(entry.Link)}\n");
        if (clipping.Tags.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Tags: {string.Join(' ', clipping.Tags.Select(tag => "#" + tag))}\n");
        foreach (var note in clipping.Notes)
            text.Append(CultureInfo.InvariantCulture, $"Note: {note}\n");
        if (clipping.Taken == 0 && clipping.Notes.Count > 0)
            return text.Append(CultureInfo.InvariantCulture, $"{(dryRun ? "Nothing was saved. It holds" : "Saved:")} {clipping.Notes.Count} {(clipping.Notes.Count == 1 ? "note" : "notes")}, nothing else recognised.").ToString();
        text.Append(CultureInfo.InvariantCulture, $"{(dryRun ? "Nothing was saved. It holds" : "Saved:")} {taken} {(dryRun ? "things" : "new things")}, {repeated} {(dryRun ? "that stand twice" : "that were there")}, {clipping.Notes.Count} notes.");
        return text.ToString();
    }

    private static string Link(ClippedLink? link) => link is null ? "" : $"  {link.Address}{(link.Cut ? "… (cut: its end is lost)" : "")}";

    private static string By(ClippedSignature signature) => signature == ClippedSignature.None ? ""
        : $"  by {string.Join(' ', new[] { signature.Author, signature.Handle, signature.Signed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => part is not null))}";

    private static string Under(DateOnly? day) => day is { } known ? $"  under {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
}
