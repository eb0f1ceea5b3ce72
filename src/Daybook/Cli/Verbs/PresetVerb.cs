using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Editions;
using Daybook.Engine.Presets;

namespace Daybook.Cli;

internal static class PresetVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "One of those that 'preset list' names" };

    public static Command Create()
    {
        var list = new Command("list", "List the presets: reviews to begin with");
        list.SetAction(List);
        var use = new Command("use", "Write the preset's review file and subscribe to its feeds, each unverified until first fetched here") { Name };
        use.SetAction(Use);
        return new Command("preset", "Reviews to begin with: sections, bundles, folders and feeds") { list, use };
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        foreach (var preset in Preset.All)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(Json(preset)) : Line(preset));
        return ExitCode.Done;
    }

    private static int Use(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var name = parsed.GetValue(Name)!;
        var preset = Preset.All.FirstOrDefault(one => one.Name == name)
            ?? throw new CommandFailure($"there is no preset '{name}'", $"there are: {string.Join(", ", Preset.All.Select(one => one.Name))}");
        if (Reviews.Load(session).FirstOrDefault(review => review.Name == name) is not null && !File.Exists(Path.Combine(session.Reviews, name + ".toml")))
            throw new CommandFailure($"there is a review named '{name}' already", "rename it, or take another preset; nothing was changed");
        using var store = session.OpenStore();
        var used = Take(session, store, preset);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { preset.Name, Review = used.Path, used.Feeds, used.FeedsNew })
            : $"{used.Path} is written; {used.FeedsNew} of its {used.Feeds} feeds are newly subscribed, each unverified until first fetched here.\n'daybook serve' or 'daybook collect' fetches them.");
        return ExitCode.Done;
    }

    private static PresetUse Take(Session session, Store.Store store, Preset preset)
    {
        try
        {
            var used = PresetUse.Take(store, session.Reviews, preset, session.Clock.GetUtcNow());
            return used.Ok ? used.Value : throw new CommandFailure(used.Problem, used.Hint);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"the folder {session.Reviews} cannot be written: {problem.Message}", "check the path, its permissions and the free space");
        }
    }

    private static object Json(Preset preset) => new
    {
        preset.Name,
        preset.Review.Title,
        preset.Review.Languages,
        Places = preset.Review.Covered,
        Bundles = preset.Review.Bundles.Select(bundle => bundle.Title),
        preset.Feeds,
    };

    private static string Line(Preset preset) =>
        $"{preset.Name,-16} {preset.Review.Title} ({preset.Feeds} feeds, {preset.Review.Bundles.Count} bundles, {string.Join(' ', preset.Review.Languages)})";
}
