using System.Text.Json;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>The web app manifest (https://www.w3.org/TR/appmanifest/): a phone that installs the desk shows it on its share sheet, and what is shared stands in the box.</summary>
internal static class ManifestFile
{
    public static IReadOnlyList<DeskRoute> Routes { get; } = [DeskRoute.Get(DeskPaths.Manifest, (request, _) => Task.FromResult(Of(request)))];

    private static DeskAnswer Of(DeskRequest request) => new DeskAnswer.Bytes(JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = DeskPaths.Root,
        name = Say.Filled(DeskWords.DocumentTitle, request.Office.Review.Title),
        short_name = DeskWords.AppName,
        start_url = DeskPaths.Root,
        scope = DeskPaths.Root,
        display = "minimal-ui",
        icons = new[] { new { src = SiteAssets.PathOf("icon.svg"), type = "image/svg+xml", sizes = "any" } },
        // https://w3c.github.io/web-share-target/: a GET, so that sharing only fills the box; nothing is asked or saved before the button.
        share_target = new { action = DeskPaths.Add, method = "GET", @params = new { title = "title", text = "text", url = "url" } },
    }), "application/manifest+json");
}
