namespace Daybook.Core.Editions;

/// <summary>What a list of editions tells of one. It is kept beside the edition: reading a quarter of whole editions to show their headlines took a third of a second.</summary>
public sealed record EditionSummary
{
    /// <summary>Headlines told beside the lead's.</summary>
    private const int MostOthers = 3;

    public required DateOnly Day { get; init; }

    public required EditionState State { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Revision { get; init; }

    /// <summary>Null in an empty or withdrawn edition.</summary>
    public Headline? Lead { get; init; }

    /// <summary>The next headlines by score.</summary>
    public IReadOnlyList<Headline> Others { get; init; } = [];

    /// <summary>Stories told in full; what is only listed is not counted.</summary>
    public required int Stories { get; init; }

    /// <summary>Items inside the window.</summary>
    public required int Items { get; init; }

    /// <summary>Number of their languages.</summary>
    public required int Languages { get; init; }

    /// <summary>The figure of the comprehensive gauge; null where it has none.</summary>
    public Share? Comprehensive { get; init; }

    /// <summary>When it was withdrawn; null unless it was.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>As in <see cref="Edition.Reason"/>.</summary>
    public string? Reason { get; init; }

    /// <param name="languages">Of the items inside its window, each as often as it is theirs; null where it is not known.</param>
    public static EditionSummary Of(Edition edition, IReadOnlyCollection<string?> languages)
    {
        var lead = edition.Stories.FirstOrDefault(story => story.Id == edition.Lead);
        var gauge = edition.Gauges.Comprehensive;
        return new EditionSummary
        {
            Day = edition.Day,
            State = edition.State,
            Revision = edition.Revision,
            Lead = lead is null ? null : HeadlineOf(lead),
            Others = [.. edition.Stories.Where(story => story != lead).OrderByDescending(story => story.Score).Take(MostOthers).Select(HeadlineOf)],
            Stories = edition.Stories.Count - edition.AlsoReported.Count,
            Items = languages.Count,
            Languages = languages.OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Comprehensive = gauge.Value is null ? null : new Share(gauge.Have, gauge.Of),
            Withdrawn = edition.Withdrawn,
            Reason = edition.Reason,
        };
    }

    private static Headline HeadlineOf(EditionStory story) => new(story.Title, story.Language);

    /// <param name="Language">ISO 639-1, or null.</param>
    public sealed record Headline(string Title, string? Language);

    /// <summary>So many of so many.</summary>
    public sealed record Share(int Have, int Of);
}
