using System.Data.Common;
using Npgsql;

namespace Daybook.Store;

/// <summary>
/// Copies everything from one store into an empty one, SQLite or PostgreSQL, in one transaction: when it breaks off, nothing has happened, and
/// it can be run again. Every table is counted and compared before it counts as done. The full-text index is made anew when the target is next opened.
/// </summary>
public static class StoreCopy
{
    /// <param name="hold">True: nothing is written to <paramref name="from"/> meanwhile, since its only writer is held; false: one snapshot is read.</param>
    /// <param name="erase">What <paramref name="to"/> holds is erased in the same transaction; else it has to be empty.</param>
    /// <param name="progress">Table, and rows of it copied so far.</param>
    /// <returns>Rows by table.</returns>
    /// <exception cref="StoreException">The target holds something, or has not what was copied.</exception>
    public static IReadOnlyDictionary<string, long> Run(Store from, Store to, bool hold, bool erase, IProgress<(string Table, long Rows)> progress)
    {
        IReadOnlyDictionary<string, long> Copied(DbConnection source) => to.Db.Write(target => All(source, target, to.Db.Place, erase, progress));
        return hold ? from.Db.Write(Copied) : from.Db.Read(Copied);
    }

    private static Dictionary<string, long> All(DbConnection source, DbConnection target, string place, bool erase, IProgress<(string, long)> progress)
    {
        var known = Tables.Of(target).ToDictionary(table => table.Name);
        if (erase)
            Erase(target);
        else if (known.Values.FirstOrDefault(table => !Empty(target, table)) is { } full)
            throw new StoreException($"{place} is not empty: it has rows in '{full.Name}'", "name an empty database, or erase what it has with --force");
        var copied = new Dictionary<string, long>();
        foreach (var table in Tables.Of(source).Where(table => known.ContainsKey(table.Name) || !Empty(source, table)))
            copied[table.Name] = Copy(source, target, table, known.GetValueOrDefault(table.Name)
                ?? throw new StoreException($"{place} has no table '{table.Name}'", "both must have been opened by the same Daybook"), progress);
        SearchIndex.Clear(target);
        return copied;
    }

    /// <summary>Number and hash of the rows of every table.</summary>
    public static IReadOnlyDictionary<string, RowsHash> Hashes(Store store) => store.Db.Read(connection =>
        Tables.Of(connection).ToDictionary(table => table.Name, table => Hash(connection, table)));

    private static bool Empty(DbConnection connection, Table table) => connection.Number($"SELECT EXISTS (SELECT 1 FROM {table.Name})") == 0;

    private static void Erase(DbConnection target)
    {
        foreach (var table in Tables.Of(target).Reverse())
            target.Execute($"DELETE FROM {table.Name}");
    }

    private static long Copy(DbConnection source, DbConnection target, Table from, Table to, IProgress<(string, long)> progress)
    {
        // Named, since a column that was added later stands elsewhere in a table made at once.
        var table = to with { Columns = [.. from.Columns.Select(column => to.Columns.First(other => other.Name == column.Name))] };
        var read = new RowsHash();
        using (var writer = target is NpgsqlConnection server ? RowWriter.OnPostgres(server, table) : RowWriter.OnSqlite(target, table))
        {
            foreach (var row in Rows(source, table))
            {
                read.Add(row);
                writer.Write(row);
                if (read.Rows % 1000 == 0)
                    progress.Report((table.Name, read.Rows));
            }
            writer.Complete();
        }
        if (!Hash(target, table).SaysTheSameAs(read))
            throw new StoreException($"what arrived in '{table.Name}' is not what was sent", "nothing was changed; check the disks and run it again");
        return read.Rows;
    }

    private static RowsHash Hash(DbConnection connection, Table table)
    {
        var hash = new RowsHash();
        foreach (var row in Rows(connection, table))
            hash.Add(row);
        return hash;
    }

    /// <summary>All rows; those with ids oldest first, so that places in the index come to rise with them.</summary>
    internal static IEnumerable<object?[]> Rows(DbConnection connection, Table table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {table.ColumnList} FROM {table.Name}{(table.Columns.Any(column => column.Name == "id") ? " ORDER BY id" : "")}";
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var row = new object?[table.Columns.Count];
        while (reader.Read())
        {
            for (var column = 0; column < row.Length; column++)
                row[column] = reader.IsDBNull(column) ? null : reader.GetValue(column) is string text ? Sql.Storable(text) : reader.GetValue(column);
            yield return row;
        }
    }
}
