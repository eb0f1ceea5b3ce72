using System.Text;
using AngleSharp.Html.Parser;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Pages;

/// <summary>A search finds a story under the headline that its page has.</summary>
public sealed class SearchHeadlineTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_story_is_found_under_the_headline_of_its_page_in_the_language_of_the_review(string language)
    {
        using var desk = new NewsDesk();
        await TwoLanguages.FillAsync(desk);
        TwoLanguages.Merge(desk);
        var review = ReviewFile.Read($"name = \"r\"\ntitle = \"R\"\nlanguages = [\"{language}\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\napproval = \"automatic\"\n", "r.toml").Review!;
        using var site = new PublicSite(desk.Store, review, desk.Clock, "https://review.example", null);
        var parser = new HtmlParser();
        var found = parser.ParseDocument(Text(await site.SearchAsync("harvest songs", TestContext.Current.CancellationToken))).QuerySelector("h3 a")!;
        var story = Assert.Single(desk.Store.Search.Stories("harvest songs", null, null, 5)).Story;

        var page = parser.ParseDocument(Text((await site.FindAsync(SitePaths.Story(story.Id), exported: false, TestContext.Current.CancellationToken))!)).QuerySelector("h1")!;

        var title = desk.Items.Single(item => item.Story == story.Id && item.Language == language).Title;
        Assert.Equal((title, title), (found.TextContent, page.TextContent));
    }

    private static string Text(SiteFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
