using Microsoft.AspNetCore.Components;

namespace Daybook.Pages.Shell;

/// <summary>Any component: it knows the frame of the page it stands in.</summary>
public abstract class Piece : ComponentBase
{
    [CascadingParameter]
    public required PageFrame Frame { get; set; }

    protected string Href(string path) => Frame.Links.Href(path);

    protected string? Lang(string? language) => Frame.Lang(language);
}

/// <summary>A whole page and its model.</summary>
public abstract class Page<TModel> : Piece where TModel : IPageModel
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
