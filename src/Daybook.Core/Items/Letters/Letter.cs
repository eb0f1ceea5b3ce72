namespace Daybook.Core.Items.Letters;

/// <summary>A mail as its headers and its texts stand, decoded. Everything is optional: what a letter does not say stays null.</summary>
public sealed record Letter
{
    /// <summary>Message-ID without its brackets.</summary>
    public string? Id { get; init; }

    /// <summary>Mail address of who sent it, lower case.</summary>
    public string? From { get; init; }

    /// <summary>As the sender calls itself.</summary>
    public string? FromName { get; init; }

    /// <summary>Identifier of the list (RFC 2919), lower case, without its brackets.</summary>
    public string? ListId { get; init; }

    /// <summary>What the list is called.</summary>
    public string? ListName { get; init; }

    public string? Subject { get; init; }

    /// <summary>As the letter says; null where it says nothing that can be read.</summary>
    public DateTimeOffset? Date { get; init; }

    public string? Html { get; init; }

    public string? Text { get; init; }

    /// <summary>Where the list keeps the letter for everybody (RFC 5064).</summary>
    public string? ArchivedAt { get; init; }

    /// <summary>Addresses that end the subscription (RFC 2369): whoever has them can end it.</summary>
    public IReadOnlyList<string> Unsubscribe { get; init; } = [];

    /// <summary>True where the receiving server says that the address of <see cref="From"/> was not forged (DMARC, RFC 8601).</summary>
    public bool Vouched { get; init; }

    /// <summary>The letter's source: its list, else its sender; null where it names neither.</summary>
    public string? Sender => ListId is { } list ? "list:" + list : From;

    /// <summary>As people call its source.</summary>
    public string? Name => ListName ?? FromName ?? From ?? ListId;
}
