using System.Net.Sockets;
using Npgsql;

namespace Daybook.Store;

/// <summary>What went wrong with the PostgreSQL server, in plain words.</summary>
internal static class PostgresFailures
{
    private const string Safe = "nothing that was saved before is lost";

    /// <summary>The connection is gone, not the statement wrong.</summary>
    public static bool IsLost(NpgsqlException problem) =>
        problem is PostgresException told ? told.SqlState.StartsWith("57P", StringComparison.Ordinal) : problem.InnerException is IOException or SocketException;

    // Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
    public static StoreException Told(NpgsqlException problem, string place) => problem is not PostgresException told ? Away(problem, place) : told.SqlState switch
    {
        "28P01" or "28000" => new($"{place}: user or password are refused", "check Username and Password in 'database', and the server's pg_hba.conf", problem),
        "3D000" => new($"{place}: there is no such database", "make it: createdb --encoding=UTF8 NAME", problem),
        "42501" => new($"{place}: the user may not do this: {told.MessageText}", "make the user the owner of the database: ALTER DATABASE NAME OWNER TO USER", problem),
        "53100" => new($"{place}: the disk of the server is full", $"free some space there and run it again; {Safe}", problem),
        "53300" => new($"{place}: the server has no connection left", "raise max_connections, or stop what holds them", problem),
        "55P03" => new($"{place}: another program has been writing for too long", "wait and run it again, or stop the other Daybook that uses this database", problem),
        "57014" => new($"{place}: the statement took too long and was stopped", $"run it again; {Safe}", problem),
        "57P01" or "57P02" or "57P03" or "57P05" => new($"{place}: the server is stopping or starting", $"run it again when it is up; {Safe}", problem),
        "25006" => new($"{place}: the server is read-only, a standby perhaps", "name the primary server in 'database'", problem),
        "54000" => new($"{place}: a text is longer than the server can index: {told.MessageText}", "leave that text out; nothing of this step was saved", problem),
        "58030" => new($"{place}: the server cannot read or write its disk", $"check its disk and its log; {Safe}", problem),
        "XX001" or "XX002" => new($"{place}: the database is damaged: {told.MessageText}", "put back a backup: daybook restore", problem),
        _ => new($"{place}: the database failed: {told.MessageText} ({told.SqlState})", "the server's log may say more", problem),
    };

    private static StoreException Away(NpgsqlException problem, string place) => problem.InnerException switch
    {
        TimeoutException => new($"{place}: the server does not answer", $"check that it runs and can be reached; {Safe}", problem),
        SocketException or IOException => new($"{place}: the server cannot be reached", $"check that it runs and that 'database' names its host and port; {Safe}", problem),
        System.Security.Authentication.AuthenticationException => new($"{place}: no safe connection: {problem.InnerException.Message}", "check the server's certificate and 'SSL Mode' in 'database'", problem),
        _ => new($"{place}: {problem.Message}", "check 'database' in the settings, and that the server runs", problem),
    };
}
