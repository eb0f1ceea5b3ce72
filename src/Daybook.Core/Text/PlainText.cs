using System.Collections.Frozen;
using System.Text;
using Daybook.Core.Items;

namespace Daybook.Core.Text;

/// <summary>The text of markup as a reader sees it. Linear and without a tree, so no bound but length applies.</summary>
public static class PlainText
{
    /// <summary>UTF-16 units of markup read; what follows is left out.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
        + " header hgroup hr html legend main menu nav ol p pre search section summary table tbody tfoot thead ul");

    private static readonly FrozenSet<string> Lines = Names("br li tr option");

    private static readonly FrozenSet<string> Cells = Names("td th");

    private static readonly FrozenSet<string> Dropped = Names(
        "script style template noscript title textarea select iframe object svg math canvas audio video head noembed noframes");

    /// <summary>NFC, entities decoded, white space collapsed, paragraphs separated by one blank line; empty where there is no text.</summary>
    /// <param name="html">Clean or raw markup, or plain text.</param>
    /// <param name="ownUrl">Address of the item: closing paragraphs that are mostly a link to it ("Read more") are left out.</param>
    public static string Of(string html, string? ownUrl = null)
    {
        var markup = html.Length > MaxLength ? html[..MaxLength] : html;
        var paragraphs = new Paragraphs(ownUrl is null ? null : UrlKey.Of(ownUrl), keepBlankLines: !HasBlocks(markup));
        var scanner = new MarkupScanner(markup);
        while (scanner.Next())
        {
            if (scanner.Kind == MarkupKind.Text)
                paragraphs.AddText(Decoded(markup[scanner.Start..scanner.End]));
            else if (scanner.Kind != MarkupKind.Other)
                AddTag(paragraphs, scanner);
        }
        return Folding.Normalized(paragraphs.Joined(), NormalizationForm.FormC);
    }

    private static void AddTag(Paragraphs paragraphs, MarkupScanner scanner)
    {
        var name = scanner.Name;
        var opens = scanner.Kind == MarkupKind.StartTag;
        if (opens && Dropped.Contains(name) && !scanner.SelfClosing && scanner.SkipPast(name))
            return;
        if (Blocks.Contains(name))
            paragraphs.EndParagraph();
        else if (Lines.Contains(name))
            paragraphs.EndLine(breaks: name == "br");
        else if (Cells.Contains(name))
            paragraphs.AddText(" ");
        else if (name == "a" && opens)
            paragraphs.OpenLink(scanner.Attribute("href"));
        else if (name == "a")
            paragraphs.CloseLink();
    }

    private static bool HasBlocks(string markup)
    {
        var scanner = new MarkupScanner(markup);
        while (scanner.Next())
        {
            if (scanner.Kind == MarkupKind.StartTag && (Blocks.Contains(scanner.Name) || scanner.Name is "br" or "li"))
                return true;
        }
        return false;
    }

    /// <summary>References to C1 control characters mean Windows-1252 (HTML Standard §13.2.5.80).</summary>
    private static string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        var decoded = System.Net.WebUtility.HtmlDecode(text);
        return decoded.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Create(decoded.Length, decoded, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    target[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1252[source[i] - 0x80] : source[i];
            })
            : decoded;
    }

    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static FrozenSet<string> Names(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
