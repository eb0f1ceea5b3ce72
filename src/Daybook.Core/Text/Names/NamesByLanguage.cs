using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>The names of <c>place-names.tsv</c>: what a place is called by itself, by language.</summary>
internal static class NamesByLanguage
{
    private const string Nothing = "-";

    /// <summary>Of the columns behind the id, ISO 639-1.</summary>
    public static readonly IReadOnlyList<string> Languages = ["ru", "uk", "az", "tr", "hy", "ka"];

    private static readonly Lazy<FrozenDictionary<(string Id, string Language), string>> Names = new(() => All.ToFrozenDictionary(row => (row.Id, row.Language), row => row.Name));

    /// <summary>Every name of the table, for the test that holds it to the gazetteer.</summary>
    public static IEnumerable<(string Id, string Language, string Name)> All =>
        Resource.Rows("place-names.tsv").SelectMany(row => Languages.Zip(row.Skip(1), (language, name) => (row[0], language, name)).Where(name => name.name != Nothing));

    /// <summary>Null where the table has none.</summary>
    public static string? Of(string id, string language) => Names.Value.GetValueOrDefault((id, language));
}
