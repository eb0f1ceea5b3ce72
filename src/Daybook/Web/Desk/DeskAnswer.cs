using Daybook.Pages.Desk;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>What a page of the desk answers: a page, or the way to one.</summary>
internal abstract record DeskAnswer
{
    /// <summary>A whole page.</summary>
    internal sealed record Page(Func<PageWriter, Site, SiteLinks, DeskFrame, Task<string>> Write, int Status) : DeskAnswer;

    /// <summary>Go there (303): a path of the desk with its query.</summary>
    internal sealed record Go(string Path) : DeskAnswer;

    /// <summary>Done, and nothing to show for it (204).</summary>
    internal sealed record Done : DeskAnswer;

    /// <summary>A file that is no page.</summary>
    internal sealed record Bytes(ReadOnlyMemory<byte> Content, string ContentType) : DeskAnswer;

    /// <summary>A picture of an item: bytes that others wrote.</summary>
    internal sealed record Picture(ReadOnlyMemory<byte> Content, string ContentType) : DeskAnswer;

    public static DeskAnswer Of<TModel>(TModel model, int status = StatusCodes.Status200OK) where TModel : IPageModel =>
        new Page((pages, site, links, desk) => pages.WriteAsync(site, links, model, desk), status);

    public static DeskAnswer To(string path) => new Go(path);

    public static DeskAnswer NotFound() => Of(new DeskNoticeModel(DeskWords.NotFoundTitle, DeskWords.NotFoundText), StatusCodes.Status404NotFound);

    public static DeskAnswer Refused(string what, string? advice, int status) => Of(new DeskNoticeModel(DeskWords.RefusedTitle, what, advice), status);
}
