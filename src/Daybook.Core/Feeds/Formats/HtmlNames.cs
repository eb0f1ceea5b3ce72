using System.Collections.Frozen;

namespace Daybook.Core.Feeds;

/// <summary>Names of HTML elements (HTML Standard, index of elements, with the obsolete ones feeds still carry).</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> All = (
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption "
        + "center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure "
        + "font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li "
        + "link main map mark marquee math menu menuitem meta meter nav nobr noframes noscript object ol optgroup option output p "
        + "param picture pre progress q rb rp rt ruby s samp script search section select slot small source span strike strong "
        + "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Void =
        "area base basefont br col embed frame hr img input link meta param source track wbr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Breaking = (
        "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol "
        + "p pre section table td th tr ul").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(ReadOnlySpan<char> name) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>True for elements without content and end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>True for elements that part words in a line of text.</summary>
    public static bool PartsWords(ReadOnlySpan<char> name) => Breaking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
