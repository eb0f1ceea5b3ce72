using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk;

/// <summary>A page of the desk that is not there, or an action that could not be done.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="What">What happened, a sentence.</param>
/// <param name="Advice">What to do now; null where nothing can be.</param>
public sealed record DeskNoticeModel(string Title, string What, string? Advice = null) : IPageModel
{
    public static Type Component => typeof(DeskNoticePage);
}
