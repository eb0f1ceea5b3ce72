using Daybook.Core.Feeds;
using Daybook.Core.Items.Letters;

namespace Daybook.Engine.Mail;

/// <summary>A letter, and when the mail server took it in.</summary>
internal sealed record ArrivedLetter(Letter Letter, DateTimeOffset Came);

/// <summary>Letters read together, and what saving them acknowledges.</summary>
/// <param name="LeftOut">Older letters of the folder that are not read at all; they stay where they are.</param>
/// <param name="Warnings">What could not be read, a sentence each.</param>
internal sealed record MailBatch(MailPosition Position, IReadOnlyList<ArrivedLetter> Letters, int LeftOut, IReadOnlyList<string> Warnings);
