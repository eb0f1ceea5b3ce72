using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Stories;

namespace Daybook.Training;

/// <summary>How grouping does in the mean of many like news: labelled ones from which a quarter of the items was taken at random, so that one story at the edge of a decision tells little.</summary>
internal static class ThinnedScore
{
    /// <summary>The mean of the draws; an item's own name and the draw decide whether it stays, so that every program is asked about the same items.</summary>
    public static GroupingScore Of(LabelledNews news, int draws) => GroupingScore.Mean(
        [.. Enumerable.Range(0, draws).Select(draw => GroupingScore.Of(Drawn(news, draw), GroupingPolicy.Default))]);

    public static LabelledNews Drawn(LabelledNews news, int draw) => news with { Items = [.. news.Items.Where(item => Stays(item, draw))] };

    private static bool Stays(StoryItem item, int draw) => SHA256.HashData(Encoding.UTF8.GetBytes($"{draw} {item.Id} {item.Title}"))[0] % 4 != 0;
}
