namespace Daybook.Core.Text;

/// <summary>One form of a place or organisation.</summary>
/// <param name="Id">As in the first column of its table; "-" for what is none.</param>
/// <param name="Place">Code of the place it is, or of the country it speaks for; null for none, "*" for an office that countries have.</param>
/// <param name="Office">The office that it is, or may be where another country stands beside it; null for none.</param>
/// <param name="Same">The office of a country (<c>parliament/UA</c>) that has a name of its own in this row; null for none.</param>
internal sealed record NamedRow(string Id, string? Place, NameForm Form, string? Office = null, string? Same = null)
{
    public const string Nothing = "-";

    /// <summary>An office without its country is nothing to know again.</summary>
    public const string AnyCountry = "*";

    /// <summary>Codes are written in capitals, the ids of organisations are not.</summary>
    public bool IsPlace => char.IsAsciiLetterUpper(Id[0]);

    public bool IsOffice => Place == AnyCountry;

    public static IEnumerable<NamedRow> Places(IEnumerable<string[]> rows) =>
        rows.SelectMany(row => Forms(row[1]).Select(form => new NamedRow(row[0], row[0] == Nothing ? null : row[0].Split(':')[0], form)));

    public static IEnumerable<NamedRow> Organisations(IEnumerable<string[]> rows) =>
        rows.SelectMany(row => Forms(row[2]).Select(form => new NamedRow(row[0], row[1] == "-" ? null : row[1], form, OfficeOf(row), row.Length > 3 && row[3][0] != '*' ? row[3] : null)));

    private static string? OfficeOf(string[] row) => row[1] == AnyCountry ? row[0] : row.Length > 3 && row[3][0] == '*' ? row[3][1..] : null;

    private static IEnumerable<NameForm> Forms(string written) =>
        written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NameForm.Read).OfType<NameForm>();
}
