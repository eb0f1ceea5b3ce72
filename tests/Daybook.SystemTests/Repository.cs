namespace Daybook.SystemTests;

/// <summary>Where the checked-out repository is.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Sample { get; } = Path.Combine(Root, "samples", "ukraine-azerbaijan-2025");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Daybook.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Daybook.slnx not found above the tests.");
        return folder;
    }
}
