using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>How many tell a story: distinct voices behind its copy roots, and distinct outlets, copies included.</summary>
public sealed record StoryTally(int Origins, int Outlets)
{
    /// <param name="members">All items of the story.</param>
    public static StoryTally Of(IEnumerable<Item> members, IReadOnlyDictionary<string, Source> sources) =>
        Of([.. members.Select(item => new StoryTelling(item.Id, item.Source, item.CopyOf))], sources);

    public static StoryTally Of(IReadOnlyCollection<StoryTelling> tellings, IReadOnlyDictionary<string, Source> sources)
    {
        var outlets = tellings.ToDictionary(telling => telling.Item, telling => telling.Source);
        return new StoryTally(
            tellings.Select(telling => outlets.GetValueOrDefault(telling.CopyOf ?? telling.Item) ?? telling.Source).Select(id => sources.GetValueOrDefault(id)?.Voice ?? id).Distinct(StringComparer.Ordinal).Count(),
            outlets.Values.Distinct(StringComparer.Ordinal).Count());
    }
}
