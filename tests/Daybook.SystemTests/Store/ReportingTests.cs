using Daybook.Core.Items;
using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Storing;

public sealed class ReportingOnSqliteTests() : ReportingTests(TestDatabase.Sqlite());

public sealed class ReportingOnPostgresTests() : ReportingTests(TestDatabase.Postgres());

public abstract class ReportingTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly Store.Store _store;
    private readonly Lease _lease;

    protected ReportingTests(TestDatabase database)
    {
        _database = database;
        _store = database.Open();
        _store.Sources.Save([.. "abc".Select(id => new Source { Id = id.ToString(), Name = id.ToString() })], _ => null);
        _lease = _store.Leases.Take("k", "a", TimeSpan.FromDays(900), Noon, _ => false)!;
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Outlets_reported_that_have_an_item_from_the_first_moment_on_and_before_the_last(int days)
    {
        var (from, to) = (Noon, Noon.AddDays(days));
        Save("a", from);
        Save("a", from.AddHours(1));
        Save("b", to);
        Save("c", to.AddMilliseconds(-1));
        Save("b", from.AddMilliseconds(-1));
        Assert.Equal(["a", "c"], _store.Drafting.Reporting(from, to).Order(StringComparer.Ordinal));
    }

    private void Save(string source, DateTimeOffset published) => _store.Items.Write(_lease, writer => writer.Insert(
        new PreparedItem { Key = $"u:{source}{published:o}", Title = "A report", Text = "", Html = "", Language = "en", Kind = ItemKind.Article, Published = published, FeedHash = "1" },
        source, "f", own: true, published.AddHours(1)));
}
