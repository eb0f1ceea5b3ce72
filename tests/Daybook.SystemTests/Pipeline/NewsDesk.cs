using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Engine.Meanings;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Pipeline;

/// <summary>A store on disk, a web on paper and the pipeline between them. The clock stands at noon of 4 March 2026.</summary>
internal sealed class NewsDesk : IDisposable
{
    public const string Own = "https://herald.example/feed.xml";
    public const string Bundle = "https://bundle.example/all.xml";

    private readonly TestDatabase _database;
    private readonly Fetcher _fetcher;
    private readonly IEmbedder? _embedder;

    /// <param name="policy">How items are grouped; null = as the program does.</param>
    /// <param name="database">Where it keeps things; null = a SQLite file. It goes with the desk.</param>
    /// <param name="embedder">Puts items into vectors; null = nobody does.</param>
    /// <param name="meanings">What that may cost.</param>
    public NewsDesk(TestDatabase? database = null, IEmbedder? embedder = null, MeaningOptions? meanings = null, GroupingPolicy? policy = null)
    {
        Policy = policy ?? GroupingPolicy.Default;
        _database = database ?? TestDatabase.Sqlite();
        Store = _database.Open(Clock);
        _fetcher = new Fetcher(Web, new FetchOptions { HostGap = TimeSpan.Zero }, Clock);
        _embedder = embedder;
        Meanings = embedder is null ? null : new MeaningDesk(Store, embedder, meanings ?? new MeaningOptions(), TimeProvider.System) { OnAnotherModel = Told.Add };
        Pipeline = new Engine.Pipeline(Store, _fetcher, Clock, hostsAtOnce: 4) { Meanings = Meanings, Policy = () => Policy, OnWait = () => Waited++ };
    }

    public MeaningDesk? Meanings { get; }

    /// <summary>How the next round groups.</summary>
    public GroupingPolicy Policy { get; set; }

    /// <summary>The same database opened anew, as a program does that is started again. This desk is of no use then.</summary>
    public NewsDesk Reopened()
    {
        _fetcher.Dispose();
        Web.Dispose();
        Store.Dispose();
        return new NewsDesk(_database, _embedder, policy: Policy);
    }

    /// <summary>Runs of jobs that waited some seconds for another program.</summary>
    public int Waited { get; private set; }

    /// <summary>Lines of the log about its model.</summary>
    public List<string> Told { get; } = [];

    public TestDatabase Database => _database;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    public PaperWeb Web { get; } = new();

    public Store.Store Store { get; }

    public Engine.Pipeline Pipeline { get; }

    /// <summary>An outlet with its own feed.</summary>
    public NewsDesk Outlet(string id, string feed = Own, string? language = "en")
    {
        KnownOutlet(id, "https://" + new Uri(feed).Host + "/", language);
        Store.Feeds.Add(feed, id, id, mixed: false, folder: null, Clock.GetUtcNow());
        return this;
    }

    public NewsDesk KnownOutlet(string id, string site, string? language = "en")
    {
        Store.Sources.Save([new Source { Id = id, Name = id, Language = language, Site = site }], SourceAttribution.DomainOf);
        return this;
    }

    public NewsDesk Mixed(string feed = Bundle)
    {
        Store.Feeds.Add(feed, "Bundle", source: null, mixed: true, folder: null, Clock.GetUtcNow());
        return this;
    }

    /// <summary>Two hours later on the clock every feed is asked.</summary>
    public async Task<CollectReport> CollectAsync()
    {
        Clock.Advance(TimeSpan.FromHours(2));
        return await Pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), TestContext.Current.CancellationToken);
    }

    public async Task<CollectReport> CollectAsync(string feed, string document)
    {
        Web.Put(feed, document);
        return await CollectAsync();
    }

    public IReadOnlyList<Item> Items => Store.Items.List(new ItemFilter());

    public Item Only => Assert.Single(Items);

    public void Dispose()
    {
        _fetcher.Dispose();
        Web.Dispose();
        Store.Dispose();
        _database.Dispose();
    }
}
