using System.Globalization;
using System.Reflection;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// Brings a database to the newest schema: numbered files, forward only, one transaction each, so a crash between two is no harm. A new database
/// is made in one: each waits for the disk.
/// </summary>
public static class Migrator
{
    /// <summary>All files by number. <c>0002_search.sqlite.sql</c> and <c>.postgres.sql</c> are one migration in two dialects.</summary>
    private static readonly IReadOnlyList<(int Number, string Name)> Files =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan("Migrations/".Length, 4), CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>Number of the newest schema this program knows.</summary>
    public static int Newest => Files[^1].Number;

    /// <summary>Numbers of all migrations of a dialect.</summary>
    internal static IEnumerable<int> Known(Dialect dialect) => Files.Where(file => IsFor(dialect, file.Name)).Select(file => file.Number);

    internal static void Migrate(Db db)
    {
        db.Write(connection => connection.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)"));
        var present = db.Read(connection => connection.Query("SELECT number FROM migration", row => row.GetInt32(0))).ToHashSet();
        if (present.Count > 0 && present.Max() > Newest)
            throw new StoreException($"the data folder was made by a newer Daybook (schema {present.Max()}, this one knows {Newest})",
                "run the newer program, or give --data another folder");
        var missing = Files.Where(file => !present.Contains(file.Number) && IsFor(db.Dialect, file.Name)).ToList();
        if (present.Count == 0)
            db.Write(connection =>
            {
                UnusedPages.MarkClean(connection);
                return missing.Count(file => Apply(connection, file.Number, file.Name));
            });
        else
            missing.ForEach(file => db.Write(connection => Apply(connection, file.Number, file.Name)));
    }

    private static bool IsFor(Dialect dialect, string name) => !name.EndsWith(dialect == Dialect.Sqlite ? ".postgres.sql" : ".sqlite.sql", StringComparison.Ordinal);

    private static bool Apply(DbConnection connection, int number, string name)
    {
        // Another process may have come first, between the look and the lock.
        if (connection.Number("SELECT count(*) FROM migration WHERE number = @number", ("number", number)) > 0)
            return false;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        connection.Execute(reader.ReadToEnd());
        connection.Execute("INSERT INTO migration (number) VALUES (@number)", ("number", number));
        return true;
    }
}
