using Daybook.Core.Items;

namespace Daybook.Core.Stories;

/// <summary>How well what an item is headed by stands for a story.</summary>
internal static class Headlines
{
    /// <summary>
    /// 0 is best: an article before audio, audio before video, video before a post; of one kind what has a headline before what has none, and what tells
    /// before what asks or runs on.
    /// </summary>
    public static int Rank(StoryItem item) => ItemHeadline.KindRank(item.Kind) * 3 + (string.IsNullOrWhiteSpace(item.Title) ? 2 : ItemHeadline.Tells(item.Title) ? 0 : 1);
}
