using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>
/// Whether a tree is small and flat enough for the library, whose time grows with the square of both: 6,000 links took it nine seconds,
/// 500 paragraphs at depth 100 four.
/// </summary>
internal static class TreeCost
{
    /// <summary>Elements. Of 500 pages of news none had more than 1,700.</summary>
    private const int MostElements = 3000;

    /// <summary>Sum of the squares of the depths of all elements: about a second of the library's time. Of 500 pages of news none had more than 560,000.</summary>
    private const long MostDepth = 1_000_000;

    /// <summary>The same for a page whose body is all but its head: the library reads that too.</summary>
    public static bool IsModerate(IDocument page) => (page.Head?.ChildElementCount ?? 0) <= MostElements && page.Body is { } body && IsModerate(body);

    /// <summary>Stops counting where it is too much.</summary>
    private static bool IsModerate(IElement root)
    {
        var (elements, depths) = (0, 0L);
        var open = new Stack<(IElement Element, long Depth)>([(root, 1)]);
        while (open.TryPop(out var at))
        {
            elements++;
            depths += at.Depth * at.Depth;
            if (elements > MostElements || depths > MostDepth)
                return false;
            foreach (var child in at.Element.Children)
                open.Push((child, at.Depth + 1));
        }
        return true;
    }
}
