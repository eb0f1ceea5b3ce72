using Daybook.Core.Feeds;

namespace Daybook.Core.Items.Letters;

/// <summary>A letter as read: an entry of a feed whose outlets are its senders, or a question to confirm a subscription, which is no news.</summary>
/// <param name="Sender">As its source is known.</param>
public sealed record ReadLetter(string Sender, ParsedItem? Item, MailQuestion? Question)
{
    /// <summary>The sender of letters that name none.</summary>
    private const string Unknown = "unknown";

    /// <param name="mailbox">The user whose mailbox it is: lines with this address are the reader's own business.</param>
    /// <param name="came">When it came.</param>
    public static ReadLetter Of(Letter letter, string mailbox, DateTimeOffset came)
    {
        var sender = letter.Sender ?? Unknown;
        var body = LetterBody.Of(letter, mailbox);
        return Confirming.Of(letter, sender, body, came) is { } question ? new(sender, null, question) : new(sender, Entry(letter, sender, body), null);
    }

    private static ParsedItem Entry(Letter letter, string sender, LetterBody body) => new()
    {
        // Whoever copies another's Message-ID does not touch the other's letter.
        Guid = letter.Id is { } id ? $"{sender} {id}" : null,
        Link = body.Page,
        Title = letter.Subject,
        ContentHtml = body.Html,
        BaseUrl = body.Page,
        Author = letter.FromName,
        Published = letter.Date,
        SourceName = letter.Name ?? sender,
        SourceUrl = SenderAddress.Of(sender),
    };
}
