using System.Globalization;
using Npgsql;

namespace Daybook.Store;

/// <summary>A database on a PostgreSQL server.</summary>
internal static class PostgresServer
{
    /// <summary>Oldest release that the tests run on; 14 is no longer supported by its makers: https://www.postgresql.org/support/versioning/.</summary>
    public const int Oldest = 15;

    /// <summary>Longest wait for another writer, in milliseconds; the same as SQLite's <c>busy_timeout</c> here.</summary>
    private const int LongestWait = 10_000;

    /// <summary>Statements kept prepared on a connection; the rooms have about twice as many, most of them rare.</summary>
    private const int Prepared = 100;

    /// <param name="text">Keywords (<c>Host=…;Username=…</c>) or an address (<c>postgres://user:password@host:port/database</c>).</param>
    /// <exception cref="StoreException">It is neither.</exception>
    public static NpgsqlDataSource Source(string text)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = text.Contains("://", StringComparison.Ordinal) ? OfAddress(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
        }
        // The text may hold a password: it is not repeated.
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StoreException("the PostgreSQL connection string cannot be read", Shape);
        }
        if (string.IsNullOrEmpty(settings.Host))
            throw new StoreException("the PostgreSQL connection string names no host", Shape);
        settings.ApplicationName ??= "Daybook";
        settings.Options = $"{settings.Options} -c lock_timeout={LongestWait}".Trim();
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = Prepared;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>Server, port and database, as told in messages: no user, no password.</summary>
    public static string Place(NpgsqlDataSource source)
    {
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return $"PostgreSQL on {settings.Host}:{settings.Port.ToString(CultureInfo.InvariantCulture)}, database {settings.Database ?? settings.Username}";
    }

    /// <exception cref="StoreException">The server is too old, or the database is not in UTF-8.</exception>
    public static void RefuseUnfit(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < Oldest)
            throw new StoreException($"the server is PostgreSQL {connection.PostgreSqlVersion}, and Daybook needs {Oldest} or newer", "upgrade the server, or leave 'database' out to use a SQLite file");
        var encoding = connection.One("SHOW server_encoding", row => row.GetString(0));
        if (encoding != "UTF8")
            throw new StoreException($"the database is encoded in {encoding} and cannot hold every script", "make one in UTF-8: createdb --encoding=UTF8 --template=template0 NAME");
    }

    private const string Shape = "write it as Host=localhost;Username=daybook;Password=…;Database=daybook or postgres://daybook:…@localhost/daybook";

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        if (address.Scheme is not ("postgres" or "postgresql"))
            throw new FormatException(address.Scheme);
        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = address.IdnHost, Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port };
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            settings.Password = Uri.UnescapeDataString(user[1]);
        if (address.AbsolutePath.Length > 1)
            settings.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
            settings[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        return settings;
    }
}
