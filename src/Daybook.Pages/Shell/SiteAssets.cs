using System.Text.Json;

namespace Daybook.Pages.Shell;

/// <summary>A file served beside the pages: its name carries a hash of its content, so it never changes.</summary>
/// <param name="Path">From the root of the site, e.g. <c>/assets/daybook-5YMAHVFP.css</c>.</param>
public sealed record Asset(string Path, ReadOnlyMemory<byte> Bytes, string ContentType);

/// <summary>The style sheets, the desk's script and the fonts, embedded so that one executable serves and exports them.</summary>
public static class SiteAssets
{
    private static readonly Dictionary<string, string> Names = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("manifest.json"))!;

    /// <summary>What only the desk uses, by the name it was written under: never part of the public site.</summary>
    private static readonly string[] OfDesk = ["desk.css", "desk.js"];

    /// <summary>Every file of the public site, in order of path.</summary>
    public static IReadOnlyList<Asset> All { get; } = [.. Files(ofDesk: false)];

    /// <summary>The files that only the desk uses.</summary>
    public static IReadOnlyList<Asset> Desk { get; } = [.. Files(ofDesk: true)];

    /// <summary>Path of a file by the name it was written under, e.g. <c>daybook.css</c>.</summary>
    public static string PathOf(string name) => SitePaths.Asset(Names[name]);

    private static IEnumerable<Asset> Files(bool ofDesk) => Names.Where(pair => OfDesk.Contains(pair.Key) == ofDesk).Select(pair => pair.Value)
        .Order(StringComparer.Ordinal).Select(name => new Asset(SitePaths.Asset(name), Read(name), TypeOf(name)));

    private static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The assembly holds no asset {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => throw new InvalidOperationException($"No content type for {name}."),
    };
}
