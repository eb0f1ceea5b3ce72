using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Briefs;

/// <summary>Writes briefs from what is stored and keeps every writing.</summary>
public sealed class BriefDesk(Store.Store store, TimeProvider clock)
{
    /// <summary>A new version where it says something new; else the newest kept one, unchanged.</summary>
    /// <param name="language">Language to write in; null = the query's.</param>
    /// <param name="stages">Told when each step begins; null = nobody watches.</param>
    public Brief Write(string query, string? language, DateTimeOffset? since, DateTimeOffset? until, IProgress<BriefStage>? stages = null)
    {
        using var stage = Telemetry.Stage("brief");
        stages?.Report(new BriefStage(BriefStep.Reading, 0));
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var evidence = Evidence(new ItemFilter { Since = since, Until = until });
        stages?.Report(new BriefStage(BriefStep.Writing, evidence.Count));
        var draft = ExtractiveWriter.Write(query, evidence, sources, new BriefPolicy { Language = language }, clock.GetUtcNow());
        // The writer passed the gate already; passing it here too means that nothing is ever kept that has not.
        stages?.Report(new BriefStage(BriefStep.Checking, draft.Claims().Count()));
        var brief = BriefGate.Pass(draft, evidence, sources).Brief;
        stages?.Report(new BriefStage(BriefStep.Keeping, brief.Claims().Count()));
        return store.Briefs.Newest(query) is { } kept && kept.SaysTheSameAs(brief) ? kept : store.Briefs.Save(brief);
    }

    /// <summary>Stored items as evidence.</summary>
    public IReadOnlyList<Evidence> Evidence(ItemFilter filter)
    {
        var items = store.Items.List(filter);
        var seen = store.Items.Seen(items.Select(item => item.Id));
        return [.. items.Select(item => Of(item, seen))];
    }

    private static Evidence Of(Item item, IReadOnlyDictionary<(long Item, int Revision), DateTimeOffset> seen) => new()
    {
        Item = item.Id,
        Revision = item.Revision,
        Url = item.Url,
        Source = item.Source,
        Title = item.Title,
        Text = item.Text,
        Language = item.Language,
        Kind = item.Kind,
        When = item.When,
        Undated = item.Published is null,
        Seen = seen[(item.Id, item.Revision)],
        Story = item.Story,
        CopyOf = item.CopyOf,
        Places = item.Places,
    };
}
