namespace Daybook.Core.Feeds;

/// <summary>How far a folder of a mailbox was read. It is saved with the letters it acknowledges, never before them.</summary>
/// <param name="Validity">UIDVALIDITY: another one means that the numbers were given anew (RFC 3501 §2.3.1.1).</param>
/// <param name="Last">Highest UID that was read; 0 = none.</param>
public sealed record MailPosition(uint Validity, uint Last);
