namespace Daybook.Core.Briefs;

/// <summary>A cited account of a topic. Every sentence in it is a <see cref="Claim"/>.</summary>
public sealed record Brief
{
    /// <summary>Positive, rising with time; 0 before it is saved.</summary>
    public long Id { get; init; }

    public required string Title { get; init; }

    public required string Query { get; init; }

    /// <summary>ISO 639-1 language it is written in.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset Written { get; init; }

    /// <summary><c>extractive</c>, or the name of the model that drafted.</summary>
    public required string Writer { get; init; }

    /// <summary>At most three claims.</summary>
    public required IReadOnlyList<Claim> Overview { get; init; }

    public required IReadOnlyList<BriefSection> Sections { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>Outlets cited with the number of their items, most first.</summary>
    public required IReadOnlyList<BriefSource> Sources { get; init; }

    /// <summary>Nothing on the topic was found: an answer, not an error.</summary>
    public bool Empty => Overview.Count == 0 && Sections.Count == 0;

    /// <summary>True where title, language, headings, dates and claims with their citations are the same; when it was written does not count.</summary>
    public bool SaysTheSameAs(Brief other) =>
        Title == other.Title && Language == other.Language && Writer == other.Writer
        && Sections.Select(section => section.Heading).SequenceEqual(other.Sections.Select(section => section.Heading))
        && Timeline.Select(entry => (entry.Date, entry.Planned)).SequenceEqual(other.Timeline.Select(entry => (entry.Date, entry.Planned)))
        && Conflicts.SelectMany(conflict => conflict.Values).Select(value => value.Value).SequenceEqual(other.Conflicts.SelectMany(conflict => conflict.Values).Select(value => value.Value))
        && Claims().Select(claim => (claim.Text, claim.Label, claim.Origins)).SequenceEqual(other.Claims().Select(claim => (claim.Text, claim.Label, claim.Origins)))
        && Claims().SelectMany(claim => claim.Citations).SequenceEqual(other.Claims().SelectMany(claim => claim.Citations));

    /// <summary>Outlets whose words stand in it with the number of their items, most first.</summary>
    public IReadOnlyList<BriefSource> Cited() =>
    [
        .. Claims().SelectMany(claim => claim.Citations).Where(citation => citation.Withdrawn is null).Select(citation => (citation.Source, citation.Item)).Distinct().CountBy(cited => cited.Source)
            .Select(source => new BriefSource(source.Key, source.Value)).OrderByDescending(source => source.Items).ThenBy(source => source.Source, StringComparer.Ordinal),
    ];

    /// <summary>Every claim where it stands, in reading order; timeline and conflicts may repeat claims.</summary>
    public IEnumerable<Claim> Claims() =>
        Overview
            .Concat(Sections.SelectMany(section => section.Points.Concat(section.InOtherLanguages)))
            .Concat(Timeline.Select(entry => entry.Claim))
            .Concat(Conflicts.SelectMany(conflict => conflict.Values.Select(value => value.Claim)));
}

public sealed record BriefSection(string Heading, IReadOnlyList<Claim> Points, IReadOnlyList<Claim> InOtherLanguages);

public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <param name="Date">ISO 8601 calendar date cut to its precision: <c>2025</c>, <c>2025-08</c>, <c>2025-08-08</c>.</param>
public sealed record TimelineEntry(string Date, DatePrecision Precision, Claim Claim)
{
    /// <summary>The report it rests on told of it as ahead: whether it came to pass, the row does not say.</summary>
    public bool Planned { get; init; }
}

/// <summary>Same subject, unit and time, different values, each with its own claim.</summary>
public sealed record Conflict(string About, IReadOnlyList<ConflictValue> Values);

public sealed record ConflictValue(string Value, Claim Claim);

public sealed record BriefSource(string Source, int Items);
