using Daybook.Core.Briefs;
using Daybook.Engine.Translation;

namespace Daybook.Engine.Briefs;

/// <summary>
/// Writes the briefs of saved topics anew, a day after they were last. A writing that says nothing new is none, and where nothing has changed of what it would
/// be written from (<see cref="EvidencePrint"/>), none is made.
/// </summary>
public static class TopicRenewal
{
    /// <summary>Between two writings of a topic.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>The briefs that say something new.</summary>
    /// <param name="drafter">A model that may draft; null = none.</param>
    /// <param name="translations">As <see cref="BriefDesk"/> has them; null = none.</param>
    public static async Task<IReadOnlyList<Brief>> RunAsync(Store.Store store, TimeProvider clock, ModelDrafter? drafter, TranslationDesk? translations, CancellationToken cancel)
    {
        var (desk, renewed) = (new BriefDesk(store, clock, drafter, translations), new List<Brief>());
        foreach (var topic in store.Topics.All())
        {
            var now = clock.GetUtcNow();
            if (topic.Renewed is { } last && now - last < Every)
                continue;
            var before = store.Briefs.Newest(topic.Query, topic.Language);
            // Taken before the writing: what comes in meanwhile is seen the next day.
            var (speaking, sources) = (EvidenceSearch.Heads(store, topic.Query, topic.Language), store.Sources.All());
            long PrintWith(Brief? kept) => EvidencePrint.Of(topic.Query, topic.Language, speaking, sources, kept?.Id ?? 0, now);
            if (topic.Print == PrintWith(before) && await desk.StandsAsync(before, cancel))
            {
                store.Topics.Renew(topic.Query, now, topic.Print.Value);
                continue;
            }

            var brief = await desk.WriteAsync(topic.Query, topic.Language, null, null, null, cancel);
            // Only then: what failed is tried again in the next round.
            store.Topics.Renew(topic.Query, now, PrintWith(brief.Empty ? before : brief));
            if (!brief.Empty && brief.Id != before?.Id)
                renewed.Add(brief);
        }

        return renewed;
    }
}
