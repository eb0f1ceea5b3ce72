using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Mail;

/// <summary>A mailbox on loopback, subscribed to, and the pipeline that reads it. The clock stands at noon of 4 March 2026.</summary>
internal sealed class MailDesk : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly SocketsHttpHandler _handler;
    private readonly Fetcher _fetcher;

    public MailDesk(TestDatabase? database = null, bool allowPrivate = true, TimeSpan? patience = null)
    {
        _database = database ?? TestDatabase.Sqlite();
        Store = _database.Open(Clock);
        var options = new FetchOptions { HostGap = TimeSpan.Zero, AllowPrivateNetworks = allowPrivate, Total = patience ?? TimeSpan.FromMinutes(5), FirstByte = patience ?? TimeSpan.FromMinutes(5) };
        _handler = GuardedHandler.Create(options);
        _fetcher = new Fetcher(_handler, options, Clock);
        // The mail server is a real one: its time-outs run on the real clock.
        Mailboxes = new Mailboxes(options, Kept(), _fetcher.Gate, TimeProvider.System);
        Pipeline = new Engine.Pipeline(Store, _fetcher, Clock, hostsAtOnce: 4, Mailboxes);
    }

    private MailPasswords Kept()
    {
        var passwords = new MailPasswords(_database.Folder);
        Assert.Null(passwords.Keep(MailboxFolder.Of(Server.Address)!, ScriptedMailServer.Password));
        return passwords;
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    public ScriptedMailServer Server { get; } = new();

    public Store.Store Store { get; }

    public Mailboxes Mailboxes { get; }

    public Engine.Pipeline Pipeline { get; }

    public IReadOnlyList<Item> Items => Store.Items.List(new ItemFilter());

    public Item Only => Assert.Single(Items);

    public FeedState State => Store.Feeds.Find(Server.Address)!.State;

    /// <summary>An hour later on the clock every feed is asked.</summary>
    public async Task<CollectReport> CollectAsync()
    {
        Store.Feeds.Add(Server.Address, null, source: null, mixed: true, folder: null, Clock.GetUtcNow());
        Clock.Advance(TimeSpan.FromHours(1));
        return await Pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _fetcher.Dispose();
        _handler.Dispose();
        Store.Dispose();
        _database.Dispose();
    }
}
