using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>Our own extractor: the smallest element that holds most of a page's running text.</summary>
internal static class TextBlock
{
    /// <summary>Share of its parent's running text an element must hold to be stepped into.</summary>
    private const double Most = 0.72;

    /// <summary>The element; null where the page has no running text.</summary>
    public static IElement? Find(IElement body)
    {
        var mass = TextMass.In(body);
        if (mass.All == 0)
            return null;
        var current = body;
        while (true)
        {
            var heaviest = current.Children.MaxBy(mass.Of);
            if (heaviest is null || mass.Of(heaviest) < Most * mass.Of(current) || !heaviest.Children.Any(child => mass.Of(child) > 0))
                return current;
            current = heaviest;
        }
    }
}
