using Daybook.Core.Editions;
using Daybook.Pages.Front;

namespace Daybook.Engine.Publishing;

/// <summary>An edition as its page would be, before anybody else sees it.</summary>
public static class Proofs
{
    public static EditionModel Of(Store.Store store, Review review, Edition draft) => EditionModels.Edition(new SiteReading(store, review), draft, latest: false);
}
