namespace Daybook.Benchmarks;

/// <summary>The recorded feeds of the shared suites, held in memory.</summary>
internal static class RecordedFeeds
{
    /// <summary>Null where the shared material is not on this machine.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("DAYBOOK_SHARED") is { Length: > 0 } shared && Directory.Exists(Path.Combine(shared, "suites", "real-feeds"))
            ? Path.Combine(shared, "suites", "real-feeds")
            : null;

    /// <summary>Every document in the folder, by path, so that runs are alike.</summary>
    public static byte[][] Load() =>
        [.. Directory.EnumerateFiles(Folder!, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("cases.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)];
}
