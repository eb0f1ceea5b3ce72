using System.Net;
using System.Text.RegularExpressions;

namespace Daybook.SystemTests.Export;

public sealed partial class ExportTests
{
    [Fact]
    public async Task Every_link_of_an_exported_site_leads_to_a_file_and_to_a_place_in_it()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await DaybookProcess.RunAsync("demo", "--once", "--data", folder["data"], "--out", folder["site"])).Code);
        var pages = Directory.EnumerateFiles(folder["site"], "*.html", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
        Assert.True(pages.Count > 200);
        foreach (var (path, markup) in pages)
        {
            var ids = IdPattern().Matches(markup).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.DoesNotContain("<script", markup, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Invented sample text", markup, StringComparison.Ordinal);
            foreach (var link in LinkPattern().Matches(markup).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(IsInternal))
                AssertLeads(path, link, pages);
        }
    }

    private static void AssertLeads(string from, string link, Dictionary<string, string> pages)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, Uri.UnescapeDataString(parts[0])));
        Assert.True(File.Exists(target), $"{from} links to {link}, which is not there");
        if (parts.Length > 1)
            Assert.True(pages[target].Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal), $"{from} links to {link}, where there is no such place");
    }

    private static bool IsInternal(string link) => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal);

    [GeneratedRegex("\\bid=\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("\\b(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex LinkPattern();
}
