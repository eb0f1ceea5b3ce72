namespace Daybook.Store;

/// <summary>A row of a table as it stands.</summary>
/// <param name="Values">Whole numbers, fractions, texts or null, by column.</param>
public sealed record RawRow(string Table, IReadOnlyDictionary<string, object?> Values);

/// <summary>Everything in all tables, for those who want to take it away.</summary>
public static class RawRows
{
    /// <summary>What opens doors, here or elsewhere, is nobody's data.</summary>
    private static readonly HashSet<string> SecretColumns = ["password", "token", "secret"], SecretTables = ["account_session", "attempt", "lease"];

    /// <summary>Hands out every row of one snapshot but those of the tables left out, and nothing that opens a door.</summary>
    public static void Each(Store store, IReadOnlySet<string> leftOut, Action<RawRow> take) => store.Db.Read(connection =>
    {
        foreach (var table in Tables.Of(connection).Where(table => !leftOut.Contains(table.Name) && !SecretTables.Contains(table.Name)))
        {
            var columns = table.Columns.Where(column => !SecretColumns.Contains(column.Name)).ToList();
            foreach (var row in StoreCopy.Rows(connection, table with { Columns = columns }))
                take(new RawRow(table.Name, columns.Select((column, at) => (column.Name, row[at])).ToDictionary()));
        }
        return true;
    });
}
