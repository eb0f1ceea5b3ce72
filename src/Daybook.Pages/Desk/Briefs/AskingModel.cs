using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>A brief that is being written.</summary>
/// <param name="Topic">Null where it is no longer known.</param>
/// <param name="Stages">What was done, and last what is being done.</param>
/// <param name="Brief">The brief, when it is written; 0 where nothing was found, so that none was kept.</param>
/// <param name="Same">When it was written, where nothing new was said since; null for a new writing.</param>
/// <param name="Problem">Why it could not be written; null where nothing is wrong.</param>
public sealed record AskingModel(string? Topic, IReadOnlyList<string> Stages, long? Brief, DateTimeOffset? Same, string? Problem) : IPageModel
{
    public static Type Component => typeof(AskingPage);

    public bool FoundNothing => Brief == 0;

    public bool Running => Topic is not null && Brief is null && Problem is null;
}
