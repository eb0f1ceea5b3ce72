using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>Takes out of a page the lines that point elsewhere: "Read also: …", labels of boxes and advertisements, rows of links.</summary>
internal static class PagePointers
{
    /// <summary>Letters of the longest block that is a pointer by its first words: longer ones are text that happens to begin so.</summary>
    public const int LongestPointer = 150;

    /// <summary>Letters of the longest block that is a pointer by its links alone.</summary>
    private const int LongestLinks = 400;

    /// <summary>Share of letters inside links from which a short block points elsewhere.</summary>
    private const double MostlyLinks = 0.6;

    private const string Blocks = "p, div, li, ul, ol, section, h2, h3, h4, h5, h6, strong, b, em, span, font, small, dt, center";

    /// <summary>Share of a line that its date takes where it is nothing else: the rest is a time of day or a weekday.</summary>
    private const double MostlyDate = 0.6;

    private static readonly Lazy<Regex> Also = new(() => PageWords.AtBeginning("also"));
    private static readonly Lazy<Regex> Label = new(() => PageWords.Whole("label"));

    public static void Remove(IElement body)
    {
        foreach (var block in body.QuerySelectorAll(Blocks).ToArray())
        {
            var letters = ShortText.Letters(block, LongestLinks);
            if (letters is 0 or > LongestLinks || block.QuerySelector("p, div") is not null)
                continue;
            if (IsRowOfLinks(block, letters) || (letters <= LongestPointer && IsPointer(block)) || IsDateLine(block))
                block.Remove();
        }
    }

    private static bool IsRowOfLinks(IElement block, int letters) =>
        block.LocalName is not ("strong" or "b" or "em" or "span" or "font" or "small" or "dt" or "center") && PageFurniture.LinkLetters(block) is > 0 and var linked && linked >= letters * MostlyLinks;

    /// <summary>First words alone do not make a pointer: it also has a link, or is a heading, or does not end as a sentence does.</summary>
    private static bool IsPointer(IElement block)
    {
        var line = block.TextContent.Trim();
        if (Label.Value.IsMatch(line))
            return true;
        return Also.Value.IsMatch(line) && (line[^1] is not ('.' or '!' or '»' or '"' or '”') || block.LocalName[0] == 'h' || block.QuerySelector("a") is not null);
    }

    /// <summary>The day of publication stands on a line of its own; one inside a sentence belongs to it.</summary>
    private static bool IsDateLine(IElement block)
    {
        var line = block.TextContent.Trim();
        return line.Length is > 5 and < 60 && block.LocalName is not ("li" or "ul" or "ol" or "dt")
            && WrittenDate.First(line, monthFirst: false) is { } date && date.Length >= line.Length * MostlyDate
            && (TextMass.IsBlock(block) || block.ParentElement is { } parent && parent.ChildNodes.OfType<IText>().All(text => text.Data.AsSpan().IsWhiteSpace()));
    }
}
