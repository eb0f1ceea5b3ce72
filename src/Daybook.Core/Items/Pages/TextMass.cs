using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>How much running text each element of a page holds, in letters. Links count against it: menus and lists of teasers weigh nothing.</summary>
internal sealed class TextMass
{
    /// <summary>Letters from which a line counts as running text: what is shorter is a label.</summary>
    private const int LeastLetters = 25;

    private readonly Dictionary<IElement, double> _of = [];
    private readonly IElement _body;

    private TextMass(IElement body) => _body = body;

    public double All => Of(_body);

    public double Of(IElement element) => _of.GetValueOrDefault(element);

    public static TextMass In(IElement body)
    {
        var mass = new TextMass(body);
        // A block's own line: its words outside of blocks inside it.
        var lines = new Dictionary<IElement, (int Letters, int Linked)>();
        foreach (var text in body.Descendants<IText>())
        {
            if (text.ParentElement is not { } parent || PageFurniture.Letters(text) is not (> 0 and var letters))
                continue;
            var (block, linked) = Block(parent, body);
            var line = lines.GetValueOrDefault(block);
            lines[block] = (line.Letters + letters, line.Linked + (linked ? letters : 0));
        }
        foreach (var (block, (letters, linked)) in lines)
        {
            if (letters - 2 * linked >= LeastLetters && block.LocalName is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "button" or "option"))
                mass.Add(block, letters - 2 * linked);
        }
        return mass;
    }

    private void Add(IElement block, int letters)
    {
        for (IElement? at = block; at is not null; at = at == _body ? null : at.ParentElement)
            _of[at] = Of(at) + letters;
    }

    private static (IElement Block, bool Linked) Block(IElement element, IElement body)
    {
        var linked = false;
        var at = element;
        for (; at != body && !IsBlock(at) && at.ParentElement is { } next; at = next)
            linked |= at.LocalName == "a";
        return (at, linked);
    }

    public static bool IsBlock(IElement element) => element.LocalName
        is "p" or "div" or "section" or "article" or "main" or "ul" or "ol" or "li" or "table" or "td" or "th" or "tr" or "tbody" or "blockquote" or "pre" or "dl" or "dd" or "dt" or "figure" or "figcaption"
        or "center" or "header" or "footer" or "aside" or "nav" or "form" or "details" or "summary" or "fieldset" or "address" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
