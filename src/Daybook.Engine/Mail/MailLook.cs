using Daybook.Core.Feeds;

namespace Daybook.Engine.Mail;

/// <summary>What a look into a mail folder found; nothing of it is saved.</summary>
/// <param name="Document">The newest letters as entries; null where it could not be read.</param>
/// <param name="Kind">Why not; null where it could.</param>
public sealed record MailLook(ParsedFeed? Document, FetchFailure? Kind, string Problem)
{
    public bool Ok => Document is not null;
}
