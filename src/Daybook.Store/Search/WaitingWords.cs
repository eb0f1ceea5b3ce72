using System.Data.Common;
using System.Runtime.CompilerServices;
using Daybook.Core.Search;

namespace Daybook.Store;

/// <summary>
/// Words that a transaction is to put into SQLite's full-text index. FTS5 writes out what it has in memory at every savepoint
/// (<c>fts5SavepointMethod</c> in https://sqlite.org/src/file/ext/fts5/fts5_main.c): each of the writes committed together would leave a segment
/// of its own, to be merged with the others afterwards. So their words wait until all are done. Only for the writer.
/// </summary>
internal sealed class WaitingWords
{
    private static readonly ConditionalWeakTable<DbConnection, WaitingWords> All = [];

    private readonly List<(long Item, IndexedWords Words)> _waiting = [];

    /// <summary>Items whose words wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>From now on the words put by this connection wait for the end of their transaction.</summary>
    public static WaitingWords Keep(DbConnection connection) => All.GetValue(connection, _ => new WaitingWords());

    /// <summary>Null where words do not wait.</summary>
    public static WaitingWords? Of(DbConnection connection) => All.TryGetValue(connection, out var waiting) ? waiting : null;

    public void Add(long item, IndexedWords words) => _waiting.Add((item, words));

    public void Forget(long item) => _waiting.RemoveAll(one => one.Item == item);

    /// <summary>Forgets those that came behind the first so many: their write was taken back.</summary>
    public void Cut(int count) => _waiting.RemoveRange(count, _waiting.Count - count);

    /// <summary>Puts them into the index.</summary>
    public void Put(DbConnection connection)
    {
        foreach (var (item, words) in _waiting)
            SearchIndex.Write(connection, item, words);
        _waiting.Clear();
    }
}
