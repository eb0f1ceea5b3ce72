using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Letters;
using Daybook.Engine.Feeds;
using MailKit;
using MailKit.Search;

namespace Daybook.Engine.Mail;

/// <summary>
/// Reads folders of mailboxes over IMAP, through the address guard and in the host's turn. Folders are only examined: no letter is marked as
/// read, moved or erased. Thread-safe.
/// </summary>
public sealed class Mailboxes(FetchOptions options, MailPasswords passwords, HostGate gate, TimeProvider clock)
{
    /// <summary>Letters of a folder that are read when it is new, or its numbers were given anew: the newest of years of weekly letters.</summary>
    private const int MostAtFirst = 500;

    /// <summary>Letters whose heads are asked for at once.</summary>
    private const int MostOfBatch = 50;

    /// <summary>Bytes of letters held before they are saved.</summary>
    private const long MostHeld = 8_000_000;

    /// <summary>Bytes read of a letter. Its words come before its attachments; a letter that is longer is read as far as that.</summary>
    private const int MostOfLetter = 2_000_000;

    /// <summary>Bytes of letters in one reading; the rest is read with the next.</summary>
    private const long MostOfReading = 40_000_000;

    /// <summary>Bytes taken from the wire in one reading: a server that sends more does not answer what it was asked.</summary>
    private const long MostOfWire = 60_000_000;

    private const MessageSummaryItems Heads = MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Size;

    public MailPasswords Passwords => passwords;

    /// <summary>The newest letters of a folder, newest first; nothing is saved.</summary>
    public async Task<MailLook> LookAsync(MailboxFolder mail, int most, CancellationToken cancel)
    {
        var letters = new List<ReadLetter>();
        var failed = await ReadAsync(mail, null, batch =>
        {
            letters.AddRange(batch.Letters.Select(arrived => ReadLetter.Of(arrived.Letter, mail.User, arrived.Came)));
            return Task.CompletedTask;
        }, cancel, most).ConfigureAwait(false);
        if (failed is not null)
            return new MailLook(null, failed.Kind, failed.Detail);
        letters.Reverse();
        return new MailLook(new ParsedFeed { Format = FeedFormat.Mail, Title = mail.Folder, Items = [.. letters.Select(letter => letter.Item).OfType<ParsedItem>()],
            Warnings = [.. letters.Select(letter => letter.Question).OfType<MailQuestion>().Select(question => $"{question.Name} asks to confirm: {question.Link}")] }, null, "");
    }

    /// <summary>Reads what came after a position, oldest first. Each batch is handed on before the next is asked for.</summary>
    /// <param name="from">How far the folder was read; null = it is new.</param>
    /// <param name="atFirst">Letters read of a new folder, the newest.</param>
    /// <returns>Null where all was read, else why not; what was handed on stays.</returns>
    internal async Task<FetchResult.Failed?> ReadAsync(MailboxFolder mail, MailPosition? from, Func<MailBatch, Task> take, CancellationToken cancel, int atFirst = MostAtFirst)
    {
        var password = passwords.Of(mail);
        if (!password.Ok)
            return new FetchResult.Failed(FetchFailure.SignIn, $"{password.Problem} ({password.Hint})");
        using var turn = await gate.EnterAsync(mail.Host, cancel).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token, options.Shutdown);
        try
        {
            using var session = await MailSession.OpenAsync(mail, password.Value, options, MostOfWire, limit, stop.Token).ConfigureAwait(false);
            await ReadAsync(session, from, take, atFirst, stop.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested && !options.Shutdown.IsCancellationRequested)
        {
            return new FetchResult.Failed(FetchFailure.TimedOut, "the mail server took too long to answer");
        }
        catch (Exception problem) when (MailFailures.Of(problem, mail) is { } failed)
        {
            return failed;
        }
    }

    private static async Task ReadAsync(MailSession session, MailPosition? from, Func<MailBatch, Task> take, int atFirst, CancellationToken cancel)
    {
        var folder = session.Folder;
        var last = from is { } known && known.Validity == folder.UidValidity ? known.Last : 0;
        session.Wind();
        var found = await folder.SearchAsync(last == 0 ? SearchQuery.All : SearchQuery.Uids(new UniqueIdRange(new UniqueId(folder.UidValidity, last + 1), new UniqueId(folder.UidValidity, uint.MaxValue))), cancel).ConfigureAwait(false);
        // "n:*" names the last letter even where it is older than n (RFC 3501 §6.4.8).
        var uids = found.Where(uid => uid.Id > last).OrderBy(uid => uid.Id).ToList();
        var left = last == 0 ? Math.Max(0, uids.Count - atFirst) : 0;
        if (uids.Count == 0)
            await take(new MailBatch(new MailPosition(folder.UidValidity, last), [], left, [])).ConfigureAwait(false);
        var bytes = 0L;
        foreach (var some in uids.Skip(left).Chunk(MostOfBatch))
        {
            if (bytes > MostOfReading)
                return;
            bytes += await BatchesAsync(session, some, left, take, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Reads some letters and hands them on, in as many batches as their size wants. Answers their bytes.</summary>
    private static async Task<long> BatchesAsync(MailSession session, UniqueId[] uids, int left, Func<MailBatch, Task> take, CancellationToken cancel)
    {
        session.Wind();
        var heads = await session.Folder.FetchAsync(uids, Heads, cancel).ConfigureAwait(false);
        var (letters, warnings, held, all) = (new List<ArrivedLetter>(), new List<string>(), 0L, 0L);
        foreach (var head in heads.OrderBy(head => head.UniqueId.Id))
        {
            var bytes = await SourceAsync(session, head.UniqueId, cancel).ConfigureAwait(false);
            var came = (head.InternalDate ?? DateTimeOffset.UnixEpoch).ToUniversalTime();
            if (LetterParts.Read(bytes) is { } letter)
                letters.Add(new ArrivedLetter(letter with { Date = letter.Date ?? head.InternalDate }, came));
            else
                warnings.Add($"Letter {head.UniqueId.Id} of {came:yyyy-MM-dd} cannot be read as a mail; it was passed over and stays in the folder.");
            (held, all) = (held + bytes.Length, all + bytes.Length);
            if (held < MostHeld)
                continue;
            await take(new MailBatch(new MailPosition(session.Folder.UidValidity, head.UniqueId.Id), letters, left, warnings)).ConfigureAwait(false);
            (letters, warnings, held) = ([], [], 0);
        }
        await take(new MailBatch(new MailPosition(session.Folder.UidValidity, uids[^1].Id), letters, left, warnings)).ConfigureAwait(false);
        return all;
    }

    /// <summary>The letter as far as it is read; empty where it has gone meanwhile.</summary>
    private static async Task<byte[]> SourceAsync(MailSession session, UniqueId uid, CancellationToken cancel)
    {
        session.Wind();
        try
        {
            using var source = await session.Folder.GetStreamAsync(uid, 0, MostOfLetter, cancel).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await source.CopyToAsync(bytes, cancel).ConfigureAwait(false);
            return bytes.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return [];
        }
    }
}
