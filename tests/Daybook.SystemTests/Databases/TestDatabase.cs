using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Daybook.SystemTests.Databases;

/// <summary>An empty data folder with a database of either kind, gone after the test. One body of tests runs on both.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TestDatabase(string? name) => Name = name;

    /// <summary>Name on the server, or null for the SQLite file of the folder.</summary>
    public string? Name { get; }

    public string Folder => _folder.Path;

    /// <summary>Connection string, or null for the SQLite file of the folder.</summary>
    public string? Connection => Name is null ? null : LoopbackPostgres.Reach(Name).ConnectionString;

    /// <summary>The options that lead a verb here.</summary>
    public string[] Options => Name is null ? ["--data", Folder] : ["--data", Folder, "--database", Connection!];

    public static TestDatabase Sqlite() => new(null);

    /// <summary>Skips the test where there is no server to start.</summary>
    public static TestDatabase Postgres() => new(LoopbackPostgres.Make());

    public Store.Store Open(TimeProvider? clock = null) => Store.Store.Open(Folder, clock ?? TimeProvider.System, Connection);

    /// <summary>Runs a statement behind the store's back. Answers the number of rows it touched.</summary>
    public int Run(string sql)
    {
        using var connection = Behind();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads behind the store's back: every row as one text.</summary>
    public IReadOnlyList<string> Read(string sql)
    {
        using var connection = Behind();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return rows;
    }

    /// <summary>Tables of any kind in which a text stands, in whatever column, as the database itself tells.</summary>
    public IReadOnlyList<string> TablesWith(string text)
    {
        using DbConnection connection = Name is null ? new SqliteConnection($"Data Source={_folder[Store.Store.FileName]};Pooling=False") : new NpgsqlConnection(Connection + ";Pooling=false");
        connection.Open();
        var tables = Rows(connection, Name is null ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"
            : "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = 'public'");
        return [.. tables.Where(table => Rows(connection, $"SELECT * FROM {table}").Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)))];
    }

    private static List<string> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            for (var column = 0; column < reader.FieldCount; column++)
                values.Add(reader.GetValue(column).ToString() ?? "");
        return values;
    }

    public void Dispose()
    {
        _folder.Dispose();
        if (Name is not null)
            LoopbackPostgres.Drop(Name);
    }

    private DbConnection Behind()
    {
        DbConnection connection = Name is null ? new SqliteConnection($"Data Source={_folder[Store.Store.FileName]};Pooling=False") : new NpgsqlConnection(Connection + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
