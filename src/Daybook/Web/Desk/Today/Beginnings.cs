using Daybook.Cli;
using Daybook.Engine.Presets;
using Daybook.Engine.Samples;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>Ways to begin in an empty data folder: a preset, or the bundled sample.</summary>
internal static class Beginnings
{
    private const string Sample = "sample";

    /// <summary>What may be begun with; empty once there is a feed, and where reviews are not the desk's to add.</summary>
    public static IReadOnlyList<Beginning> Of(DeskRequest request)
    {
        if (request.Office.ReviewFolder is null || request.Store.Feeds.All().Count > 0)
            return [];
        var presets = Preset.All.Select(preset => new Beginning(preset.Name, preset.Review.Title,
            Say.Filled(DeskWords.PresetWhat, Say.Count(preset.Feeds, DeskWords.FeedCountOne, DeskWords.FeedCountMany), Say.Join([.. preset.Review.Languages.Select(Say.LanguageName)], 7))));
        return SampleBeginning.Find() is null ? [.. presets] : [.. presets, new Beginning(Sample, DeskWords.SampleTitle, DeskWords.SampleWhat)];
    }

    public static Task<DeskAnswer> Begin(DeskRequest request, CancellationToken cancel)
    {
        var name = request.Field("with");
        if (!Of(request).Any(beginning => beginning.Name == name))
            return Task.FromResult(DeskAnswer.Refused(DeskWords.CannotBegin, null, StatusCodes.Status409Conflict));
        return Adding(() =>
        {
            var said = name == Sample ? BeginWithSample(request.Office) : BeginWith(request, Preset.All.First(preset => preset.Name == name));
            request.Tell(said);
            return DeskAnswer.To(name == Sample ? DeskPaths.Add : DeskPaths.Feeds);
        });
    }

    /// <summary>Does what adds a file to the folder of the reviews; what hinders it is told.</summary>
    public static Task<DeskAnswer> Adding(Func<DeskAnswer> add)
    {
        try
        {
            return Task.FromResult(add());
        }
        catch (CommandFailure failure)
        {
            return Task.FromResult(DeskAnswer.Refused(failure.Message, failure.Hint, StatusCodes.Status409Conflict));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(DeskAnswer.Refused(Say.Filled(DeskWords.FolderProblem, problem.Message), DeskWords.FolderAdvice, StatusCodes.Status503ServiceUnavailable));
        }
    }

    private static string BeginWith(DeskRequest request, Preset preset)
    {
        var used = PresetUse.Take(request.Store, request.Office.ReviewFolder!, preset, request.Now);
        if (!used.Ok)
            throw new CommandFailure(used.Problem, used.Hint);
        request.Office.ReloadReviews();
        return Say.Filled(DeskWords.BegunWithPreset, preset.Review.Title, used.Value.FeedsNew);
    }

    private static string BeginWithSample(Office office)
    {
        var set = DemoVerb.LoadSet(SampleBeginning.Find()!);
        Directory.CreateDirectory(office.ReviewFolder!);
        var path = Path.Combine(office.ReviewFolder!, "sample.toml");
        if (!File.Exists(path))
            File.WriteAllText(path, SampleReview.Toml(set));
        office.ReloadReviews();
        if (office.Reviews.FirstOrDefault(review => review.Invented) is not { } review)
            throw new CommandFailure(DeskWords.CannotBegin);
        office.Errands.Send(stop => SampleBeginning.RunAsync(office.Store, office.Pipeline, set, review, office.FetchOptions, new StartedClock(set.Now), stop));
        return DeskWords.BegunWithSample;
    }
}
