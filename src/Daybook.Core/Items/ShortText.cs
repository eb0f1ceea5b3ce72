using System.Text;
using AngleSharp.Dom;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>The text of an element where it is short. Long ones are told without being read: pages nest thousands of elements around megabytes.</summary>
internal static class ShortText
{
    /// <summary>White space collapsed; null where it is longer than <paramref name="longest"/> UTF-16 units.</summary>
    public static string? Of(IElement element, int longest)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants<IText>())
        {
            text.Append(node.Data);
            // Indentation is no text, but there are bounds to it too.
            if (text.Length > longest * 4)
                return null;
        }
        var line = OneLine.Of(text.ToString());
        return line.Length <= longest ? line : null;
    }

    /// <summary>Letters and digits of the element; <paramref name="most"/> + 1 where there are more.</summary>
    public static int Letters(IElement element, int most)
    {
        var letters = 0;
        foreach (var node in element.Descendants<IText>())
        {
            letters += node.Data.Count(char.IsLetterOrDigit);
            if (letters > most)
                return most + 1;
        }
        return letters;
    }
}
