using Daybook.Core.Briefs;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;
using Daybook.Engine.Briefs;
using Daybook.Engine.Items;
using Daybook.Engine.Jobs;
using Daybook.Store;

namespace Daybook.Engine.Clippings;

/// <summary>What saving a pasted text came to.</summary>
/// <param name="Taken">Things that are there now and were not before.</param>
/// <param name="Repeated">Things that stood twice in the text, or were stored before.</param>
public sealed record ClippingSaved(long Id, int Taken, int Repeated);

/// <summary>
/// Takes in pasted text: the text itself, its briefs as uncited ones, its items, its signature block. Feeds are offered, never subscribed
/// unasked. <see cref="Clipping.Read"/> tells what a text holds before anything is saved.
/// </summary>
public sealed class ClippingDesk(Store.Store store, TimeProvider clock)
{
    /// <summary>Stands for the address of a feed in items that came from pasted text.</summary>
    public const string FeedName = "daybook:clipping";

    /// <summary>Of items that nobody signed and no whole link tells the outlet of.</summary>
    private const string UnsignedSource = "clipping";

    /// <summary>A signature gives a day and no hour; noon UTC lies within that day in most zones.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    /// <exception cref="StoreException">The database failed; nothing of the text was saved.</exception>
    public async Task<ClippingSaved> SaveAsync(string text, Clipping clipping, CancellationToken cancel)
    {
        ClippingSaved? saved = null;
        await new LocalRunner(store.Leases, clock, keysAtOnce: 1).RunAsync([new Job("clippings", (lease, _) =>
        {
            var now = clock.GetUtcNow();
            var (items, withdrawn) = SaveItems(lease, clipping, now);
            var kept = Save(text, clipping, withdrawn, now);
            var named = clipping.Feeds.Count + clipping.Tags.Count;
            var taken = items + kept.Briefs + kept.Entries + (kept.IsNew ? named : 0);
            saved = new ClippingSaved(kept.Id, taken, clipping.Repeated + clipping.Taken - taken);
            return Task.CompletedTask;
        })], cancel);
        return saved ?? throw new StoreException("another Daybook is taking in a text at this moment", "try again in a minute; nothing was saved");
    }

    /// <summary>Looks in everything collected for spans that say what the points of a pasted brief say, and keeps what was found.</summary>
    /// <returns>The brief with its evidence; null where there is no such brief.</returns>
    public StoredClippedBrief? LookForEvidence(long id)
    {
        if (store.Clippings.Brief(id) is not { } stored)
            return null;
        ClippedPoint[] points = [.. stored.Brief.Sections.SelectMany(section => section.Points)];
        var evidence = new BriefDesk(store, clock).Evidence(new ItemFilter());
        var found = PointEvidence.Find(points, stored.Brief.Language, evidence);
        if (stored.Brief.Language is { } language)
            found = [.. found.Zip(Across(stored.Brief, points, language), (own, foreign) => (IReadOnlyList<PointSupport>)[.. own, .. foreign])];
        store.Clippings.SaveEvidence(id, new ClippedEvidence(clock.GetUtcNow(), found));
        return store.Clippings.Brief(id);
    }

    /// <summary>In other languages, among the items that a brief on its topic would be written from.</summary>
    private IReadOnlyList<IReadOnlyList<PointSupport>> Across(ClippedBrief brief, ClippedPoint[] points, string language)
    {
        var topic = brief.Title ?? string.Join(' ', points.Select(point => point.Label).OfType<string>());
        var day = brief.Day ?? brief.Signature.Signed ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return PointEvidenceAcross.Find(points, language, day, EvidenceSearch.Find(store, topic, language, null, null));
    }

    /// <summary>Keeps the text. The words of items that were withdrawn do not come back with it.</summary>
    private (long Id, bool IsNew, int Briefs, int Entries) Save(string text, Clipping clipping, IReadOnlyList<ClippedItem> withdrawn, DateTimeOffset now)
    {
        if (withdrawn.Count > 0)
            (text, clipping) = ClippingErasure.Of(text, clipping, new WithdrawnWords(withdrawn.Select(item => item.Title).OfType<string>(), withdrawn.Select(item => item.Text).OfType<string>()));
        return store.Clippings.Save(text, clipping, now);
    }

    private (int Added, IReadOnlyList<ClippedItem> Withdrawn) SaveItems(Lease lease, Clipping clipping, DateTimeOffset now) => store.Items.Write(lease, writer =>
    {
        var (added, withdrawn, known) = (0, new List<ClippedItem>(), new Dictionary<string, string>());
        foreach (var (clipped, item) in clipping.Items.Select(clipped => (clipped, Prepare(clipped, now))))
        {
            if (writer.FindAnywhere(item.Key) is not { Count: > 0 } stored)
            {
                writer.Insert(item, SourceOf(item, clipped.Signature, known, writer), FeedName, own: false, now);
                added++;
            }
            else if (stored.Any(writer.IsWithdrawn))
                withdrawn.Add(clipped);
        }
        return (added, (IReadOnlyList<ClippedItem>)withdrawn);
    });

    private static PreparedItem Prepare(ClippedItem item, DateTimeOffset now)
    {
        var isPost = item.Kind == ItemKind.Post;
        // A cut link is kept as it stood and never followed.
        var link = item.Link is { Cut: false } whole ? WebAddress.Read(WebAddress.WithScheme(whole.Address))?.ToString() : null;
        var url = link is null ? null : CanonicalUrl.Of(link);
        var entry = new ParsedItem
        {
            // A bare address is its own title until its page is read.
            Title = isPost ? null : item.Title ?? link,
            Link = link,
            Author = item.Signature.Author,
            ContentHtml = System.Net.WebUtility.HtmlEncode(item.Text ?? "").Replace("\n", "<br>", StringComparison.Ordinal),
            Published = item.Signature.Signed is { } day ? new DateTimeOffset(day.ToDateTime(Noon), TimeSpan.Zero) : null,
            IsVideo = item.Kind == ItemKind.Video,
            Language = item.Language,
        };
        var prepared = ItemPreparation.Prepare([entry], item.Language, now)[0];
        return prepared with
        {
            Kind = item.Kind,
            OriginalUrl = prepared.OriginalUrl ?? (item.Link is { Cut: true } cut ? cut.Address + "…" : null),
            Page = url is not null && item.Kind == ItemKind.Article ? PageState.Wanted : PageState.NotNeeded,
        };
    }

    /// <summary>A post is of whoever signed it; a link of the outlet it leads to.</summary>
    /// <param name="known">Outlets found for earlier items of the text, by handle or domain: a long list names few.</param>
    private static string SourceOf(PreparedItem item, ClippedSignature signature, Dictionary<string, string> known, ItemWriter writer)
    {
        var isLink = item.Kind != ItemKind.Post && item.Url is not null;
        var key = (isLink ? SourceAttribution.DomainOf(item.Url) : null) ?? signature.Handle?.ToLowerInvariant() ?? signature.Author ?? UnsignedSource;
        if (!known.TryGetValue(key, out var source))
            known[key] = source = isLink ? SourceAttribution.Of(item, null, writer.AllSources(), writer) : SignerOf(key, signature, writer);
        return source;
    }

    private static string SignerOf(string id, ClippedSignature signature, ItemWriter writer)
    {
        if (writer.AllSources().All(source => source.Id != id))
            writer.SaveSource(new Source { Id = id, Name = signature.Author ?? signature.Handle ?? "Clippings" }, domain: null);
        return id;
    }
}
