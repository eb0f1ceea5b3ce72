namespace Daybook.Core.Feeds;

/// <summary>What happened to a feed so far, and when it is due again.</summary>
public sealed record FeedState
{
    /// <summary>After so many failures in a row, each wait twice the last, it has not answered for more than a day.</summary>
    private const int FailuresOfTheDead = 6;

    /// <summary><c>ETag</c> of the last whole body, exactly as received.</summary>
    public string? ETag { get; init; }

    /// <summary><c>Last-Modified</c> of the last whole body, exactly as received.</summary>
    public string? LastModified { get; init; }

    /// <summary>The same two by the address that gave them, newest first; empty before the first whole body.</summary>
    public IReadOnlyList<Validators> Validators { get; init; } = [];

    /// <summary>Hash of the last body whose items were saved (hex), or null.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Marks of the last whole body's entries (<see cref="EntryMarks"/>); null before the first.</summary>
    public string? Entries { get; init; }

    /// <summary>Entries of the last whole body that were not read, those at its end, as it lists more than are taken of one document.</summary>
    public int LeftOut { get; init; }

    /// <summary>What was wrong with the last document and how it was read all the same, a sentence each; empty where it was well-formed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How far a mail folder was read; null for other feeds and before the first reading.</summary>
    public MailPosition? Mail { get; init; }

    /// <summary>Letters of a mail folder that ask to confirm a subscription, newest first.</summary>
    public IReadOnlyList<MailQuestion> Questions { get; init; } = [];

    /// <summary>Address that answers now, where permanent redirects led away from the subscribed one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Since when every answer confirmed <see cref="MovedTo"/>.</summary>
    public DateTimeOffset? MovedSince { get; init; }

    public DateTimeOffset? LastChecked { get; init; }

    /// <summary>When a body was last read with success (200 or 304).</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When a body last differed from the one before.</summary>
    public DateTimeOffset? LastChanged { get; init; }

    /// <summary>Status code of the last answer; null before the first and where none came.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Kind of the last failure; null after a success.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>The last failure in plain words.</summary>
    public string? FailureDetail { get; init; }

    /// <summary>Due from here on; null = due now, never checked.</summary>
    public DateTimeOffset? NextCheck { get; init; }

    /// <summary>Why then: one clause a person can read.</summary>
    public string? NextReason { get; init; }

    /// <summary>True after 410: not asked again until the editor says so.</summary>
    public bool Gone { get; init; }

    /// <summary>Other feeds that its site names, looked for once when this one died; not read yet. Empty while it lives.</summary>
    public IReadOnlyList<DiscoveredFeed> Replacements { get; init; } = [];

    /// <summary>True where it is gone, or has failed for so long that it may not come back.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDead => Gone || (Failure is not null && Failures >= FailuresOfTheDead);

    /// <summary>Hints of the last document and answer, for the next schedule.</summary>
    public FeedHints Hints { get; init; } = FeedHints.None;
}

/// <summary>How often a feed itself asks to be read. Null = it does not say.</summary>
public sealed record FeedHints
{
    public static readonly FeedHints None = new();

    /// <summary>RSS <c>ttl</c>.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary><c>sy:updatePeriod</c> ÷ <c>sy:updateFrequency</c>.</summary>
    public TimeSpan? UpdatePeriod { get; init; }

    /// <summary>Date of the newest entry; null where none is dated.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary><c>Cache-Control: max-age</c>, else <c>Expires</c> − <c>Date</c>.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>RSS <c>skipHours</c>, 0 to 23, GMT.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>RSS <c>skipDays</c>, GMT.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];
}
