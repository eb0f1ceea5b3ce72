using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>Takes out boxes by what stands over them: "Comments (2)", "Most read", "Read also"; and what asks for a subscription.</summary>
internal static class PageBoxes
{
    /// <summary>A box with a larger share of the page's running text is more likely its article under an odd heading.</summary>
    private const double LargestShare = 0.3;

    /// <summary>UTF-16 units of the longest line that asks for a subscription.</summary>
    private const int LongestAsking = 260;

    private static readonly Lazy<Regex> Label = new(() => PageWords.Whole("label"));
    private static readonly Lazy<Regex> Also = new(() => PageWords.AtBeginning("also"));
    private static readonly Lazy<Regex> Wall = new(() => PageWords.AtBeginning("wall"));
    private static readonly Lazy<Regex> Asking = new(() => PageWords.AtBeginning("asking"));

    public static void Remove(IElement body, TextMass mass, IElement? heading)
    {
        foreach (var over in body.QuerySelectorAll("h2, h3, h4, h5, h6, header, summary, legend, dt").Where(over => over != heading).ToArray())
        {
            if (ShortText.Of(over, PagePointers.LongestPointer) is not { Length: > 0 } line || (!Label.Value.IsMatch(line) && !Also.Value.IsMatch(line)))
                continue;
            var box = over.ParentElement;
            var isBox = box is not null && box != body && box.FirstElementChild == over && (heading is null || !box.Contains(heading)) && mass.Of(box) <= LargestShare * mass.All;
            (isBox ? box! : over).Remove();
        }
    }

    /// <summary>Takes out what asks to subscribe; true where a line says that the rest of the text is for subscribers.</summary>
    public static bool RemoveAskings(IElement body)
    {
        var isCut = false;
        foreach (var element in body.QuerySelectorAll("p, div, h2, h3, h4, h5, span, strong, section").ToArray())
        {
            if (ShortText.Of(element, LongestAsking) is not { Length: > 8 } line)
                continue;
            var says = Wall.Value.IsMatch(line);
            isCut |= says;
            if (says || Asking.Value.IsMatch(line))
                element.Remove();
        }
        return isCut;
    }
}
