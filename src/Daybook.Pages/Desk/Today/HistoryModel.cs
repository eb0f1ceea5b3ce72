using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Today;

/// <summary>Everything that was decided about a day, newest first.</summary>
public sealed record HistoryModel(TodayPlace Place, IReadOnlyList<HistoryLine> Lines) : IPageModel
{
    public static Type Component => typeof(HistoryPage);
}

/// <summary>One decision.</summary>
/// <param name="Id">Of the entry or the edit; null for what was published, corrected or withdrawn, which is not taken back like that.</param>
/// <param name="By">Who decided.</param>
/// <param name="What">In a few words.</param>
/// <param name="Story">The story it is about; null for the whole edition.</param>
/// <param name="More">What it set: a headline, a note, a section; null for nothing.</param>
/// <param name="Undone">True where it was taken back.</param>
public sealed record HistoryLine(long? Id, DateTimeOffset At, string By, string What, Phrase? Story, string? More, bool Undone)
{
    /// <summary>The other story it is about, with the word that leads to it; null where there is none.</summary>
    public (string Word, Phrase Story)? Other { get; init; }
}
