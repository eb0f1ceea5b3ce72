using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Letters;

/// <summary>The text of a letter as anybody may read it, and the page that shows it.</summary>
/// <param name="Html">Not cleaned; its links opened by the rules of links, without pictures and without what is the receiver's own business.</param>
/// <param name="Page">Where the letter stands on the web, absolute; null where it does not say.</param>
/// <param name="Confirm">Where the letter asks to confirm a subscription; null where it does not ask.</param>
public sealed record LetterBody(string Html, string? Page, string? Confirm)
{
    /// <summary>Words of a link that is read, in UTF-16 units: longer ones are sentences.</summary>
    private const int LongestLabel = 120;

    private static readonly Lazy<Regex> InBrowser = new(() => PageWords.Anywhere("in-browser"));
    private static readonly Lazy<Regex> Leave = new(() => PageWords.Anywhere("leave"));

    public static LetterBody Of(Letter letter, string mailbox)
    {
        var archived = letter.ArchivedAt is { } at && WebAddress.Read(at) is { } page ? page.AbsoluteUri : null;
        if (letter.Html is { } html && MarkupGate.Admits(html))
            return OfMarkup(letter, html, mailbox, archived);
        // What no tree may be made of is read by the linear cleaner alone.
        return new LetterBody(letter.Html is { } wild ? HtmlCleaner.WithoutPictures(HtmlCleaner.Clean(wild, null)) : LetterText.Markup(letter, mailbox, Leave.Value), archived, null);
    }

    private static LetterBody OfMarkup(Letter letter, string html, string mailbox, string? archived)
    {
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body)
            return new LetterBody("", archived, null);
        // Each picture of a letter may have an address of its own that tells its sender who reads.
        foreach (var gone in body.QuerySelectorAll("img, style, script, title, link, meta, picture, video, audio").Concat(body.QuerySelectorAll("[style]").Where(IsHidden)).ToArray())
            gone.Remove();
        string? shown = null, confirm = null;
        foreach (var link in body.QuerySelectorAll("a[href]").ToArray())
        {
            var label = ShortText.Of(link, LongestLabel) ?? "";
            var target = WebAddress.Read(link.GetAttribute("href"))?.AbsoluteUri;
            if (target is null)
            {
                link.RemoveAttribute("href");
                continue;
            }
            if (confirm is null && Confirming.Words.Value.IsMatch(label))
                confirm = target;
            if (letter.Unsubscribe.Contains(target) || Leave.Value.IsMatch(label))
                Line(link, body).Remove();
            else if (InBrowser.Value.IsMatch(label))
            {
                shown ??= target;
                Line(link, body).Remove();
            }
            else
                link.SetAttribute("href", CanonicalUrl.Of(target) ?? target);
        }
        foreach (var own in body.QuerySelectorAll("p, td, div, span, li").Where(element => element.ParentElement is not null && IsOwn(element, mailbox)).ToArray())
            own.Remove();
        return new LetterBody(body.InnerHtml, archived ?? shown, confirm);
    }

    /// <summary>The line that a link stands in, where that is short; else the link.</summary>
    private static IElement Line(IElement link, IElement body)
    {
        var line = link;
        while (line.ParentElement is { } parent && parent != body && ShortText.Of(parent, LongestLabel * 2) is { Length: > 0 })
            line = parent;
        return line;
    }

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var rules
        && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsOwn(IElement element, string mailbox) =>
        mailbox.Contains('@', StringComparison.Ordinal) && ShortText.Of(element, LongestLabel * 3) is { } line && line.Contains(mailbox, StringComparison.OrdinalIgnoreCase);
}
