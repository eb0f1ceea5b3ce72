using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class BlueskyFeedTests
{
    private const string Account = "https://bsky.app/profile/shore.example/rss";

    [Theory]
    [InlineData("embeded")]
    [InlineData("embedded")]
    public void The_servers_words_for_a_quoted_post_are_no_part_of_the_post(string spelling) =>
        Assert.Equal("Ferries stay in port.", Summary($"Ferries stay in port.\n\n[contains quote post or other {spelling} content]", Account));

    [Fact]
    public void Elsewhere_they_are_words_like_any_other() =>
        Assert.EndsWith("content]", Summary("A\n\n[contains quote post or other embeded content]", "https://herald.example/feed"), StringComparison.Ordinal);

    [Fact]
    public void A_post_that_quotes_and_says_nothing_has_no_text() => Assert.Equal("", Summary("[contains quote post or other embeded content]", Account));

    private static string? Summary(string text, string url) => FeedParser.Parse(
        Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>@shore.example</title><item><link>https://bsky.app/profile/shore.example/post/3lx</link><description>{text}</description></item></channel></rss>"), null, url).Value.Items[0].SummaryHtml;
}
