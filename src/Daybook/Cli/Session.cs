using System.CommandLine;
using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Engine.Stories;
using Daybook.Settings;
using Daybook.Store;

namespace Daybook.Cli;

/// <summary>What one run of a verb works with: its data folder, settings, clock and manner of answering.</summary>
internal sealed class Session
{
    private readonly OwnNames _own;

    /// <summary>Names that editors took, as lines of the tables of places and of organisations.</summary>
    private (string Places, string Organisations) _learned = ("", "");

    private Session(string data, EffectiveSettings settings, OwnNames own, TimeProvider clock, bool json)
    {
        _own = own;
        Data = data;
        Settings = settings;
        Clock = clock;
        Json = json;
        Listening = settings.Text(SettingsTable.Listen)!;
    }

    /// <summary>Absolute path of the data folder.</summary>
    public string Data { get; }

    public EffectiveSettings Settings { get; }

    public TimeProvider Clock { get; }

    public bool Json { get; }

    /// <summary>Address the server listens on: as it is set, and once it runs as the system gave it, which chooses the port where 0 is set.</summary>
    public string Listening { get; set; }

    public string SettingsPath => PathOfSettings(Data);

    /// <summary>Folder of the review files, <c>NAME.toml</c>.</summary>
    public string Reviews => Path.Combine(Data, "reviews");

    /// <summary>True where a person watches: progress bars are drawn only then.</summary>
    public static bool OnTerminal => !Console.IsErrorRedirected;

    /// <exception cref="CommandFailure">Settings are wrong: all mistakes at once.</exception>
    /// <param name="standardData">Data folder where neither flag nor variable names one.</param>
    /// <param name="start">Where the clock starts when <c>--now</c> does not say; null = the present.</param>
    public static Session Open(ParseResult parsed, string standardData = "data", DateTimeOffset? start = null)
    {
        var given = parsed.GetValue(GlobalOptions.Data) ?? Environment.GetEnvironmentVariable("DAYBOOK_DATA");
        var data = Path.GetFullPath(string.IsNullOrWhiteSpace(given) ? standardData : given);
        var problems = new List<string>();
        var settings = EffectiveSettings.Read(SettingsText(PathOfSettings(data)), PathOfSettings(data),
            Environment.GetEnvironmentVariables(), Flags(parsed), problems);
        if (problems.Count > 0)
            throw new CommandFailure(string.Join("\n  ", problems.Prepend(problems.Count == 1 ? "a setting is wrong:" : $"{problems.Count} settings are wrong:")),
                "docs/operating.md lists the settings; nothing was changed");
        var own = NamesOf(data);
        Entities.Use(own);
        TrackingParameters.Use(SettingsText(Path.Combine(data, TrackingList.FileName)) is { } links && TrackingList.Read(links) is { Ok: true } list ? list.Value : []);
        var now = parsed.GetValue(GlobalOptions.Now) ?? start;
        return new Session(data, settings, own, now is { } instant ? new StartedClock(instant) : TimeProvider.System, parsed.GetValue(GlobalOptions.Json));
    }

    /// <summary>Opens what the data folder keeps, or the PostgreSQL database of the settings, making tables where there are none.</summary>
    /// <exception cref="StoreException">It cannot be reached, read, written or understood.</exception>
    public Store.Store OpenStore()
    {
        var store = Store.Store.Open(Data, Clock, Settings.Text(SettingsTable.Database));
        UseNames(store);
        return store;
    }

    /// <summary>Finds names from now on that editors took from stories, besides those of the data folder. True where they are others than before.</summary>
    public bool UseNames(Store.Store store)
    {
        var taken = new NameLearning(store, Clock).Taken;
        string Lines(bool places) => string.Join('\n', taken.Where(name => name.IsPlace == places).Select(name => name.Line));
        var learned = (Lines(places: true), Lines(places: false));
        if (learned == _learned)
            return false;
        _learned = learned;
        Entities.Use(_own.With(learned.Item1, learned.Item2));
        return true;
    }

    /// <summary>True where there is a database to look at.</summary>
    public bool HasDatabase => Settings.Text(SettingsTable.Database) is not null || File.Exists(Path.Combine(Data, Store.Store.FileName));

    /// <summary>For verbs that look at what there is: an empty database made on the way would be an answer to nothing.</summary>
    /// <exception cref="CommandFailure">The data folder holds no database.</exception>
    public void RefuseWithoutDatabase()
    {
        if (!HasDatabase)
            throw new CommandFailure($"there is no database in {Data}", "name the data folder with --data, or the server's database with --database");
    }

    private static string PathOfSettings(string data) => Path.Combine(data, "daybook.toml");

    private static Dictionary<Setting, string> Flags(ParseResult parsed)
    {
        var flags = new Dictionary<Setting, string>();
        if (parsed.GetValue(GlobalOptions.Database) is { } database)
            flags[SettingsTable.Database] = database;
        if (parsed.GetValue(GlobalOptions.AllowPrivateNetworks))
            flags[SettingsTable.AllowPrivateNetworks] = "true";
        return flags;
    }

    /// <exception cref="CommandFailure">Lines of the instance's own names are wrong: all at once.</exception>
    internal static OwnNames NamesOf(string data)
    {
        var mistakes = new List<string>();
        var own = OwnNames.Read(SettingsText(Path.Combine(data, OwnNames.PlacesFile)), SettingsText(Path.Combine(data, OwnNames.OrganisationsFile)), mistakes);
        return mistakes.Count == 0 ? own : throw new CommandFailure(string.Join("\n  ", mistakes.Prepend("names of this instance are written wrong:")),
            $"mend them in {data}; docs/operating.md tells how they are written");
    }

    private static string? SettingsText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} cannot be read: {problem.Message}", "check who owns it and its permissions");
        }
    }
}
