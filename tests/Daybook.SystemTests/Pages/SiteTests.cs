using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daybook.Pages.Shell;

namespace Daybook.SystemTests.Pages;

public sealed partial class SiteTests
{
    [Theory]
    [InlineData("/2025/09/04/", "/stories/12/", "../../../stories/12/", "../../../stories/12/index.html")]
    [InlineData("/", "/stories/12/", "stories/12/", "stories/12/index.html")]
    [InlineData("/", "/", "./", "index.html")]
    [InlineData("/2025/", "/2025/09/", "09/", "09/index.html")]
    [InlineData("/2025/09/", "/2025/", "../", "../index.html")]
    [InlineData("/briefs/7/", "/briefs/7/#timeline", "#timeline", "#timeline")]
    [InlineData("/briefs/7/", "/briefs/71/", "../71/", "../71/index.html")]
    [InlineData("/about/", "/feed.xml", "../feed.xml", "../feed.xml")]
    [InlineData("/about/", "/stories/1/#tellings", "../stories/1/#tellings", "../stories/1/index.html#tellings")]
    public void Links_are_relative_and_name_the_file_only_in_an_export(string page, string target, string served, string exported)
    {
        Assert.Equal(served, new SiteLinks(page).Href(target));
        Assert.Equal(exported, new SiteLinks(page, Exported: true).Href(target));
    }

    [Fact]
    public void A_canonical_address_needs_a_base_address()
    {
        Assert.Null(new SiteLinks("/about/").Canonical);
        Assert.Equal("https://review.example/news/about/", new SiteLinks("/about/", BaseUrl: "https://review.example/news/").Canonical);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b\\c")]
    [InlineData("%2e%2e%2f")]
    [InlineData("C:\\x")]
    [InlineData("")]
    public void An_id_never_leaves_its_folder(string id)
    {
        var path = SitePaths.Source(id);
        Assert.Equal(path, new Uri("https://x.example" + path).AbsolutePath);
        var parts = SitePaths.FileOf(path).Split('/');
        Assert.Equal(3, parts.Length);
        Assert.DoesNotContain(parts, part => part is "" or "." or ".." || part.Contains('\\', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/2025/09/04/", "2025/09/04/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    [InlineData("/sources/%E1%83%90/", "sources/ა/index.html")]
    public void A_path_has_one_file_in_an_export(string path, string file) => Assert.Equal(file, SitePaths.FileOf(path));

    [Fact]
    public void The_style_sheet_finds_all_its_fonts_beside_it_and_asks_no_other_host()
    {
        var names = SiteAssets.All.Select(asset => asset.Path).ToHashSet();
        var sheet = Encoding.UTF8.GetString(SiteAssets.All.Single(asset => asset.ContentType.StartsWith("text/css", StringComparison.Ordinal)).Bytes.Span);
        var fonts = Addresses().Matches(sheet).Select(match => match.Groups[1].Value).ToList();
        Assert.True(fonts.Count >= 15);
        Assert.All(fonts, font => Assert.Contains(new Uri(new Uri("https://x.example/assets/"), font).AbsolutePath, names));
        Assert.DoesNotContain("//", sheet, StringComparison.Ordinal);
        foreach (var token in (string[])["#fcfcf9", "#151614", "#12604b", "#86c9b0", "#e0eee7", "#1d342b"])
            Assert.Contains(token, sheet, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Assets_are_served_under_names_that_change_with_their_content()
    {
        Assert.All(SiteAssets.All, asset => Assert.Matches("^/assets/[a-z0-9-]+-[A-Z0-9]{8}\\.[a-z0-9]+$", asset.Path));
        Assert.All(SiteAssets.All, asset => Assert.True(asset.Bytes.Length > 0, asset.Path));
        Assert.Contains(SiteAssets.All, asset => asset.Path == SiteAssets.PathOf("daybook.css"));
    }

    [Fact]
    public void Names_of_languages_and_countries_are_words_and_the_unknown_is_said()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("Georgian", Say.LanguageName("ka"));
        Assert.Equal("qqq", Say.LanguageName("qqq"));
        Assert.Equal("not a tag", Say.LanguageName("not a tag"));
        Assert.Equal("language unknown", Say.LanguageName(null));
        Assert.Equal("Britain", Say.CountryName("GB"));
        Assert.Equal("Azerbaijan", Say.CountryName("AZ"));
        Assert.Equal("country unknown", Say.CountryName(null));
        Assert.Equal("10 h 40 min", Say.Length(TimeSpan.FromMinutes(640)));
        Assert.Equal("1 story", Say.Count(1, "{0} story", "{0} stories"));
    }

    [GeneratedRegex("url\\(\"?([^)\"]+)\"?\\)")]
    private static partial Regex Addresses();
}
