namespace Daybook.Core.Editions;

/// <summary>Groups of outlets that usually report and are missing.</summary>
internal static class BlindSpots
{
    /// <summary>An outlet's group is missed when it usually gives this share of the news …</summary>
    private const double UsualShare = 0.25;

    /// <summary>… and gives at most this one here; told only where enough outlets are in play to have shares at all.</summary>
    private const double MissingShare = 0.05;
    private const int OutletsForBlindSpots = 5;

    /// <returns>Such as <c>country AM</c>, <c>owner state</c>, <c>language ka</c>.</returns>
    public static IReadOnlyList<string> Of(Mix edition, IReadOnlyList<FeedFacts> feeds)
    {
        var usual = feeds.Where(feed => feed.UsualPerDay > 0).ToList();
        if (usual.Count < OutletsForBlindSpots) return [];
        return
        [
            .. Missing("country", usual, feed => feed.Country, edition.Countries),
            .. Missing("owner", usual, feed => feed.OwnerType, edition.OwnerTypes),
            .. Missing("language", usual, feed => feed.Language, edition.Languages),
        ];
    }

    private static IEnumerable<string> Missing(string kind, List<FeedFacts> usual, Func<FeedFacts, string?> value, IReadOnlyDictionary<string, int> here)
    {
        var all = usual.Sum(feed => feed.UsualPerDay);
        double shown = here.Values.Sum();
        return usual
            .Where(feed => value(feed) is not null)
            .GroupBy(feed => value(feed)!, StringComparer.Ordinal)
            .Where(group => group.Sum(feed => feed.UsualPerDay) / all >= UsualShare && here.GetValueOrDefault(group.Key) <= MissingShare * shown)
            .Select(group => $"{kind} {group.Key}")
            .Order(StringComparer.Ordinal);
    }
}
