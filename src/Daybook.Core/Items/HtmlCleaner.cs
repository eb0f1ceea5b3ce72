using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Text;
using Ganss.Xss;

namespace Daybook.Core.Items;

/// <summary>
/// Foreign HTML made safe to show: nothing that runs, loads from a script's address or takes input. An allow-list of text,
/// lists, tables, links and pictures; links answer with <c>rel="noopener nofollow"</c>, pictures load late.
/// Markup that <see cref="MarkupGate"/> refuses is kept as text. Cleaning twice changes nothing.
/// </summary>
public static class HtmlCleaner
{
    private const int MaxText = 1_000_000;
    private const int MaxRounds = 4;

    private const string Unwanted =
        "script,style,template,noscript,iframe,object,embed,applet,svg,math,form button,button,input,select,textarea,option,title,frameset,frame,noembed,noframes,audio,video,canvas,xmp,plaintext";

    private static readonly HtmlSanitizer Sanitizer = Tightened();

    /// <summary>Clean markup; empty for blank input. Never throws on foreign input.</summary>
    /// <param name="baseUrl">Absolute address against which relative links are resolved; null drops them.</param>
    public static string Clean(string html, string? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        var current = html;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (!MarkupGate.Admits(current))
                return AsText(html);
            var cleaned = CleanOnce(current, baseUrl);
            if (cleaned == current)
                return cleaned;
            current = cleaned;
        }
        // Markup that will not settle is an attack on the parser's repairs (mutation XSS).
        return CleanOnce(current, baseUrl) == current ? current : AsText(html);
    }

    /// <summary>Clean markup without its pictures: a page that shows it asks nobody else.</summary>
    /// <param name="cleaned">As <see cref="Clean"/> gives it.</param>
    public static string WithoutPictures(string cleaned)
    {
        if (!cleaned.Contains("<img", StringComparison.OrdinalIgnoreCase) && !cleaned.Contains("<picture", StringComparison.OrdinalIgnoreCase))
            return cleaned;
        if (!MarkupGate.Admits(cleaned))
            return AsText(cleaned);
        using var document = new HtmlParser().ParseDocument("<!doctype html><html><body>" + cleaned);
        foreach (var picture in document.QuerySelectorAll("img, picture").ToArray())
            picture.Remove();
        // What held nothing but a picture is empty now.
        foreach (var holder in document.QuerySelectorAll("p, figure, a, div").Where(element => element.TextContent.AsSpan().IsWhiteSpace() && element.ChildElementCount == 0).ToArray())
            holder.Remove();
        return Clean(document.Body?.InnerHtml ?? "", null);
    }

    private static string CleanOnce(string html, string? baseUrl)
    {
        using var document = new HtmlParser().ParseDocument("<!doctype html><html><body>" + html);
        if (document.Body is not { } body)
            return "";
        foreach (var element in body.QuerySelectorAll(Unwanted).ToArray())
            element.Remove();
        Sanitizer.SanitizeDom(document, body, "");
        foreach (var picture in body.QuerySelectorAll("img").ToArray())
            TidyPicture(picture, baseUrl);
        foreach (var link in body.QuerySelectorAll("a").ToArray())
            TidyLink(link, baseUrl);
        return body.InnerHtml.Trim();
    }

    private static void TidyPicture(IElement picture, string? baseUrl)
    {
        var source = WebLinks.Absolute(picture.GetAttribute("src"), baseUrl);
        if (source is null || !source.StartsWith("http", StringComparison.Ordinal) || IsPixel(picture))
        {
            picture.Remove();
            return;
        }
        picture.SetAttribute("src", source);
        picture.SetAttribute("loading", "lazy");
    }

    /// <summary>Pictures of one or two pixels count readers.</summary>
    private static bool IsPixel(IElement picture) =>
        IsTiny(picture.GetAttribute("width")) || IsTiny(picture.GetAttribute("height"));

    private static bool IsTiny(string? size) => size?.Trim() is "0" or "1" or "2" or "0px" or "1px" or "2px";

    private static void TidyLink(IElement link, string? baseUrl)
    {
        var target = WebLinks.Absolute(link.GetAttribute("href"), baseUrl);
        if (target is null)
        {
            link.RemoveAttribute("href");
            link.RemoveAttribute("rel");
            return;
        }
        link.SetAttribute("href", target);
        link.SetAttribute("rel", "noopener nofollow");
    }

    private static string AsText(string html)
    {
        var text = PlainText.Of(html);
        if (text.Length > MaxText)
            text = text[..MaxText];
        var markup = new StringBuilder();
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            markup.Append("<p>").Append(paragraph.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)).Append("</p>");
        return markup.ToString();
    }

    private static HtmlSanitizer Tightened()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = Set("p br hr wbr h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp em strong b i u s del ins sub sup small mark q cite abbr time"
                + " span div section article figure figcaption picture img a ul ol li dl dt dd table caption thead tbody tfoot tr th td ruby rt rp bdi bdo"),
            AllowedAttributes = Set("href src alt title width height lang dir datetime colspan rowspan start reversed rel loading"),
            AllowedSchemes = Set("http https mailto"),
            UriAttributes = Set("href src"),
        };
        return new HtmlSanitizer(options) { KeepChildNodes = true };
    }

    private static HashSet<string> Set(string list) => new(list.Split(' '), StringComparer.OrdinalIgnoreCase);
}
