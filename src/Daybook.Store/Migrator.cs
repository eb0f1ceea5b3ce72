using System.Globalization;
using System.Reflection;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>Brings a database to the newest schema: numbered files, forward only, one transaction each, so a crash between two is no harm.</summary>
public static class Migrator
{
    private static readonly IReadOnlyList<(int Number, string Name)> Files =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan("Migrations/".Length, 4), CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>Number of the newest schema this program knows.</summary>
    public static int Newest => Files[^1].Number;

    internal static void Migrate(Db db)
    {
        db.Write(connection => connection.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)"));
        var present = db.Read(connection => (int)connection.Number("SELECT max(number) FROM migration"));
        if (present > Newest)
            throw new StoreException($"the data folder was made by a newer Daybook (schema {present}, this one knows {Newest})",
                "run the newer program, or give --data another folder");
        foreach (var (number, name) in Files.Where(file => file.Number > present))
            db.Write(connection => Apply(connection, number, name));
    }

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
