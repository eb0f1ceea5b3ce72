using System.Data.Common;

namespace Daybook.Store;

/// <summary>A table with what copying it needs.</summary>
/// <param name="Columns">Name and .NET type, in the order of the table.</param>
/// <param name="Needs">Tables that its rows point to.</param>
internal sealed record Table(string Name, IReadOnlyList<(string Name, Type Type)> Columns, IReadOnlyList<string> Needs)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));
}

/// <summary>The tables that hold what must not be lost, read from the database itself, so that a room that is added later is not forgotten.</summary>
internal static class Tables
{
    /// <summary>Made again from the rest: the full-text index, what grouping read and found of settled items, and what texts mean to a model. And the list of migrations, which belongs to the database and not to what it holds.</summary>
    private static readonly string[] Derived = ["item_search", "item_title_search", "item_place", "item_sketch", "item_meaning", "settled_news", "migration"];

    /// <summary>In an order in which every table comes after those that it points to.</summary>
    public static IReadOnlyList<Table> Of(DbConnection connection)
    {
        var left = Names(connection).Where(name => !Derived.Any(derived => name == derived || name.StartsWith(derived + "_", StringComparison.Ordinal)))
            .Select(name => new Table(name, Columns(connection, name), Needs(connection, name))).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<Table>();
        while (left.Count > 0)
        {
            var next = left.Find(table => !table.Needs.Any(need => need != table.Name && left.Exists(other => other.Name == need)))
                ?? throw new InvalidOperationException("The tables point to each other in a circle: " + string.Join(", ", left.Select(table => table.Name)));
            left.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    private static List<string> Names(DbConnection connection) => connection.Query(connection.DialectOf() == Dialect.Sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        : "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'", row => row.GetString(0));

    private static List<string> Needs(DbConnection connection, string table) => connection.Query(connection.DialectOf() == Dialect.Sqlite
        ? "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(@table)"
        : """
          SELECT DISTINCT CAST(other.relname AS text) FROM pg_constraint JOIN pg_class AS other ON other.oid = confrelid JOIN pg_class AS this ON this.oid = conrelid
          WHERE contype = 'f' AND this.relname = @table AND connamespace = CAST(current_schema() AS regnamespace)
          """, row => row.GetString(0), ("table", table));

    private static List<(string, Type)> Columns(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetFieldType(column)))];
    }
}
