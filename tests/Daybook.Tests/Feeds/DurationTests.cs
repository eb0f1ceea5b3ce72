using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class DurationTests
{
    [Theory]
    [InlineData("754", 754)]
    [InlineData("75:30", 4530)]
    [InlineData("99:59:59", 359_999)]
    [InlineData("1:02:03.9", 3723)]
    [InlineData("99:99:99", null)]
    [InlineData("1:60:00", null)]
    [InlineData("1:00:60", null)]
    [InlineData("5:75", null)]
    public void Minutes_and_seconds_behind_another_part_end_at_59(string text, int? seconds)
    {
        Assert.Equal(seconds, Duration.Read(text));
        Assert.Equal(seconds, (int?)PodcastDraft.PlayTime(text));
    }
}
