using Daybook.Core.Items;
using Daybook.Engine.Archives;
using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Archives;

public sealed class BackupOnSqliteTests() : BackupTests(TestDatabase.Sqlite(), TestDatabase.Sqlite());

public sealed class BackupOnPostgresTests() : BackupTests(TestDatabase.Postgres(), TestDatabase.Postgres());

public sealed class BackupFromSqliteToPostgresTests() : BackupTests(TestDatabase.Sqlite(), TestDatabase.Postgres());

public sealed class BackupFromPostgresToSqliteTests() : BackupTests(TestDatabase.Postgres(), TestDatabase.Sqlite());

/// <summary>A backup holds everything, is proved before it replaces anything, and goes back into either database.</summary>
public abstract class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _from;
    private readonly TestDatabase _to;
    private readonly TemporaryFolder _out = new();

    protected BackupTests(TestDatabase from, TestDatabase to)
    {
        (_from, _to) = (from, to);
        using var store = from.Open();
        Fill(store, 3);
        Directory.CreateDirectory(Path.Combine(from.Folder, "reviews"));
        File.WriteAllText(Path.Combine(from.Folder, "reviews", "sample.toml"), "name = \"sample\"");
        File.WriteAllText(Path.Combine(from.Folder, "daybook.toml"), "contact = \"editor@example.org\"");
    }

    private string Archive => _out["backup.zip"];

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _from.Dispose();
        _to.Dispose();
        _out.Dispose();
    }

    [Fact]
    public void What_is_restored_is_what_was_backed_up()
    {
        Write();
        Restore.Run(Order(force: false), dry: false, TimeProvider.System, new NoProgress());
        using var before = _from.Open();
        using var after = _to.Open();
        var (sent, arrived) = (StoreCopy.Hashes(before), StoreCopy.Hashes(after));
        Assert.Equal(sent.Keys.Order(), arrived.Keys.Order());
        Assert.All(sent, table => Assert.Equal((table.Key, table.Value.Rows, table.Value.Sum), (table.Key, arrived[table.Key].Rows, arrived[table.Key].Sum)));
        Assert.Equal(["Ferry 2", "Ferry 1", "Ferry 0"], after.Search.Items("ferry", null, null, 5).Select(hit => hit.Item.Title));
        Assert.Equal("name = \"sample\"", File.ReadAllText(Path.Combine(_to.Folder, "reviews", "sample.toml")));
        Assert.Equal("contact = \"editor@example.org\"", File.ReadAllText(Path.Combine(_to.Folder, "daybook.toml")));
        Assert.Empty(after.Integrity());
        Assert.False(Directory.Exists(Path.Combine(_to.Folder, ".restore-partial")));
    }

    [Fact]
    public async Task It_is_made_while_others_write()
    {
        using var store = _from.Open();
        using var stop = new CancellationTokenSource();
        var written = 3;
        var writing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                Fill(store, 1, written++);
        }, TestContext.Current.CancellationToken);
        var manifest = Backup.Write(store, _from.Folder, Archive, "1", TimeProvider.System, new NoProgress());
        await stop.CancelAsync();
        await writing;
        Assert.InRange(manifest.Rows["item"], 3, written);
        Assert.Equal(manifest.Rows["item"], manifest.Rows["item_revision"]);
        Restore.Run(Order(force: false), dry: true, TimeProvider.System, new NoProgress());
    }

    [Fact]
    public void Nothing_is_replaced_without_force_and_everything_with_it()
    {
        Write();
        using (var other = _to.Open())
            Fill(other, 7);
        var refused = Record.Exception(() => Restore.Run(Order(force: false), dry: false, TimeProvider.System, new NoProgress()));
        Assert.True(refused is ArchiveException or StoreException, refused?.ToString());
        Assert.Contains("--force", (refused as ArchiveException)?.Hint ?? ((StoreException)refused!).Hint, StringComparison.Ordinal);
        Assert.Equal(7, Items(_to));
        Restore.Run(Order(force: true), dry: false, TimeProvider.System, new NoProgress());
        Assert.Equal(3, Items(_to));
    }

    [Fact]
    public void One_changed_byte_anywhere_is_found_and_nothing_is_touched()
    {
        Write();
        using (var other = _to.Open())
            Fill(other, 7);
        var whole = File.ReadAllBytes(Archive);
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[round < 100 ? random.Next(whole.Length) : whole.Length - 1 - random.Next(300)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Archive, damaged);
            Assert.Throws<ArchiveException>(() => Restore.Run(Order(force: true), dry: false, TimeProvider.System, new NoProgress()));
        }
        File.WriteAllBytes(Archive, whole[..(whole.Length / 2)]);
        Assert.Throws<ArchiveException>(() => Restore.Run(Order(force: true), dry: false, TimeProvider.System, new NoProgress()));
        Assert.Equal(7, Items(_to));
    }

    private void Write()
    {
        using var store = _from.Open();
        Backup.Write(store, _from.Folder, Archive, "1", TimeProvider.System, new NoProgress());
    }

    private RestoreOrder Order(bool force) => new(Archive, _to.Folder, _to.Connection, force);

    private static int Items(TestDatabase database)
    {
        using var store = database.Open();
        return (int)store.Items.Count();
    }

    private static void Fill(Store.Store store, int items, int first = 0)
    {
        store.Sources.Save([new Source { Id = "s", Name = "S" }], _ => null);
        store.Feeds.Add("https://s.example/feed.xml", "Ş — Ё\u0000 \"quoted\"", "s", mixed: false, null, Noon);
        var lease = store.Leases.Take("k", "a", TimeSpan.FromDays(1), Noon, _ => true)!;
        store.Items.Write(lease, writer => Enumerable.Range(first, items).Select(number => writer.Insert(new PreparedItem
        {
            Key = $"u:{number}",
            Title = $"Ferry {number}",
            Text = "Ё ə 北\n\nline",
            Html = "",
            Kind = ItemKind.Article,
            FeedHash = "1",
        }, "s", "f", own: true, Noon)).Count());
    }
}

/// <summary>Tells nobody.</summary>
internal sealed class NoProgress : IProgress<(string, long)>
{
    public void Report((string, long) value)
    {
    }
}
