using System.Security.Cryptography;
using System.Text;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Desk;

/// <summary>Everything a database holds, as one hash: equal hashes, nothing was changed.</summary>
internal static class Contents
{
    public static string Of(TestDatabase database)
    {
        var tables = database.Read(database.Name is null
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        var rows = tables.Order(StringComparer.Ordinal).SelectMany(table => database.Read($"SELECT * FROM {table}").Order(StringComparer.Ordinal).Select(row => table + " " + row));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }
}
