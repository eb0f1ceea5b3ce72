using Daybook.Core.Text;
using Daybook.Engine.Feeds;

namespace Daybook.Engine.Presets;

/// <summary>What taking a preset came to.</summary>
/// <param name="Path">The review's file.</param>
/// <param name="Feeds">Feeds of the preset.</param>
/// <param name="FeedsNew">Those not subscribed before.</param>
public sealed record PresetUse(string Path, int Feeds, int FeedsNew)
{
    /// <summary>
    /// Writes the review's file and subscribes to its feeds, each unverified until it is read here. May be run again: a file that is there already
    /// is kept where it is this preset's, and nothing is done where it is another's.
    /// </summary>
    /// <param name="reviews">Folder of the review files; made when it is not there.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ParseResult<PresetUse> Take(Store.Store store, string reviews, Preset preset, DateTimeOffset now)
    {
        var path = System.IO.Path.Combine(reviews, preset.Name + ".toml");
        Directory.CreateDirectory(reviews);
        if (!File.Exists(path))
            Write(path, preset.Toml);
        else if (File.ReadAllText(path) != preset.Toml)
            return ParseResult<PresetUse>.Failed($"there is a review file {path} already, and it was changed", "keep it, or move it away and take the preset again; nothing was changed");
        return ParseResult<PresetUse>.Of(new PresetUse(path, preset.Feeds, Subscriptions.Take(store, preset.Sources, now, preset.Name)));
    }

    /// <summary>Whole or not at all, and never over a file that came meanwhile.</summary>
    private static void Write(string path, string toml)
    {
        File.WriteAllText(path + ".new", toml);
        File.Move(path + ".new", path, overwrite: false);
    }
}
