using System.Collections;
using System.Globalization;
using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Settings;

/// <summary>
/// The settings in force: defaults, then <c>daybook.toml</c> of the data folder, then <c>DAYBOOK_*</c> variables, then flags.
/// </summary>
internal sealed class EffectiveSettings
{
    /// <summary>Variables that are no settings but read elsewhere.</summary>
    private static readonly HashSet<string> OtherVariables = ["DAYBOOK_DATA", "DAYBOOK_SHARED"];

    private readonly Dictionary<string, (string Value, string From)> _values = [];

    private EffectiveSettings() { }

    /// <summary>The value and where it came from; null where nothing sets it.</summary>
    public (string Value, string From)? Find(Setting setting) =>
        _values.TryGetValue(setting.Key, out var found) ? found
        : setting.Default is { } standard ? (standard, "default")
        : null;

    public string? Text(Setting setting) => Find(setting)?.Value;

    public double Number(Setting setting) => double.Parse(Text(setting)!, CultureInfo.InvariantCulture);

    public bool Yes(Setting setting) => Text(setting) == "true";

    /// <summary>Reads all layers. Every mistake is added to <paramref name="problems"/>, with its line where it has one.</summary>
    /// <param name="toml">Text of the file, or null where there is none.</param>
    /// <param name="tomlName">Its path, for messages.</param>
    /// <param name="flags">Settings given as flags.</param>
    public static EffectiveSettings Read(string? toml, string tomlName, IDictionary variables,
        IReadOnlyDictionary<Setting, string> flags, List<string> problems)
    {
        var settings = new EffectiveSettings();
        if (toml is not null)
            settings.AddFile(toml, tomlName, problems);
        foreach (var (name, value) in variables.Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, (string?)entry.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
            settings.AddVariable(name, value, problems);
        foreach (var (setting, value) in flags)
            settings.Add(setting, value, "flag", "the flag for " + setting.Key, problems);
        return settings;
    }

    private void AddFile(string toml, string name, List<string> problems)
    {
        var reading = TomlReading.Of(toml, name);
        problems.AddRange(reading.Mistakes.Select(mistake => $"{name}:{mistake.Line}: {mistake.What}"));
        if (reading.Document is not { } document)
            return;
        foreach (var pair in document.KeyValues)
            AddPair("", pair, name, problems);
        foreach (var table in document.Tables)
            foreach (var pair in table.Items)
                AddPair(table.Name?.ToString().Trim() + ".", pair, name, problems);
    }

    private void AddPair(string prefix, KeyValueSyntax pair, string name, List<string> problems)
    {
        if (pair.Key is null || pair.Value is null)
            return;
        var key = prefix + pair.Key.ToString().Trim();
        var where = $"{name}:{pair.Span.Start.Line + 1}";
        if (SettingsTable.Find(key) is not { } setting)
        {
            var meant = Spelling.Suggest(key, SettingsTable.All.Select(known => known.Key), "'daybook config' lists the keys there are");
            problems.Add($"{where}: unknown key '{key}'. {meant}");
            return;
        }
        var text = pair.Value is StringValueSyntax written ? written.Value ?? "" : pair.Value.ToString().Trim();
        Add(setting, text, Path.GetFileName(name), $"{where}: '{key}'", problems);
    }

    private void AddVariable(string name, string? value, List<string> problems)
    {
        if (!name.StartsWith("DAYBOOK_", StringComparison.Ordinal) || OtherVariables.Contains(name) || string.IsNullOrEmpty(value))
            return;
        if (SettingsTable.All.FirstOrDefault(setting => setting.Variable == name) is { } found)
            Add(found, value, name, "the variable " + name, problems);
        else
            problems.Add($"the variable {name} is no setting; 'daybook config' lists those there are");
    }

    private void Add(Setting setting, string value, string from, string where, List<string> problems)
    {
        if (setting.Problem(value) is { } problem)
            problems.Add($"{where} {problem}, not '{(setting.Secret ? "…" : value)}'");
        else
            _values[setting.Key] = (value, from);
    }
}
