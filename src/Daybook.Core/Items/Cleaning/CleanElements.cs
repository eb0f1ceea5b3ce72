using System.Collections.Frozen;

namespace Daybook.Core.Items;

/// <summary>What a cleaned text may consist of, and what goes with everything inside it.</summary>
internal static class CleanElements
{
    /// <summary>Elements that are written. None of them switches a browser's reader to raw text or to another language than HTML.</summary>
    private static readonly FrozenSet<string> Allowed = Names(
        "p br hr wbr h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp em strong b i u s del ins sub sup small mark q cite abbr time"
        + " span div section article figure figcaption picture img a ul ol li dl dt dd table caption thead tbody tfoot tr th td ruby rt rp bdi bdo");

    /// <summary>Elements whose content is no markup (HTML Standard §13.1.2, with those browsers still read so).</summary>
    private static readonly FrozenSet<string> Raw = Names("script style title textarea xmp iframe noembed noframes");

    /// <summary>Elements that go with what stands in them: it is shown only where the element itself works.</summary>
    private static readonly FrozenSet<string> Dropped = Names("template svg math object applet audio video canvas button select option noscript frameset");

    private static readonly FrozenSet<string> Void = Names("br hr wbr img");

    private static readonly FrozenSet<string> Formatting = Names("a b code em i s small strong u");

    /// <summary>Elements that end an open paragraph (HTML Standard §13.2.6.4.7).</summary>
    private static readonly FrozenSet<string> Blocks = Names(
        "article blockquote div dl dd dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul");

    private static readonly FrozenSet<string> TableParts = Names("tr td th thead tbody tfoot caption");

    /// <summary>Elements that an end tag or an implied end does not reach out of.</summary>
    private static readonly FrozenSet<string> Barriers = Names("table td th caption");

    public static bool IsAllowed(string name) => Allowed.Contains(name);

    public static bool IsRaw(string name) => Raw.Contains(name);

    public static bool IsDropped(string name) => Dropped.Contains(name);

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsFormatting(string name) => Formatting.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsTablePart(string name) => TableParts.Contains(name);

    public static bool IsBarrier(string name) => Barriers.Contains(name);

    /// <summary>Attributes that every element may keep: none of them loads, runs, names or places anything.</summary>
    public static readonly string[] Attributes = ["alt", "title", "width", "height", "lang", "dir", "datetime", "colspan", "rowspan", "start", "reversed"];

    /// <summary>Where in <see cref="Attributes"/> the name stands, in any case; -1 for others.</summary>
    public static int Attribute(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Attributes.Length; i++)
        {
            if (name.Equals(Attributes[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    private static FrozenSet<string> Names(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
