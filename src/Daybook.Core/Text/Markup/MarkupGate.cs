using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>
/// Looks at untrusted markup before a tree builder may. Tree builders take quadratic time and worse on deep nesting,
/// on formatting elements left open (each block re-opens them, HTML Standard §13.2.4.3) and on tags with thousands of
/// attributes; this scan is linear and refuses such documents.
/// </summary>
public static class MarkupGate
{
    /// <summary>Elements open at once.</summary>
    public const int MaxDepth = 256;

    /// <summary>Elements and pieces of text, re-opened formatting counted.</summary>
    public const int MaxNodes = 50_000;

    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    private const int MaxAttributes = 512;

    private static readonly FrozenSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");
    private static readonly FrozenSet<string> Raw = Names("script style title textarea xmp iframe noembed noframes");
    private static readonly FrozenSet<string> Formatting = Names("a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main"
        + " menu nav ol p pre search section summary table ul");

    private static readonly FrozenSet<string> TableParts = Names("tr td th thead tbody tfoot caption colgroup");
    private static readonly FrozenSet<string> Barriers = Names("table td th caption button object template svg math marquee applet");

    /// <summary>True where the markup is within every bound.</summary>
    public static bool Admits(string markup)
    {
        if (markup.Length > MaxLength)
            return false;
        var open = new List<string>();
        var nodes = 0;
        var formatting = 0;
        var scanner = new MarkupScanner(markup);
        while (scanner.Next())
        {
            if (scanner.Kind is MarkupKind.Text or MarkupKind.Other)
                nodes++;
            else if (scanner.Kind == MarkupKind.EndTag)
            {
                // An end without its beginning makes a paragraph, or a line break (HTML Standard §13.2.6.4.7).
                if (scanner.Name == "br" || (scanner.Name == "p" && !open.Contains("p")))
                    nodes++;
                Close(open, scanner.Name, ref formatting);
            }
            else
                nodes += Open(open, scanner, ref formatting);
            if (nodes > MaxNodes || open.Count > MaxDepth || scanner.Attributes > MaxAttributes)
                return false;
        }
        return true;
    }

    /// <summary>Notes a start tag; answers the nodes a parser would make for it.</summary>
    private static int Open(List<string> open, MarkupScanner scanner, ref int formatting)
    {
        var name = scanner.Name;
        if (Formatting.Contains(name))
            formatting++;
        // A parser re-opens formatting elements left open inside every later block.
        var made = Formatting.Contains(name) ? 1 : 1 + Math.Min(formatting, MaxDepth);
        if (Void.Contains(name) || (Raw.Contains(name) && !IsForeign(open) && scanner.SkipPast(name)))
            return made;
        CloseImplied(open, name);
        open.Add(name);
        return made;
    }

    private static void Close(List<string> open, string name, ref int formatting)
    {
        if (Formatting.Contains(name) && formatting > 0)
            formatting--;
        var at = open.LastIndexOf(name);
        if (at >= 0)
            open.RemoveRange(at, open.Count - at);
    }

    /// <summary>End tags that authors may leave out (HTML Standard §13.2.6.4.7): a block ends a paragraph, an item the item before.</summary>
    private static void CloseImplied(List<string> open, string name)
    {
        if (Blocks.Contains(name))
            CloseUpTo(open, "p", static barrier => Barriers.Contains(barrier));
        if (name is "li" or "dd" or "dt" or "option")
            CloseUpTo(open, name, static barrier => Barriers.Contains(barrier) || (Blocks.Contains(barrier) && barrier is not ("address" or "div" or "p")));
        else if (TableParts.Contains(name))
            CloseUpTo(open, name, static barrier => barrier is "table" or "template");
    }

    private static void CloseUpTo(List<string> open, string name, Func<string, bool> isBarrier)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at] == name)
            {
                open.RemoveRange(at, open.Count - at);
                return;
            }
            if (isBarrier(open[at]))
                return;
        }
    }

    /// <summary>Inside SVG and MathML the contents of <c>style</c> and the like are markup.</summary>
    private static bool IsForeign(List<string> open) => open.Contains("svg") || open.Contains("math");

    private static FrozenSet<string> Names(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
