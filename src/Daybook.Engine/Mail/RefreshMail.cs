using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Letters;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Store;

namespace Daybook.Engine.Mail;

/// <summary>One look into one mail folder, from the letters to the rows: each batch is saved with the position it acknowledges.</summary>
internal sealed class RefreshMail(Store.Store store, Mailboxes mailboxes, SchedulePolicy policy, TimeProvider clock)
{
    /// <summary>Warnings kept of a folder, the newest: a letter that was passed over is named longer than until the next look.</summary>
    private const int MostWarnings = 10;

    /// <returns>What was saved, and null or why the rest was not read.</returns>
    public async Task<(SaveCounts Counts, FetchResult.Failed? Failed)> RunAsync(FeedEntry entry, MailboxFolder mail, Lease lease, CancellationToken cancel)
    {
        var feed = entry.Feed with { Title = entry.Feed.Title ?? mail.Folder, Mixed = true };
        var state = entry.State;
        var counts = new SaveCounts(0, 0, 0);
        var failed = await mailboxes.ReadAsync(mail, entry.State.Mail, async batch =>
        {
            var warnings = batch.Warnings.ToList();
            var read = Read(mail, batch, warnings);
            state = Next(state, batch, read, warnings);
            var saved = await SaveItems.RunAsync(store, lease, feed, state, [.. read.Select(letter => letter.Item).OfType<PreparedItem>()], clock.GetUtcNow());
            counts = new SaveCounts(counts.New + saved.New, counts.Changed + saved.Changed, counts.Unchanged + saved.Unchanged);
        }, cancel);
        if (failed is not null)
            await store.Feeds.SaveStateAsync(entry.Feed.Id, Schedule.Next(state, failed, policy, clock.GetUtcNow(), Random.Shared.NextDouble()), lease);
        return (counts, failed);
    }

    private FeedState Next(FeedState state, MailBatch batch, IReadOnlyList<(ReadLetter Letter, PreparedItem? Item)> read, IReadOnlyList<string> warnings)
    {
        var news = read.Where(letter => letter.Letter.Question is null).Select(letter => letter.Letter.Sender).ToHashSet(StringComparer.Ordinal);
        return MailSchedule.Next(state, batch.Position, read.Select(letter => letter.Letter.Question).OfType<MailQuestion>(), news, policy, clock.GetUtcNow(), Random.Shared.NextDouble()) with
        {
            LeftOut = batch.LeftOut > 0 ? batch.LeftOut : state.LeftOut,
            Warnings = [.. warnings.Concat(state.Warnings).Distinct().Take(MostWarnings)],
        };
    }

    private List<(ReadLetter Letter, PreparedItem? Item)> Read(MailboxFolder mail, MailBatch batch, List<string> warnings)
    {
        using var stage = Telemetry.Stage("prepare");
        var sources = batch.Letters.Any(arrived => arrived.Letter.Vouched) ? store.Sources.All() : [];
        var read = new List<(ReadLetter Letter, PreparedItem? Item)>();
        foreach (var (letter, came) in batch.Letters)
        {
            try
            {
                var one = ReadLetter.Of(letter, mail.User, came);
                read.Add((one, one.Item is { } item ? Prepared(OfOutlet(letter, item, sources)) : null));
            }
            // The letter's edge: one that our own code fails on costs that letter, not the folder for good.
            catch (Exception defect) when (defect is not (OperationCanceledException or StoreException))
            {
                warnings.Add($"Daybook failed on the letter '{letter.Subject}' ({defect.GetType().Name}); it was passed over and stays in the folder. Please report it.");
            }
        }
        return read;
    }

    /// <summary>The letter is the text: its page shows the same, and may tell its sender who read it.</summary>
    private PreparedItem? Prepared(ParsedItem item) =>
        ItemPreparation.Prepare([item], null, clock.GetUtcNow()) is [var one] ? one with { Page = PageState.NotNeeded } : null;

    /// <summary>A letter of an outlet that is known by the domain of its sender is that outlet's, where the receiving server vouches for the sender.</summary>
    private static ParsedItem OfOutlet(Letter letter, ParsedItem item, IReadOnlyList<Source> sources)
    {
        if (!letter.Vouched || letter.From is not { } from || RegistrableDomain.Find(from[(from.LastIndexOf('@') + 1)..]) is not { } domain)
            return item;
        return sources.FirstOrDefault(source => source.Id == domain || SourceAttribution.IdOf(source.Site) == domain) is { } known ? item with { SourceUrl = $"https://{domain}/", SourceName = known.Name } : item;
    }
}
