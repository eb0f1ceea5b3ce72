namespace Daybook.Core.Editions;

/// <summary>The three gauges of an edition. Each has a figure, or says why it has none yet.</summary>
public sealed record Gauges(Comprehensive Comprehensive, Balanced Balanced, Timely Timely);

/// <param name="Value">Have ÷ Of, 0 to 1; null with <paramref name="Why"/>.</param>
/// <param name="Have">Stories of the window told by two owners that the edition has ("Also reported" counted apart).</param>
/// <param name="Of">Stories of the window told by at least two independent owners that touch the review's places.</param>
/// <param name="Missing">Story ids not in the edition.</param>
/// <param name="Silent">Feeds that failed or gave nothing in the window, by address.</param>
public sealed record Comprehensive(double? Value, int Have, int Of, IReadOnlyList<long> Missing, IReadOnlyList<string> Silent, string? Why)
{
    /// <summary>How many of <see cref="Missing"/> stand under "Also reported".</summary>
    public int AlsoReported { get; init; }

    /// <summary>Those of <see cref="Silent"/> whose last check failed.</summary>
    public IReadOnlyList<string> Failing { get; init; } = [];
}

/// <param name="Value">Mean distance (half the sum of differences of shares, 0 to 1) between the edition's mix and the target.</param>
/// <param name="N">Tellings counted: each outlet once a story.</param>
/// <param name="Target">The mix declared, else the mix of what was available.</param>
/// <param name="BlindSpots">Groups that usually report and are missing, such as <c>country AM</c>.</param>
/// <param name="SingleOrigin">Stories of the edition that stand on one origin.</param>
public sealed record Balanced(double? Value, int N, Mix Edition, Mix Target, IReadOnlyList<string> BlindSpots, int SingleOrigin, string? Why)
{
    /// <summary>Parts of <see cref="Target"/> that the editor declared: <c>countries ownerTypes languages</c>.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];
}

/// <summary>Counts by value, or declared shares; a fact that is not known is counted under "unknown".</summary>
public sealed record Mix(IReadOnlyDictionary<string, int> Countries, IReadOnlyDictionary<string, int> OwnerTypes, IReadOnlyDictionary<string, int> Languages);

/// <param name="MedianMinutesToCollect">Median minutes from the first report of a story to its item here; the first collection of a feed doesn't count.</param>
/// <param name="MedianMinutesToEdition">Median minutes from the first report of a story to the edition.</param>
public sealed record Timely(double? MedianMinutesToCollect, double? MedianMinutesToEdition, int N, IReadOnlyList<double> Minutes, string? Why);
