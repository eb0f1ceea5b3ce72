namespace Daybook.Core.Feeds;

/// <summary>One address we collect from: the settings. What happened to it is <see cref="FeedState"/>.</summary>
public sealed record Feed
{
    public required long Id { get; init; }

    /// <summary>The address as subscribed, absolute.</summary>
    public required string Url { get; init; }

    /// <summary>Title the feed gives itself, or the name it was imported with.</summary>
    public string? Title { get; init; }

    /// <summary>Id of its outlet; null for a mixed feed.</summary>
    public string? Source { get; init; }

    /// <summary>True where the entries belong to several outlets.</summary>
    public bool Mixed { get; init; }

    /// <summary>Names of the folders it stands in, as written (OPML outlines joined by a slash).</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Name of the preset its address was taken from; null where it was given by hand.</summary>
    public string? Preset { get; init; }

    /// <summary>True where its news are wanted as soon as its server allows: see <see cref="SchedulePolicy.Breaking"/>.</summary>
    public bool Breaking { get; init; }

    /// <summary>
    /// True where its items are shown in lists even where they repeat another's text. What is counted stays as it is: a copy is no voice of its own.
    /// </summary>
    public bool ShowsCopies { get; init; }

    /// <summary>Since when the editor lets it rest; null = it is asked.</summary>
    public DateTimeOffset? Paused { get; init; }

    public required DateTimeOffset Added { get; init; }

    /// <summary>True where its address names a mailbox, which is the editor's own, or carries a password: readers and lists that are given away never see it.</summary>
    public bool IsPrivate => IsPrivateAddress(Url);

    /// <summary>The same of an address that nobody subscribed to.</summary>
    public static bool IsPrivateAddress(string url) => MailboxFolder.Looks(url) || WebAddress.HasUser(url);
}
