using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Daybook.Pages.Desk;

/// <summary>Any component of the desk.</summary>
public abstract class DeskPiece : Piece
{
    protected DeskFrame Desk => Frame.Desk ?? throw new InvalidOperationException("This component stands only on pages of the desk.");
}

/// <summary>A whole page of the desk and its model.</summary>
public abstract class DeskPage<TModel> : DeskPiece where TModel : IPageModel
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
