using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Pages.Shell;

/// <summary>What every page of a review says about it.</summary>
public sealed record Site
{
    public required Review Review { get; init; }

    /// <summary>Day of the latest edition: the number in the wordmark of pages that belong to no day. Null before the first.</summary>
    public DateOnly? LatestDay { get; init; }

    /// <summary>Number of feeds subscribed to.</summary>
    public int Feeds { get; init; }

    /// <summary>Number of outlets known.</summary>
    public int Outlets { get; init; }

    /// <summary>Headlines of the page in the review's language, by a machine, by the original; empty where nobody translates.</summary>
    public IReadOnlyDictionary<string, TranslatedTitle> Titles { get; init; } = new Dictionary<string, TranslatedTitle>();
}
