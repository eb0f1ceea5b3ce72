using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>Takes from a page what is no article: menus, share rows, side columns, boxes that ask for something.</summary>
internal static partial class PageFurniture
{
    /// <summary>Holds no text for readers; goes before letters are counted.</summary>
    private const string Silent = "script, style, noscript, template, iframe, object, svg, math, canvas";

    private const string Never =
        "form, button, input, select, textarea, nav, footer, dialog, aside, [hidden], [aria-hidden='true'], [style*='display:none' i], [style*='display: none' i], [style*='visibility:hidden' i], [style*='visibility: hidden' i],"
        + " [role='navigation'], [role='banner'], [role='contentinfo'], [role='complementary'], [role='dialog'], [role='search'], [role='menu'], [role='alert']";

    /// <summary>Whole words of class names and ids, as sites of many countries use them.</summary>
    private static readonly FrozenSet<string> Words = new[]
    {
        "share", "sharing", "shares", "social", "socials", "sharebar", "related", "recommended", "recommendations", "recommend", "newsletter", "cookie", "cookies", "consent", "gdpr",
        "sidebar", "paywall", "regwall", "promo", "advert", "advertisement", "ads", "ad", "banner", "breadcrumb", "breadcrumbs", "comments", "comment", "disqus", "subscribe", "subscription",
        "menu", "nav", "navbar", "navigation", "footer", "popup", "modal", "tags", "taglist", "pagination", "pager", "byline", "author", "outbrain", "taboola", "readmore", "trending",
        "popular", "toolbar", "tools", "print", "skip", "sponsored", "widget", "signup", "login", "rating", "copyright", "masthead", "dateline-meta", "timestamp", "caption", "credit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Joints = ['-', '_', ' ', ':', '.'];

    /// <summary>Share of a page's running text from which an element is no furniture, whatever its name.</summary>
    private const double Most = 0.4;

    /// <summary>The same for what holds the headline too.</summary>
    private const double MostWithHeading = 0.15;

    /// <summary>Letters that words beside a date have at most: "Published by … on".</summary>
    private const int LabelLetters = 30;

    /// <param name="heading">The element of the headline; null where the page has none.</param>
    /// <returns>True where a line among the text says that its rest is for subscribers.</returns>
    public static bool Remove(IElement body, IElement? heading)
    {
        foreach (var element in body.QuerySelectorAll(Silent).ToArray())
            element.Remove();
        var mass = TextMass.In(body);
        foreach (var element in body.QuerySelectorAll(Never).ToArray())
            RemoveUnlessMost(element, mass, heading);
        foreach (var element in body.QuerySelectorAll("[class], [id]").ToArray())
        {
            if (element.LocalName is not ("body" or "main" or "article" or "html") && (IsNamedSo(element.ClassName) || IsNamedSo(element.Id)))
                RemoveUnlessMost(element, mass, heading);
        }
        foreach (var element in body.QuerySelectorAll("h1, time, figure figcaption").Where(element => element.LocalName != "h1" || element == heading || heading is null || heading.LocalName != "h1").ToArray())
            RemoveUnlessSaid(element);
        PageBoxes.Remove(body, mass, heading);
        var isCut = PageBoxes.RemoveAskings(body);
        PagePointers.Remove(body);
        return isCut;
    }

    private static void RemoveUnlessMost(IElement element, TextMass mass, IElement? heading)
    {
        var share = mass.All > 0 ? mass.Of(element) / mass.All : 0;
        if (share < Most && (share < MostWithHeading || heading is null || !element.Contains(heading)))
            element.Remove();
    }

    /// <summary>A moment inside a sentence belongs to it.</summary>
    private static void RemoveUnlessSaid(IElement element)
    {
        if (element.LocalName != "time" || element.ParentElement is not { LocalName: "p" } sentence || Letters(sentence) < 2 * Letters(element) + LabelLetters)
            element.Remove();
    }

    private static bool IsNamedSo(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        return names.ToLowerInvariant().Split(Joints, StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);
    }

    /// <summary>True where an element stands in comments, menus, side columns or boxes that point elsewhere.</summary>
    public static bool IsBeside(IElement element, IElement body)
    {
        for (var at = element.ParentElement; at is not null && at != body; at = at.ParentElement)
            if (at.LocalName is "nav" or "footer" or "aside" || Beside().IsMatch($"{at.ClassName} {at.Id}"))
                return true;
        return false;
    }

    [GeneratedRegex("comment|kommentar|related|sidebar|footer|recommend|popular|trending|latest|teaser|(^|[ _-])(nav|menu|more|next|prev)([ _-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    public static int Letters(INode node) => node.TextContent.Count(char.IsLetterOrDigit);

    public static int LinkLetters(IElement element) => element.QuerySelectorAll("a").Sum(Letters);
}
