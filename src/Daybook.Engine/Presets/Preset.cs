using System.Reflection;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Presets;

/// <summary>A review to begin with: its file, and outlets with addresses that nobody has verified. Built into the program from <c>samples/reviews</c>.</summary>
/// <param name="Toml">The review's file as it will be written.</param>
public sealed record Preset(Review Review, string Toml, IReadOnlyList<ListedSource> Sources)
{
    private const string Prefix = "presets/";

    /// <summary>All presets, by name.</summary>
    public static IReadOnlyList<Preset> All { get; } =
        [.. Resources().Where(name => name.EndsWith(".toml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    public string Name => Review.Name;

    /// <summary>Number of feeds it subscribes to.</summary>
    public int Feeds => Sources.Count(listed => listed.Feed is not null);

    private static Preset Read(string resource)
    {
        var toml = Text(resource);
        var review = ReviewFile.Read(toml, resource[Prefix.Length..]);
        var sources = SourceList.Read(Bytes(resource.Replace(".toml", ".sources.json", StringComparison.Ordinal)));
        // Both are part of the program, and a test reads them all.
        return new Preset(review.Review ?? throw new InvalidOperationException(review.Mistakes[0].ToString()), toml, sources.Value);
    }

    private static IEnumerable<string> Resources() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static string Text(string resource) => System.Text.Encoding.UTF8.GetString(Bytes(resource));

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
