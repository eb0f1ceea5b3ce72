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
                AddText(paragraphs, markup.AsSpan(scanner.Start, scanner.End - scanner.Start));
            else if (scanner.Kind != MarkupKind.Other)
                AddTag(paragraphs, scanner);
        }
        return Folding.Normalized(WithoutTags(paragraphs.Joined()), NormalizationForm.FormC);
    }

    /// <summary>Without the tag characters of Unicode (U+E0000 to U+E007F): nobody sees them, and they spell words that a language model reads.</summary>
    private static string WithoutTags(string text)
    {
        const char plane = '\uDB40';
        if (!text.Contains(plane, StringComparison.Ordinal))
            return text;
        var left = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == plane && at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F')
                at++;
            else
                left.Append(text[at]);
        return left.ToString();
    }

    private static void AddText(Paragraphs paragraphs, ReadOnlySpan<char> written) =>
        paragraphs.AddText(written.Contains('&') ? MarkupText.Decoded(written, inAttribute: false) : written);

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

    private static FrozenSet<string> Names(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
