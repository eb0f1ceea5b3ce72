using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;

namespace Daybook.Core.Publishing;

/// <summary>
/// What is carried out of Daybook by hand: an edition, a story or a brief as headed lines with links, before it becomes a post, a thread, a
/// mail, Markdown or HTML.
/// </summary>
public sealed record Rendition
{
    public required string Title { get; init; }

    /// <summary>Absolute address of its page; null where the site has no public address.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1, of title and headings.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<RenditionPart> Parts { get; init; }

    /// <summary>Who signs; null for nobody.</summary>
    public string? Byline { get; init; }

    /// <summary>Without their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>A sentence for readers when everything is invented sample text; null otherwise.</summary>
    public string? Notice { get; init; }

    /// <param name="storyUrl">Absolute address of a story's page, or of an outlet's report where there is none.</param>
    /// <param name="provenance">A clause such as "3 independent of 5 outlets".</param>
    public static Rendition Of(Edition edition, Review review, string? url, Func<EditionStory, string?> storyUrl, Func<EditionStory, string?> provenance)
    {
        var stories = edition.Stories.ToDictionary(story => story.Id);
        RenditionLine Line(EditionStory story) => new(story.Title, story.Language, storyUrl(story))
        {
            Text = story.Note ?? story.Excerpt,
            TextLanguage = story.Note is not null ? review.Language : story.ExcerptLanguage,
            Provenance = provenance(story),
        };
        // The lead stands by itself, before the sections.
        List<RenditionPart> lead = edition.Lead is { } id && stories.TryGetValue(id, out var leads) ? [new RenditionPart(null, [Line(leads)])] : [];
        var sections = edition.Sections.Select(section => new RenditionPart(section.Heading, [.. section.Stories.Where(story => story != edition.Lead).Select(story => Line(stories[story]))]));
        return Of(review, edition.Title, url, review.Language, [.. lead.Concat(sections).Where(part => part.Lines.Count > 0)]);
    }

    /// <summary>A story by itself, with the reports of the outlets that tell it.</summary>
    /// <param name="tellings">Reports to name, each with its outlet.</param>
    public static Rendition Of(EditionStory story, Review review, string? url, string? provenance, IReadOnlyList<RenditionLine> tellings) =>
        Of(review, story.Title, url, story.Language ?? review.Language,
        [
            .. (RenditionPart[])(story.Excerpt is { } excerpt ? [new(null, [new RenditionLine(excerpt, story.ExcerptLanguage, null) { Provenance = provenance }])] : []),
            .. (RenditionPart[])(tellings.Count > 0 ? [new(null, tellings)] : []),
        ]);

    /// <summary>A brief: its claims under their headings, each with the names of the outlets it rests on.</summary>
    /// <param name="nameOf">Name of an outlet by its id.</param>
    public static Rendition Of(Brief brief, Review review, string? url, Func<string, string> nameOf)
    {
        RenditionLine Line(Claim claim) => new(claim.Text, claim.Language, claim.Citations[0].Url)
        {
            Label = claim.Label,
            Provenance = string.Join(", ", claim.Standing.Select(citation => citation.Source).Distinct().Take(MostNamed).Select(nameOf))
                + (claim.Outlets > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" +{claim.Outlets - MostNamed}") : ""),
        };
        return Of(review, brief.Title, url, brief.Language,
        [
            .. new[] { new RenditionPart(null, [.. brief.Overview.Select(Line)]) }.Where(part => part.Lines.Count > 0),
            .. brief.Sections.Select(section => new RenditionPart(section.Heading, [.. section.Points.Concat(section.InOtherLanguages).Select(Line)])),
        ]);
    }

    private const int MostNamed = 3;

    private static Rendition Of(Review review, string title, string? url, string language, IReadOnlyList<RenditionPart> parts) => new()
    {
        Title = title,
        Url = url,
        Language = language,
        Parts = parts,
        Byline = review.Byline,
        Hashtags = [.. review.Hashtags.Select(tag => tag.TrimStart('#'))],
    };
}

/// <param name="Heading">Null for what stands before the first heading.</param>
public sealed record RenditionPart(string? Heading, IReadOnlyList<RenditionLine> Lines);

/// <param name="Title">A headline, or a claim.</param>
/// <param name="Language">ISO 639-1; null where unknown.</param>
/// <param name="Url">Absolute; null where there is none.</param>
public sealed record RenditionLine(string Title, string? Language, string? Url)
{
    /// <summary>A bold label before a claim; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>An excerpt of at most 50 words, or the editor's note; null for none.</summary>
    public string? Text { get; init; }

    public string? TextLanguage { get; init; }

    /// <summary>How well it is supported, or who says so; null for none.</summary>
    public string? Provenance { get; init; }
}
