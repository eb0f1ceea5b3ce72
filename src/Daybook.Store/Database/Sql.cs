using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// Running statements: parameters by name, rows by hand. Times are microseconds since 1970, lists are JSON. The rules of what both databases
/// understand stand in docs/notes/sql.md.
/// </summary>
internal static class Sql
{
    /// <summary>Ids in one list: at 17 characters each far below the longest statement of SQLite, 1,000,000 bytes.</summary>
    private const int LongestList = 5000;

    /// <summary>No limit: neither database takes a negative one, or none, as a parameter.</summary>
    public const long Unlimited = long.MaxValue;

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>For documents that are read back into types of their own: every script as it is written, a half to a third of the escaped length.</summary>
    public static readonly JsonSerializerOptions Document = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Run(connection, sql, values, command => command.ExecuteNonQuery());

    public static List<T> Query<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Run(connection, sql, values, command =>
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        });

    public static T? One<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Run(connection, sql, values, command =>
        {
            using var reader = command.ExecuteReader();
            return reader.Read() ? row(reader) : default;
        });

    public static long Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Run(connection, sql, values, command => Convert.ToInt64(command.ExecuteScalar() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture));

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Long(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => FromMicros(reader.GetInt64(column));

    public static DateTimeOffset? MaybeTime(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static T Json<T>(this DbDataReader reader, int column) => JsonSerializer.Deserialize<T>(reader.GetString(column), JsonOptions)!;

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, JsonOptions);

    public static long Micros(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static long? Micros(DateTimeOffset? time) => time is { } known ? Micros(known) : null;

    /// <summary>Ids as text for <c>IN (…)</c>, in lists short enough for one statement. Numbers only, so nothing needs quoting.</summary>
    public static IEnumerable<string> Lists(IEnumerable<long> ids) => ids.Chunk(LongestList).Select(list => string.Join(',', list));

    /// <summary>A text as both databases keep it: without NUL, which PostgreSQL has none of, and without halves of surrogate pairs.</summary>
    public static string Storable(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
        return string.Concat(text.Replace("\0", "", StringComparison.Ordinal).EnumerateRunes());
    }

    private static DateTimeOffset FromMicros(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    private static T Run<T>(DbConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values, Func<DbCommand, T> run)
    {
        if (Statements.Of(connection) is not { } kept)
        {
            using var once = connection.CreateCommand();
            once.CommandText = sql;
            Fill(once, values);
            return run(once);
        }
        var command = kept.Take(connection, sql);
        try
        {
            Fill(command, values);
            return run(command);
        }
        finally
        {
            kept.Give(command);
        }
    }

    private static void Fill(DbCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var (name, value) = values[at];
            // A kept statement has its parameters, in the order of the caller before; another caller may name them in another.
            if (at < command.Parameters.Count && !command.Parameters[at].ParameterName.AsSpan(1).SequenceEqual(name))
                while (command.Parameters.Count > at)
                    command.Parameters.RemoveAt(at);
            if (at == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + name;
                command.Parameters.Add(parameter);
            }
            command.Parameters[at].Value = value switch
            {
                null => DBNull.Value,
                bool yes => yes ? 1L : 0L,
                string text => Storable(text),
                _ => value,
            };
        }
        while (command.Parameters.Count > values.Length)
            command.Parameters.RemoveAt(values.Length);
    }
}
