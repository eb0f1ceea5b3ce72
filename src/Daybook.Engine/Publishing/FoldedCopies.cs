using Daybook.Core.Items;

namespace Daybook.Engine.Publishing;

/// <summary>
/// Which items lists fold away under the one they repeat: every copy, but those of feeds whose editor wants them seen. It is a matter of showing
/// alone; what is counted (origins, news, measures) never asks it.
/// </summary>
internal sealed class FoldedCopies(Store.Store store)
{
    private readonly Lazy<IReadOnlySet<string>> _shown = new(store.Feeds.ShowingCopies);

    public bool Holds(Item item) => item.CopyOf is not null && (_shown.Value.Count == 0 || !item.AlsoIn.Prepend(item.Feed).Any(_shown.Value.Contains));
}
