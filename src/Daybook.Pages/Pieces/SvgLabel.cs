using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Daybook.Pages.Pieces;

/// <summary>A <c>text</c> element inside a drawing. Razor takes that name for its own, hence a component.</summary>
public sealed class SvgLabel : ComponentBase
{
    [Parameter, EditorRequired]
    public required int X { get; set; }

    [Parameter, EditorRequired]
    public required int Y { get; set; }

    /// <summary>True where <see cref="X"/> is the middle of the text, false where it is its start.</summary>
    [Parameter]
    public bool Centred { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        if (Centred)
            builder.AddAttribute(3, "text-anchor", "middle");
        builder.AddContent(4, Text);
        builder.CloseElement();
    }
}
