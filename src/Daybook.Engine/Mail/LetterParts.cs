using Daybook.Core.Feeds;
using Daybook.Core.Items.Letters;
using MimeKit;
using Daybook.Core.Text;

namespace Daybook.Engine.Mail;

/// <summary>Takes a mail apart: its headers and its texts, decoded. What lies beyond the bounds, or cannot be decoded, is left out.</summary>
internal static class LetterParts
{
    /// <summary>Parts looked at: newsletters have a handful.</summary>
    private const int MostParts = 100;

    /// <summary>UTF-16 units of one text.</summary>
    private const int LongestText = 2_000_000;

    private const int LongestLine = 500;

    private static readonly ParserOptions Bounds = new()
    {
        // Standard mailers nest four deep (mixed, related, alternative, text).
        MaxMimeDepth = 32,
        MaxAddressGroupDepth = 3,
    };

    /// <summary>Never throws on a foreign letter.</summary>
    /// <returns>Null where it cannot be read as a mail at all.</returns>
    public static Letter? Read(byte[] source)
    {
        try
        {
            using var stream = new MemoryStream(source, writable: false);
            var message = new MimeParser(Bounds, stream, MimeFormat.Entity).ParseMessage();
            return Of(message);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or InvalidOperationException or IOException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static Letter Of(MimeMessage message)
    {
        string? html = null, text = null;
        foreach (var part in message.BodyParts.Take(MostParts).OfType<TextPart>().Where(part => !part.IsAttachment))
        {
            if (part.IsHtml && html is null)
                html = Decoded(part);
            else if (part.IsPlain && text is null)
                text = Decoded(part);
        }
        var from = message.From.Mailboxes.FirstOrDefault() ?? message.Sender ?? message.ReplyTo.Mailboxes.FirstOrDefault();
        var (listId, listName) = ListHeader.Read(message.Headers["List-Id"]);
        return new Letter
        {
            Id = message.MessageId is { Length: > 0 and <= LongestLine } id ? id : null,
            From = from?.Address is { Length: > 0 and <= LongestLine } address ? address.ToLowerInvariant() : null,
            FromName = Line(from?.Name),
            ListId = listId,
            ListName = listName,
            Subject = Line(message.Subject),
            Date = message.Headers["Date"] is { } date ? FeedDate.Parse(date) : null,
            Html = html,
            Text = text,
            ArchivedAt = ListHeader.Addresses(message.Headers["Archived-At"]).FirstOrDefault() ?? message.Headers["Archived-At"]?.Trim(),
            Unsubscribe = ListHeader.Addresses(message.Headers["List-Unsubscribe"]),
            Vouched = ListHeader.IsVouched(message.Headers["Authentication-Results"]),
        };
    }

    /// <summary>Null where the part holds nothing.</summary>
    private static string? Decoded(TextPart part)
    {
        if (part.Content is null)
            return null;
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        var read = MailCharset.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), part.ContentType.Charset);
        return read.Length <= LongestText ? read : read[..LongestText];
    }

    private static string? Line(string? text)
    {
        var line = OneLine.Of(text);
        return line.Length == 0 ? null : line.Length <= LongestLine ? line : line[..LongestLine];
    }
}
