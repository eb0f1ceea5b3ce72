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
        "form, button, input, select, textarea, nav, footer, dialog, aside, [hidden], [aria-hidden='true'],"
        + " [role='navigation'], [role='banner'], [role='contentinfo'], [role='complementary'], [role='dialog'], [role='search'], [role='menu'], [role='alert']";

    /// <summary>Whole words of class names and ids, as sites of many countries use them.</summary>
    private static readonly FrozenSet<string> Words = new[]
    {
        "share", "sharing", "shares", "social", "socials", "sharebar", "related", "recommended", "recommendations", "recommend", "newsletter", "cookie", "cookies", "consent", "gdpr",
        "sidebar", "paywall", "promo", "advert", "advertisement", "ads", "ad", "banner", "breadcrumb", "breadcrumbs", "comments", "comment", "disqus", "subscribe", "subscription",
        "menu", "nav", "navbar", "navigation", "footer", "popup", "modal", "tags", "taglist", "pagination", "pager", "byline", "author", "outbrain", "taboola", "readmore", "trending",
        "popular", "toolbar", "tools", "print", "skip", "sponsored", "widget", "signup", "login", "rating", "copyright", "masthead", "dateline-meta", "timestamp", "caption", "credit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Joints = ['-', '_', ' ', ':', '.'];

    public static void Remove(IElement body)
    {
        foreach (var element in body.QuerySelectorAll(Silent).ToArray())
            element.Remove();
        var all = Letters(body);
        foreach (var element in body.QuerySelectorAll(Never).ToArray())
            RemoveUnlessMost(element, all);
        foreach (var element in body.QuerySelectorAll("[class], [id]").ToArray())
        {
            if (element.LocalName is not ("body" or "main" or "article" or "html") && (IsNamedSo(element.ClassName) || IsNamedSo(element.Id)))
                RemoveUnlessMost(element, all);
        }
        foreach (var element in body.QuerySelectorAll("h1, time, figure figcaption").ToArray())
            element.Remove();
        RemoveLinkBlocks(body);
    }

    /// <summary>A wrapper that holds most of the page is no furniture, whatever its name.</summary>
    private static void RemoveUnlessMost(IElement element, int all)
    {
        if (Letters(element) * 2 < all)
            element.Remove();
    }

    private static bool IsNamedSo(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        return names.ToLowerInvariant().Split(Joints, StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);
    }

    /// <summary>Short blocks that are mostly one link ("Read also: …") point elsewhere.</summary>
    private static void RemoveLinkBlocks(IElement body)
    {
        foreach (var block in body.QuerySelectorAll("p, div, li, ul, ol, section, h2, h3, h4").Where(block => block.QuerySelector("a") is not null).ToArray())
        {
            var letters = Letters(block);
            if (letters > 0 && letters < 400 && LinkLetters(block) >= letters * 0.6 && block.QuerySelector("p, div") is null)
                block.Remove();
        }
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
