using AngleSharp.Dom;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Finds the list of a page: links with headlines whose places in the markup look alike.</summary>
internal static class LinkList
{
    /// <summary>Fewer links are no list.</summary>
    private const int FewestLinks = 4;

    /// <summary>Letters from which a link is a headline and not a label.</summary>
    private const int ShortestHeadline = 20;

    /// <summary>Letters of a headline beyond which more of them say nothing.</summary>
    private const int LongestHeadline = 100;

    /// <summary>Links looked at.</summary>
    private const int MostLinks = 2000;

    /// <summary>How many elements outwards two links must stand alike.</summary>
    private const int Outwards = 4;

    /// <summary>What a list gains whose entries show dates: menus and boxes of topics show none.</summary>
    private const double Dated = 1.0;

    /// <summary>The entries in document order; empty where the page has no such list.</summary>
    public static IReadOnlyList<IElement> Find(IElement body, string url)
    {
        var links = body.QuerySelectorAll("a[href]").Take(MostLinks).Where(link => IsHeadline(link) && IsOwn(WatchedEntry.Target(link, url), url) && link.Closest("nav, footer, aside, header nav") is null).ToList();
        return links.GroupBy(Place).Select(group => Entries([.. group], url)).Where(entries => entries.Count >= FewestLinks)
            .MaxBy(Weight) ?? [];
    }

    private static bool IsHeadline(IElement link) => ShortText.Letters(link, ShortestHeadline) >= ShortestHeadline;

    /// <summary>A list of news leads to pages of its own site, not to others and not to itself.</summary>
    private static bool IsOwn(string? target, string url) =>
        target is not null && RegistrableDomain.OfUrl(target) == RegistrableDomain.OfUrl(url) && target.TrimEnd('/') != url.TrimEnd('/');

    /// <summary>Names and classes from the link outwards; numbers in class names tell entries apart and are left out.</summary>
    private static string Place(IElement link)
    {
        var steps = new List<string>();
        for (IElement? at = link; at is not null && steps.Count <= Outwards; at = at.ParentElement)
            steps.Add(at.LocalName + "." + string.Join('.', at.ClassList.Where(name => !name.Any(char.IsDigit)).Take(2)));
        return string.Join('<', steps);
    }

    /// <summary>For each link the largest element around it that holds no other of them.</summary>
    private static List<IElement> Entries(IReadOnlyList<IElement> links, string url)
    {
        var different = links.DistinctBy(link => WatchedEntry.Target(link, url)).ToList();
        var held = new Dictionary<IElement, int>();
        foreach (var link in different)
            for (IElement? at = link; at is not null; at = at.ParentElement)
                held[at] = held.GetValueOrDefault(at) + 1;
        return [.. different.Select(link =>
        {
            var entry = link;
            while (entry.ParentElement is { } parent && held[parent] == 1)
                entry = parent;
            return entry;
        })];
    }

    private static double Weight(List<IElement> entries)
    {
        var headlines = entries.Sum(entry => Math.Min(LongestHeadline, ShortText.Letters(entry, LongestHeadline)));
        var dated = entries.Count(entry => entry.QuerySelector("time[datetime]") is not null || WrittenDate.MayStandIn(ShortText.Of(entry, LongestHeadline * 10) ?? ""));
        return headlines * (1 + Dated * dated / entries.Count);
    }
}
