using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Daybook.Store;

/// <summary>
/// The statements of a writer, kept prepared: saving an item takes a dozen, and reading each anew costs as much as running it. Only for a
/// connection that lives as long as the program.
/// </summary>
internal sealed class Statements
{
    /// <summary>Statements kept; those with lists of ids in them never come again, and so all go now and then.</summary>
    private const int Most = 200;

    /// <summary>Longer ones carry lists.</summary>
    private const int LongestText = 3000;

    private static readonly ConditionalWeakTable<DbConnection, Statements> All = [];

    private readonly Dictionary<string, DbCommand> _kept = [];

    /// <summary>The transaction under way: a statement of an earlier one is refused.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>From now on the statements of this connection are kept.</summary>
    public static Statements Keep(DbConnection connection) => All.GetValue(connection, _ => new Statements());

    public static Statements? Of(DbConnection connection) => All.TryGetValue(connection, out var kept) ? kept : null;

    /// <summary>A statement that nobody else uses until it is given back.</summary>
    public DbCommand Take(DbConnection connection, string sql)
    {
        if (!_kept.Remove(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
        }
        command.Transaction = Transaction;
        return command;
    }

    public void Give(DbCommand command)
    {
        if (_kept.Count >= Most)
            Forget();
        if (command.CommandText.Length > LongestText || !_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public void Forget()
    {
        foreach (var command in _kept.Values)
            command.Dispose();
        _kept.Clear();
    }
}
