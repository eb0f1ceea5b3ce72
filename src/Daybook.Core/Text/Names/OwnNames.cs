using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>
/// The names an instance adds in its own <c>places.tsv</c> and <c>organisations.tsv</c>, written as the built-in tables are. They come before the
/// built-in ones; a form with a minus in front (<c>-azeri</c>) is no longer taken for that id.
/// </summary>
public sealed partial class OwnNames
{
    public const string PlacesFile = "places.tsv";
    public const string OrganisationsFile = "organisations.tsv";

    private readonly List<NamedRow> _added = [];
    private readonly HashSet<(string Id, string Form)> _dropped = [];

    /// <summary>Forms added.</summary>
    public int Added => _added.Count;

    /// <summary>Built-in forms no longer taken.</summary>
    public int Dropped => _dropped.Count;

    internal IEnumerable<NamedRow> Rows => _added;

    /// <summary>Stands for all lines of both files that say something.</summary>
    internal ulong Print { get; private set; }

    /// <param name="places">Text of the one file; null where there is none.</param>
    /// <param name="organisations">Text of the other.</param>
    /// <param name="mistakes">Takes what is wrong, as <c>places.tsv:3: what. What to do</c>. Lines that are right hold.</param>
    public static OwnNames Read(string? places, string? organisations, ICollection<string> mistakes)
    {
        var own = new OwnNames();
        own.ReadTable(places, PlacesFile, 2, mistakes);
        own.ReadTable(organisations, OrganisationsFile, 3, mistakes);
        return own;
    }

    /// <summary>These and further lines of the two tables; lines that are wrong are left out.</summary>
    public OwnNames With(string places, string organisations)
    {
        var (all, mistakes) = (new OwnNames { Print = Print }, new List<string>());
        all._added.AddRange(_added);
        all._dropped.UnionWith(_dropped);
        all.ReadTable(places, PlacesFile, 2, mistakes);
        all.ReadTable(organisations, OrganisationsFile, 3, mistakes);
        return all;
    }

    internal bool Drops(NamedRow row) => _dropped.Count > 0 && _dropped.Contains((row.Id, Key(row.Form.Written)));

    private void ReadTable(string? text, string file, int columns, ICollection<string> mistakes)
    {
        var number = 0;
        foreach (var written in (text ?? "").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = written.TrimEnd('\r', ' ', '\t');
            if (line.Length > 0 && line[0] != '#' && MistakeOf(line.Split('\t'), columns) is { } mistake)
                mistakes.Add($"{file}:{number}: {mistake}");
            else if (line.Length > 0 && line[0] != '#')
            {
                Print = Stories.TermCode.Chained(Print, Stories.TermCode.Hash(line));
                ReadRow(line.Split('\t'), columns);
            }
        }
    }

    private static string? MistakeOf(string[] row, int columns)
    {
        if (row.Length != columns)
            return columns == 2 ? "two columns are needed, parted by a tab: a code and its forms" : "three columns are needed, parted by tabs: an id, a country or \"-\", and its forms";
        if (columns == 2 && !PlaceId().IsMatch(row[0]))
            return $"\"{row[0]}\" is no place. Write a code of ISO 3166 (GE, UA-51), with :name behind it for a place within (UA-32:irpin), or \"-\" for what is no place";
        if (columns == 3 && !OrganisationId().IsMatch(row[0]))
            return $"\"{row[0]}\" is no id. Write small letters, digits and hyphens: state-oil-fund";
        if (columns == 3 && !Country().IsMatch(row[1]))
            return $"\"{row[1]}\" is no country. Write two capitals of ISO 3166-1 (AZ), \"-\" for none, or \"*\" for an office that countries have";
        return row[^1].Split(',', StringSplitOptions.TrimEntries).Any(form => NameForm.Read(form.TrimStart('-')) is null) ? "a form is empty. Part forms by one comma" : null;
    }

    private void ReadRow(string[] row, int columns)
    {
        var forms = row[^1].Split(',', StringSplitOptions.TrimEntries);
        foreach (var form in forms.Where(form => form.StartsWith('-')))
            _dropped.Add((row[0], Key(form[1..])));
        row[^1] = string.Join(',', forms.Where(form => !form.StartsWith('-')));
        _added.AddRange(columns == 2 ? NamedRow.Places([row]) : NamedRow.Organisations([row]));
    }

    /// <summary>Without the marks behind it: who drops a form need not know how the table declines it.</summary>
    private static string Key(string form) => Folding.Fold(form).Replace("*", "", StringComparison.Ordinal).Replace("~", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);

    [GeneratedRegex("^([A-Z]{2}(-[A-Z0-9]{1,3})?(:[a-z0-9]+(-[a-z0-9]+)*)?|-)$")]
    private static partial Regex PlaceId();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex OrganisationId();

    [GeneratedRegex(@"^([A-Z]{2}|-|\*)$")]
    private static partial Regex Country();
}
