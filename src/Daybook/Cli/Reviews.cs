using Daybook.Core.Editions;
using Daybook.Web.Desk;

namespace Daybook.Cli;

/// <summary>The reviews of a data folder: one TOML file each in <c>reviews/</c>.</summary>
internal static class Reviews
{
    /// <summary>All reviews, by name.</summary>
    /// <exception cref="CommandFailure">A file is wrong: every mistake of every file at once, with its line and a hint.</exception>
    public static IReadOnlyList<Review> Load(Session session)
    {
        if (!Directory.Exists(session.Reviews))
            return [];
        var readings = Directory.EnumerateFiles(session.Reviews, "*.toml").Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Directory.GetCurrentDirectory(), path)).Select(name => (Name: name, Reading: ReviewFile.Read(Text(name), name))).ToList();
        var clashes = ReviewReading.Clashes(readings.Where(one => one.Reading.Review is not null).Select(one => (one.Name, one.Reading.Review!)));
        var mistakes = readings.SelectMany(one => one.Reading.Mistakes).Concat(clashes).ToList();
        if (mistakes.Count > 0)
            throw new CommandFailure(string.Join("\n  ", mistakes.Select(mistake => mistake.ToString())
                .Prepend(mistakes.Count == 1 ? "a review file has a mistake:" : $"review files have {mistakes.Count} mistakes:")), "mend the file and run it again; nothing was changed");
        return [.. readings.Select(one => one.Reading.Review!)];
    }

    /// <summary>The review named, or all there are; before the first, the bare one that the service shows too.</summary>
    /// <exception cref="CommandFailure">There is no such one.</exception>
    public static IReadOnlyList<Review> All(Session session, string? name)
    {
        if (name is not null)
            return [Choose(session, name)];
        var reviews = Load(session);
        return reviews.Count > 0 ? reviews : [Office.Bare];
    }

    /// <summary>The review named, or the only one there is.</summary>
    /// <exception cref="CommandFailure">There is none, no such one, or several and none named.</exception>
    public static Review Choose(Session session, string? name)
    {
        var reviews = Load(session);
        if (reviews.Count == 0)
            throw new CommandFailure($"there is no review in {session.Reviews}",
                "take one that comes with Daybook: './daybook preset list', or try './daybook demo'");
        if (name is null)
            return reviews.Count == 1 ? reviews[0]
                : throw new CommandFailure("there are several reviews", $"say which: --review {string.Join(" | ", reviews.Select(review => review.Name))}", ExitCode.Usage);
        return reviews.FirstOrDefault(review => review.Name == name)
            ?? throw new CommandFailure($"there is no review '{name}'", $"there are: {string.Join(", ", reviews.Select(review => review.Name))}");
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} cannot be read: {problem.Message}", "check who owns it and its permissions");
        }
    }
}
