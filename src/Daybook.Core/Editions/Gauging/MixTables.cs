using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>The tables <c>[mix.countries]</c>, <c>[mix.owners]</c> and <c>[mix.languages]</c>: the shares that the editor aims at.</summary>
internal sealed class MixTables(ReviewMistakes mistakes)
{
    public const string Prefix = "mix";

    public static readonly string[] Parts = ["mix.countries", "mix.owners", "mix.languages"];

    /// <summary>As imported lists of outlets name them.</summary>
    private static readonly string[] Owners = ["state", "public", "private", "nonprofit", "individual", "person", "unknown"];

    private readonly Dictionary<string, IReadOnlyDictionary<string, int>> _parts = [];

    /// <summary>Null where none of the tables was there.</summary>
    public Mix? Mix => _parts.Count == 0 ? null : new Mix(Part(Parts[0]), Part(Parts[1]), Part(Parts[2]));

    public void Take(string name, TableSyntaxBase table, int line)
    {
        if (!Parts.Contains(name) || table is TableArraySyntax)
        {
            mistakes.Add(line, $"unknown table \"{name}\"", "Write [mix.countries], [mix.owners] or [mix.languages], and below it lines such as GE = 40");
            return;
        }

        if (_parts.ContainsKey(name)) mistakes.Add(line, $"[{name}] stands twice", "Write all its lines under one of the two");
        var written = table.Items.Select(pair => (Key: pair.Key?.ToString().Trim().Trim('"', '\'') ?? "", Line: ReviewKeys.LineOf(pair))).ToList();
        var keys = new ReviewKeys(table.Items, $" in [{name}]", [.. written.Select(pair => pair.Key)], mistakes);
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, at) in written)
        {
            if (Problem(name, key) is { } hint) mistakes.Add(at, $"\"{key}\" is not known in [{name}]", hint);
            if (keys.Number(key) is not { } share) continue;
            if (share.Value is >= 1 and <= 1000) shares[key] = (int)share.Value;
            else mistakes.Add(share.Line, $"the share of \"{key}\" cannot be {share.Value}", "Write a whole number from 1 to 1000; only the proportions count");
        }

        if (written.Count == 0) mistakes.Add(line, $"[{name}] is empty", "Write lines such as GE = 40, or leave the table out");
        _parts[name] = shares;
    }

    /// <summary>A hint for a key that the part does not know, or null.</summary>
    private static string? Problem(string part, string key) => part switch
    {
        "mix.countries" => key == "unknown" || IsoCodes.Countries.Contains(key) ? null : IsoCodes.PlaceHint(key),
        "mix.languages" => key == "unknown" || IsoCodes.Languages.Contains(key) ? null : IsoCodes.LanguageHint(key),
        _ => Owners.Contains(key) ? null : Text.Spelling.Suggest(key, Owners, $"Known: {string.Join(", ", Owners)}"),
    };

    private IReadOnlyDictionary<string, int> Part(string name) => _parts.GetValueOrDefault(name) ?? new Dictionary<string, int>();
}
