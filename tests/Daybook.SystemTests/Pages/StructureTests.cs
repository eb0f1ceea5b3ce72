using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Pages.Shell;

namespace Daybook.SystemTests.Pages;

public sealed class StructureTests
{
    private static async Task<List<(string Path, IDocument Page)>> Pages(bool exported = false, bool invented = true)
    {
        var parser = new HtmlParser();
        return [.. (await Sample.WriteAll(exported, invented)).Select(page => (page.Key, (IDocument)parser.ParseDocument(page.Value)))];
    }

    [Fact]
    public async Task Every_page_has_one_main_one_first_heading_and_no_skipped_level()
    {
        foreach (var (path, page) in await Pages())
        {
            Assert.True(page.QuerySelectorAll("main").Length == 1, path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
            var before = 0;
            foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4"))
            {
                var level = heading.LocalName[1] - '0';
                Assert.True(level <= before + 1, $"{path}: {heading.TextContent} skips to level {level}");
                Assert.False(string.IsNullOrWhiteSpace(heading.TextContent), path);
                before = level;
            }
        }
    }

    [Fact]
    public async Task Ids_are_unique_and_every_reference_inside_a_page_resolves()
    {
        foreach (var (path, page) in await Pages())
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var references = page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!)
                .Concat(page.QuerySelectorAll("[popovertarget]").Select(element => element.GetAttribute("popovertarget")!))
                .Concat(page.QuerySelectorAll("a[href^='#']").Select(element => element.GetAttribute("href")![1..]));
            Assert.All(references, reference => Assert.True(ids.Contains(reference), $"{path}: #{reference}"));
        }
    }

    [Fact]
    public async Task Nothing_on_a_page_needs_script_inline_style_or_another_host()
    {
        foreach (var (path, page) in await Pages())
        {
            Assert.Empty(page.QuerySelectorAll("script, style, iframe, object, embed, img, [style]"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(page.QuerySelectorAll("link"), link => Assert.False(link.GetAttribute("href")!.Contains("//", StringComparison.Ordinal), path));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_internal_link_leads_to_a_page_feed_or_asset(bool exported)
    {
        var pages = await Pages(exported);
        string[] lists = [SitePaths.Front, SitePaths.Playlist, SitePaths.Bundle("audio"), SitePaths.Folder("georgia")];
        var feeds = lists.Select(list => new OutputPaths(list)).SelectMany(paths => paths.Reading.Concat(paths.Playing));
        var known = pages.Select(page => page.Path).Concat(feeds).Concat(SiteAssets.All.Select(asset => asset.Path)).Append(SitePaths.ArchiveFile).ToHashSet();
        // Files cannot look for words: only a server has that page.
        if (!exported)
            known.Add(SitePaths.Search);
        foreach (var (path, page) in pages)
        {
            foreach (var href in page.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!).Where(href => !href.Contains(':', StringComparison.Ordinal)))
            {
                Assert.False(href.StartsWith('/'), $"{path}: {href} is not relative");
                var target = new Uri(new Uri("https://x.example" + path), href).AbsolutePath;
                if (exported && target.EndsWith("/index.html", StringComparison.Ordinal))
                    target = target[..^"index.html".Length];
                Assert.True(known.Contains(target), $"{path}: {href} leads to {target}");
            }
        }
    }

    [Fact]
    public async Task The_sample_says_on_every_page_that_it_is_invented_and_real_news_never_does()
    {
        Assert.All(await Pages(), page => Assert.Single(page.Page.QuerySelectorAll(".sample")));
        Assert.All(await Pages(invented: false), page => Assert.Empty(page.Page.QuerySelectorAll(".sample")));
    }

    [Fact]
    public async Task Words_in_another_script_carry_their_language()
    {
        foreach (var (path, page) in await Pages())
        {
            foreach (var text in page.Body!.Descendants<IText>().Where(text => text.Data.Any(c => c is >= '\u10A0' and <= '\u10FF')))
            {
                var marked = text.Ancestors<IElement>().FirstOrDefault(element => element.HasAttribute("lang"));
                var aside = text.Ancestors<IElement>().Any(element => element.LocalName == "textarea");
                Assert.True(aside || marked?.GetAttribute("lang") == "ka", $"{path}: {text.Data}");
            }
        }
    }

    [Fact]
    public async Task Every_page_reaches_how_this_was_made()
    {
        foreach (var (path, page) in await Pages())
            Assert.True(page.QuerySelectorAll("footer a[href$='about/'], footer a[href='./']").Length > 0, path);
    }
}
