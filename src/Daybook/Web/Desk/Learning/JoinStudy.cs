using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Engine.Stories;
using Daybook.Pages.Desk.Learning;

namespace Daybook.Web.Desk;

/// <summary>What answers of editors teach of joining: the weights, with what the page says of them before they are used.</summary>
/// <param name="Newest">Id of the newest edit that it was learned from; 0 where there was none.</param>
internal sealed record JoinStudy(JoiningLesson Lesson, long Newest)
{
    public static JoinStudy Of(Office office)
    {
        // Read first: an edit that comes while the answers are read counts as a change.
        var newest = NewestEdit(office.Store);
        var lessons = StoryLessons.Read(office.Store, GroupingPolicy.Default, office.Pipeline.Meanings);
        var rows = lessons.Rows;
        var learned = lessons.Learn();
        var over = office.Joins.LearnedAt();
        var moved = rows.Count == 0 ? 0 : lessons.Moved(office.Joins.Policy(), GroupingPolicy.Default with { Joining = learned.Weights });
        var at = office.Clock.GetUtcNow();
        return new JoinStudy(new JoiningLesson(at.UtcTicks.ToString(CultureInfo.InvariantCulture), at, rows.Count(row => row.Same), rows.Count(row => !row.Same),
            lessons.Answers.Count - rows.Count, learned, lessons.Items, moved, over), newest);
    }

    /// <summary>False where an editor spoke of stories since the answers were read.</summary>
    public bool Holds(Store.Store store) => Newest == NewestEdit(store);

    private static long NewestEdit(Store.Store store) => store.StoryEdits.Newest(1) is [var edit] ? edit.Id : 0;
}
