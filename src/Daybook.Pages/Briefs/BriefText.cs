using System.Text;
using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Briefs;

/// <summary>A brief as plain text, to be pasted elsewhere: the shape a reader knows, with its outlets named behind every point.</summary>
public static class BriefText
{
    /// <param name="address">Absolute address of the brief, or null.</param>
    public static string Of(Brief brief, BriefContext context, string? address)
    {
        var text = new StringBuilder(brief.Title).AppendLine().AppendLine();
        foreach (var claim in brief.Overview)
            text.AppendLine(Line(claim, context));
        foreach (var section in brief.Sections)
        {
            text.AppendLine().AppendLine(section.Heading);
            foreach (var claim in section.Points.Concat(section.InOtherLanguages))
                text.Append("- ").AppendLine(Line(claim, context));
        }
        if (address is not null)
            text.AppendLine().AppendLine(address);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static string Line(Claim claim, BriefContext context)
    {
        var label = claim.Label is { Length: > 0 } name ? name + ": " : "";
        var outlets = claim.Standing.Select(citation => context.SourceOf(citation.Source).Name).Distinct().ToList();
        return $"{label}{ClaimText.Plain(claim)} ({Say.Join(outlets, 3)})";
    }
}
