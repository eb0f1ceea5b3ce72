namespace Daybook.Core.Feeds;

/// <summary>A letter that asks to confirm a subscription. It is no news: it is shown to the editor at once, and its link is never followed by us.</summary>
/// <param name="Sender">As the source of its letters is known.</param>
/// <param name="Name">As the sender calls itself.</param>
/// <param name="Link">Where it is confirmed, absolute.</param>
public sealed record MailQuestion(string Sender, string Name, string Subject, DateTimeOffset Came, string Link);
