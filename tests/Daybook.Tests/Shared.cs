namespace Daybook.Tests;

/// <summary>Shared test data outside the repository: absent data skips a test with the reason.</summary>
public static class Shared
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Path of a folder or file of the shared data; skips the running test when it is absent.</summary>
    public static string Path(params string[] parts)
    {
        var home = Environment.GetEnvironmentVariable("DAYBOOK_SHARED") ?? System.IO.Path.Combine(Root, "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([home, .. parts]));
        Assert.SkipUnless(System.IO.Path.Exists(path), $"shared data absent: {System.IO.Path.Combine(parts)}");
        return path;
    }

    /// <summary>Path inside the bundled sample set.</summary>
    public static string Sample(params string[] parts) =>
        System.IO.Path.Combine([Root, "samples", "ukraine-azerbaijan-2025", .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Daybook.slnx")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Daybook.slnx not found above the tests.");
        return folder;
    }
}
