using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>The two databases. SQL is shared (docs/notes/sql.md); a statement asks for its dialect only where they must differ.</summary>
internal enum Dialect
{
    Sqlite,
    Postgres,
}

internal static class Dialects
{
    public static Dialect DialectOf(this DbConnection connection) => connection is SqliteConnection ? Dialect.Sqlite : Dialect.Postgres;
}
