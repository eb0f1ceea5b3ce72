using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Daybook.Core.Editions;

namespace Daybook.Cli;

/// <summary>The options that every verb takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder that holds everything Daybook keeps (default ./data, or DAYBOOK_DATA)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL connection string (default: the SQLite file in the data folder)",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Start the clock at this instant, e.g. 2025-09-04T18:05:00Z; it runs on from there",
        HelpName = "INSTANT",
        Recursive = true,
        CustomParser = Clock,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Answer in JSON on standard output: one document, or one line a record",
        Recursive = true,
    };

    public static readonly Option<bool> AllowPrivateNetworks = new("--allow-private-networks")
    {
        Description = "Fetch from private and local addresses too",
        Recursive = true,
    };

    public static IReadOnlyList<Option> All => [Data, Database, Now, Json, AllowPrivateNetworks];

    /// <summary>An option that takes an instant (ISO 8601, UTC where no zone is given) or a day, which is its first moment in UTC.</summary>
    public static Option<DateTimeOffset?> InstantOption(string name, string description) => new(name)
    {
        Description = description + ": 2025-09-04T18:05:00Z, or a day, from its midnight in UTC",
        HelpName = "INSTANT",
        CustomParser = result => Instant(result, name),
    };

    /// <summary>A time that ends before it begins is a slip, and no empty answer. Asked once all is read: of a value that is no instant, its own error tells.</summary>
    public static void CheckTime(this ParseResult parsed, Option<DateTimeOffset?> since, Option<DateTimeOffset?> until)
    {
        if (parsed.GetValue(since) is { } from && parsed.GetValue(until) is { } to && from > to)
            throw new CommandFailure($"{since.Name} is after {until.Name}: nothing lies between them", "give the earlier one first", ExitCode.Usage);
    }

    /// <summary>An option that takes a calendar day, <c>2025-09-04</c>.</summary>
    public static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = DayOf,
    };

    /// <summary>Reads a calendar day; anything else is an error that says so.</summary>
    public static DateOnly? DayOf(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.AddError($"A day is written such as 2025-09-04, not '{text}'.");
        else if (!CalendarDays.Reckoned(day))
            result.AddError($"A day lies between {CalendarDays.First:yyyy-MM-dd} and {CalendarDays.Last:yyyy-MM-dd}, unlike '{text}'.");
        else
            return day;
        return null;
    }

    private static DateTimeOffset? Clock(ArgumentResult result)
    {
        var now = Instant(result, "--now");
        if (now is not { } instant || CalendarDays.Reckoned(DateOnly.FromDateTime(instant.UtcDateTime)))
            return now;
        result.AddError($"--now takes an instant between {CalendarDays.First:yyyy-MM-dd} and {CalendarDays.Last:yyyy-MM-dd}, unlike '{result.Tokens[0].Value}'.");
        return null;
    }

    private static DateTimeOffset? Instant(ArgumentResult result, string name)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        // The year first: of 04/09/2025 nobody knows which is the month.
        if (YearFirst(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            return instant;
        result.AddError($"{name} takes an instant such as 2025-09-04T18:05:00Z, not '{text}'.");
        return null;
    }

    private static bool YearFirst(string text) => text.Length > 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[4] == '-';
}
