using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>Our own extractor: the smallest element that holds most of a page's running text.</summary>
internal static class TextBlock
{
    /// <summary>Share of its parent's running text an element must hold to be stepped into.</summary>
    private const double Most = 0.72;

    /// <summary>Letters from which a block counts as running text.</summary>
    private const int LeastLetters = 25;

    /// <summary>The element; null where the page has no running text.</summary>
    public static IElement? Find(IElement body)
    {
        var mass = Masses(body);
        if (mass.GetValueOrDefault(body) == 0)
            return null;
        var current = body;
        while (true)
        {
            var heaviest = current.Children.MaxBy(child => mass.GetValueOrDefault(child));
            if (heaviest is null || mass.GetValueOrDefault(heaviest) < Most * mass[current] || IsParagraph(heaviest))
                return current;
            current = heaviest;
        }
    }

    /// <summary>Letters of running text in each element; links count against it.</summary>
    private static Dictionary<IElement, double> Masses(IElement body)
    {
        var mass = new Dictionary<IElement, double>();
        foreach (var block in body.QuerySelectorAll("*").Where(IsParagraph))
        {
            var letters = PageFurniture.Letters(block) - 2 * PageFurniture.LinkLetters(block);
            if (letters < LeastLetters)
                continue;
            for (IElement? at = block; at is not null; at = at == body ? null : at.ParentElement)
                mass[at] = mass.GetValueOrDefault(at) + letters;
        }
        return mass;
    }

    /// <summary>A block without blocks inside: <c>p</c>, or a <c>div</c> used as one.</summary>
    private static bool IsParagraph(IElement element) =>
        element.LocalName is "p" or "div" or "section" or "blockquote" or "pre" or "td" or "article" or "li" or "dd"
        && (element.LocalName == "p" || !element.Children.Any(IsBlock));

    private static bool IsBlock(IElement element) => element.LocalName
        is "p" or "div" or "section" or "article" or "main" or "ul" or "ol" or "table" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "pre" or "dl" or "figure" or "center";
}
