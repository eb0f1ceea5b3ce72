using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Engine.Jobs;
using Daybook.Engine.Translation;
using Daybook.Store;

namespace Daybook.Engine.Briefs;

/// <summary>Writes briefs from what is stored and keeps every writing that found something; the answer that there is nothing has no id.</summary>
/// <param name="drafter">A model that may draft; null = none.</param>
/// <param name="translations">Puts what is told in other languages into the brief's; null = nobody does.</param>
public sealed class BriefDesk(Store.Store store, TimeProvider clock, ModelDrafter? drafter = null, TranslationDesk? translations = null)
{
    // What was read for one brief serves the next, whoever writes it: a program serves one data folder.
    private static readonly BriefMemory Memory = new();

    // One at a time on a topic in this program; a lease tells other programs apart.
    private static readonly Turns Topics = new();

    /// <summary>A new version where it says something new; else the newest kept one, unchanged. Asks no model.</summary>
    /// <param name="language">Language to write in; null = the query's.</param>
    /// <param name="stages">Told when each step begins; null = nobody watches.</param>
    public Brief Write(string query, string? language, DateTimeOffset? since, DateTimeOffset? until, IProgress<BriefStage>? stages = null)
    {
        using var stage = Telemetry.Stage("brief");
        var (material, evidence, sources) = Prepare(query, language, since, until, stages);
        return Keep(material.Extractive, evidence, sources, null, stages);
    }

    /// <summary>As <see cref="Write"/>; where there is a model it drafts, and where it does not in time or well, nothing is missing.</summary>
    public async Task<Brief> WriteAsync(string query, string? language, DateTimeOffset? since, DateTimeOffset? until, IProgress<BriefStage>? stages, CancellationToken cancel)
    {
        using var stage = Telemetry.Stage("brief");
        var before = drafter is null ? null : store.Briefs.Newest(query, language);
        var (material, evidence, sources) = Prepare(query, language, since, until, stages);
        if (drafter is null)
            return await TranslatedAsync(Keep(material.Extractive, evidence, sources, null, stages), cancel);
        // Said before the turn is waited for: another program may be asking the model.
        stages?.Report(new BriefStage(BriefStep.Drafting, material.Sentences.Count));
        var kept = await InTurnAsync(TurnOf(query, language, since, until), async () =>
        {
            if (store.Briefs.Newest(query, language) is { } newest && newest.Id != before?.Id && IsOf(newest, evidence))
                return newest;
            var (drafted, end) = await drafter.DraftAsync(material, evidence, sources, cancel);
            return Keep(drafted ?? material.Extractive, evidence, sources, end, stages);
        }, cancel);
        return await TranslatedAsync(kept, cancel);
    }

    /// <summary>
    /// True where a kept writing needs no other while what it follows from stays: it is by whom one would be now, as a model that gave no draft is asked again.
    /// What could not be translated then is tried again. Null = nothing was found.
    /// </summary>
    internal async Task<bool> StandsAsync(Brief? kept, CancellationToken cancel)
    {
        if (kept is null)
            return true;
        if (kept.Writer != (drafter?.Model ?? ExtractiveWriter.Name))
            return false;
        await TranslatedAsync(kept, cancel);
        return true;
    }

    /// <summary>What a model is asked for: the same by two programs at once is asked once.</summary>
    internal static string TurnOf(string query, string? language, DateTimeOffset? since, DateTimeOffset? until) =>
        string.Create(CultureInfo.InvariantCulture, $"brief {query} {language} {since:O} {until:O}").TrimEnd();

    /// <summary>A model drafts the same evidence in other words each time: one kept since this was asked is the answer, where it could see all that there is.</summary>
    private bool IsOf(Brief newest, IReadOnlyList<Evidence> evidence) => newest.Writer == drafter!.Model && evidence.All(item => item.Seen <= newest.Written);

    /// <summary>Runs while nobody else drafts on the topic. Who has held it longer than any draft takes is not waited for.</summary>
    private async Task<Brief> InTurnAsync(string key, Func<Task<Brief>> draft, CancellationToken cancel)
    {
        Brief? kept = null;
        using var turn = await Topics.EnterAsync(key, cancel);
        await new LocalRunner(store.Leases, clock, keysAtOnce: 1).RunAsync([new Job(key, async (_, _) => kept = await draft()) { Waits = LocalRunner.LeaseLength }], cancel);
        return kept ?? await draft();
    }

    /// <summary>As <see cref="WriteAsync"/>, to be looked at: nothing is kept, so the brief has no id and no reader sees it.</summary>
    public async Task<Brief> LookAsync(string query, string? language, DateTimeOffset? since, DateTimeOffset? until, CancellationToken cancel)
    {
        var (material, evidence, sources) = Prepare(query, language, since, until, null);
        var drafted = drafter is null ? null : (await drafter.DraftAsync(material, evidence, sources, cancel)).Brief;
        return BriefGate.Pass(drafted ?? material.Extractive, evidence, sources).Brief;
    }

    private async Task<Brief> TranslatedAsync(Brief kept, CancellationToken cancel)
    {
        if (translations is not null && !kept.Empty)
            await translations.TranslateAsync(kept, cancel);
        return kept;
    }

    /// <summary>Stored items as evidence.</summary>
    public IReadOnlyList<Evidence> Evidence(ItemFilter filter) => EvidenceSearch.Of(store, store.Items.List(filter));

    private (DraftMaterial, IReadOnlyList<Evidence>, IReadOnlyDictionary<string, Core.Items.Source>) Prepare(
        string query, string? language, DateTimeOffset? since, DateTimeOffset? until, IProgress<BriefStage>? stages)
    {
        stages?.Report(new BriefStage(BriefStep.Reading, 0));
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var evidence = EvidenceSearch.Find(store, query, language, since, until);
        stages?.Report(new BriefStage(BriefStep.Writing, evidence.Count));
        return (ExtractiveWriter.Prepare(query, evidence, sources, new BriefPolicy { Language = language }, clock.GetUtcNow(), Memory), evidence, sources);
    }

    private Brief Keep(Brief draft, IReadOnlyList<Evidence> evidence, IReadOnlyDictionary<string, Core.Items.Source> sources, DraftEnd? end, IProgress<BriefStage>? stages)
    {
        // The writer passed the gate already; passing it here too means that nothing is ever kept that has not.
        stages?.Report(new BriefStage(BriefStep.Checking, draft.Claims().Count(), end));
        var brief = BriefGate.Pass(draft, evidence, sources).Brief;
        // That nothing was found is an answer of this moment: kept, it would be a page for good that says nothing.
        if (brief.Empty)
            return brief;
        stages?.Report(new BriefStage(BriefStep.Keeping, brief.Claims().Count()));
        return store.Briefs.Save(brief);
    }
}
