using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Engine.Archives;

/// <summary>The files of a data folder that stand beside the database.</summary>
internal static class DataFolder
{
    /// <summary>Settings, names and parameters of the instance's own, and weights learned from its editors.</summary>
    private static readonly string[] Single = ["daybook.toml", OwnNames.PlacesFile, OwnNames.OrganisationsFile, "join-weights.tsv", TrackingList.FileName];

    /// <summary>Paths within the folder, with slashes: those and the reviews.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Single.Where(name => File.Exists(Path.Combine(folder, name))),
        .. Directory.Exists(Path.Combine(folder, "reviews"))
            ? Directory.EnumerateFiles(Path.Combine(folder, "reviews"), "*.toml").Select(path => "reviews/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>(),
    ];

    /// <summary>True for names that a backup may bring, and no other: nothing in it can be written elsewhere.</summary>
    public static bool Takes(string name) => name == Store.Store.FileName || Single.Contains(name)
        || (name.StartsWith("reviews/", StringComparison.Ordinal) && name.EndsWith(".toml", StringComparison.Ordinal) && name.LastIndexOf('/') == "reviews".Length
            && name.IndexOfAny(Path.GetInvalidFileNameChars(), "reviews/".Length) < 0 && !name.Contains("..", StringComparison.Ordinal));
}
