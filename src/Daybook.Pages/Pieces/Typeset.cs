using System.Buffers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Daybook.Pages.Pieces;

/// <summary>
/// Plain text with tokens such as MiG-29 kept whole, and with a place to break a handle such as @name@host.example before its host. Everything
/// is escaped; the text is never read as markup.
/// </summary>
public sealed partial class Typeset : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Where none of these stands nothing is to be kept whole or broken: so it is with most headlines, and the expression reads every letter.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("@-\u2010\u2011");

    /// <summary>The same without a component of its own, for lists of hundreds.</summary>
    public static RenderFragment Of(string text) => builder => Build(builder, text);

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Build(builder, Text);

    private static void Build(RenderTreeBuilder builder, string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            builder.AddContent(4, text);
            return;
        }
        var at = 0;
        foreach (var match in Tokens().EnumerateMatches(text))
        {
            if (match.Index > at)
                builder.AddContent(0, text[at..match.Index]);
            at = match.Index + match.Length;
            if (match.Length == 0)
            {
                builder.AddMarkupContent(5, "<wbr>");
                continue;
            }
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "nb");
            builder.AddContent(3, text[match.Index..at]);
            builder.CloseElement();
        }
        if (at < text.Length)
            builder.AddContent(4, text[at..]);
    }

    /// <summary>A short name joined to a number by a hyphen: MiG-29s, Су-27, S-300, T-72; or the place before a handle's host. Every repetition is bounded.</summary>
    [GeneratedRegex(@"(?<=@[\w.-]{1,64})(?=@\w)|\b\p{L}{1,5}[-\u2010\u2011]\p{N}{1,4}\p{L}{0,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
