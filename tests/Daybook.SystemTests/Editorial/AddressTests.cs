using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

public sealed class AddressOnSqliteTests() : AddressTests(TestDatabase.Sqlite());

public sealed class AddressOnPostgresTests() : AddressTests(TestDatabase.Postgres());

/// <summary>A story's address leads for ever to the story that holds most of what it held, whatever grouping, weights and editors do.</summary>
public abstract class AddressTests : IDisposable
{
    private const int Items = 24;

    private static readonly string[] Topics =
    [
        "bridge river piers cracks inspectors lorries ferry repair", "berries market tunnels frost harvest growers kilogram apples", "choir mill songs hall concert singers audience applause",
        "pool roof plumbers swimming budget children lanes chlorine", "bakers flour bread rye ovens loaves dough prices",
    ];

    private static readonly GroupingPolicy Strict = GroupingPolicy.Default with { TextThreshold = 0.75 };
    private static readonly GroupingPolicy Loose = GroupingPolicy.Default with { TextThreshold = 0.04, SizeRise = 0 };

    private readonly NewsDesk _desk;
    private readonly Dictionary<long, IReadOnlyList<long>> _held = [];

    protected AddressTests(TestDatabase database) => _desk = new NewsDesk(database).Outlet("herald");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
    }

    [Fact]
    public async Task Other_weights_and_back_give_every_story_the_address_it_had()
    {
        var before = await GroupAsync(GroupingPolicy.Default);
        var former = _held.Keys.Except(before.Select(story => story.Id)).ToList();
        foreach (var weights in (GroupingPolicy[])[Loose, GroupingPolicy.Default, Strict, GroupingPolicy.Default])
        {
            var now = await GroupAsync(weights);
            if (weights == GroupingPolicy.Default)
                Assert.Equal(before.Select(Told), now.Select(Told));
            else
                Assert.NotEqual(before.Select(Told), now.Select(Told));
        }
        Assert.Empty(former);
        await EveryAddressHasItsPageAsync();
    }

    [Fact]
    public async Task Merges_splits_moves_undone_leave_every_address_where_it_was()
    {
        var before = await GroupAsync(GroupingPolicy.Default);
        var (one, two, three) = (before.MaxBy(story => story.Items.Count)!, before[0].Id == before.MaxBy(story => story.Items.Count)!.Id ? before[1] : before[0], before[^1]);
        List<StoryEdit> edits = [Apply(StoryEdit.Merge(two, three, "ana", Time))];
        edits.Add(Apply(StoryEdit.Split(one, [.. one.Items.Skip(1)], "Most", "en", "ana", Time)));
        var most = Now(one.Id);
        Assert.Equal(one.Items.Skip(1), most.Items);
        await GroupAsync(GroupingPolicy.Default);
        edits.Add(Apply(StoryEdit.Move(Now(one.Id), [.. most.Items.Skip(1)], Now(two.Id), "Moved", "en", "ana", Time)));
        Assert.Equal(Now(two.Id).Id, Now(one.Id).Id);
        await GroupAsync(Loose);
        await GroupAsync(GroupingPolicy.Default);
        foreach (var edit in edits.AsEnumerable().Reverse())
        {
            Apply(StoryEdit.Undo(edit, "ana", Time));
            await GroupAsync(GroupingPolicy.Default);
        }
        Assert.Equal(before.Select(Told), _desk.Store.Stories.List().Select(Told));
        await EveryAddressHasItsPageAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_done_every_address_leads_to_most_of_what_it_held(int seed)
    {
        var random = new Random(seed);
        await GroupAsync(GroupingPolicy.Default);
        var edits = new List<StoryEdit>();
        for (var step = 0; step < 40; step++)
        {
            var stories = _desk.Store.Stories.List();
            var (one, two) = (stories[random.Next(stories.Count)], stories[random.Next(stories.Count)]);
            var some = one.Items.Take(random.Next(1, Math.Max(2, one.Items.Count))).ToList();
            var edit = random.Next(7) switch
            {
                0 or 1 when one.Id != two.Id => StoryEdit.Merge(one, two, "ana", Time),
                2 or 3 when some.Count < one.Items.Count => StoryEdit.Split(one, some, "Some", "en", "ana", Time),
                4 when some.Count < one.Items.Count && one.Id != two.Id => StoryEdit.Move(one, some, two, "Some", "en", "ana", Time),
                5 when edits.Count > 0 => StoryEdit.Undo(edits[random.Next(edits.Count)], "ana", Time),
                _ => null,
            };
            if (edit is null)
                await GroupAsync(new[] { GroupingPolicy.Default, Strict, Loose }[random.Next(3)]);
            else if (_desk.Store.StoryEdits.Apply(edit) is { } kept)
            {
                edits.Add(kept);
                Remember(edit.Kind == StoryEditKind.Undo);
            }
            Assert.Empty(_desk.Store.Health.Look(Time, thorough: false).Broken);
        }
        await EveryAddressHasItsPageAsync();
    }

    [Fact]
    public async Task A_published_edition_leads_to_its_stories_after_other_weights()
    {
        await GroupAsync(GroupingPolicy.Default);
        var review = Review;
        var edition = new Engine.Editions.EditionDesk(_desk.Store, _desk.Clock).Publish(review, new DateOnly(2026, 3, 4), "ana").Edition!;
        Assert.NotEmpty(edition.Stories);
        foreach (var weights in (GroupingPolicy[])[Strict, Loose])
        {
            await GroupAsync(weights);
            foreach (var story in edition.Stories)
                Assert.Equal(story.Items.GroupBy(item => _desk.Store.Items.Find(item)!.Story).Max(group => group.Count()), story.Items.Count(Now(story.Id).Items.Contains));
        }
    }

    private static Review Review => new() { Name = "paper", Title = "Paper", Languages = ["en"], TimeZone = "UTC", CutOff = new TimeOnly(22, 0) };

    private DateTimeOffset Time => _desk.Clock.GetUtcNow();

    private Story Now(long id) => _desk.Store.Stories.Find(id)!;

    private static string Told(Story story) => $"{story.Id}: {string.Join(' ', story.Items)}";

    private StoryEdit Apply(StoryEdit edit)
    {
        var kept = _desk.Store.StoryEdits.Apply(edit)!;
        Remember(edit.Kind == StoryEditKind.Undo);
        return kept;
    }

    private async Task<IReadOnlyList<Story>> GroupAsync(GroupingPolicy weights)
    {
        if (_desk.Items.Count == 0)
            Fill();
        _desk.Policy = weights;
        Assert.NotNull(await _desk.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken));
        Remember();
        return _desk.Store.Stories.List();
    }

    /// <summary>Holds every address ever seen to what it held when it was last a story's, and then notes what is so now.</summary>
    private void Remember(bool undone = false)
    {
        var stories = _desk.Store.Stories.List();
        var storyOf = stories.SelectMany(story => story.Items.Select(item => (item, story.Id))).ToDictionary();
        Assert.Equal(Items, storyOf.Count);
        // An undo gives each story its own address back, however little of what it held since is its own.
        foreach (var (id, items) in _held.Where(held => !undone || stories.All(story => story.Id != held.Key)))
            Assert.Equal(items.CountBy(item => storyOf[item]).Max(place => place.Value), items.Count(item => storyOf[item] == Now(id).Id));
        foreach (var story in stories)
            _held[story.Id] = story.Items;
    }

    private async Task EveryAddressHasItsPageAsync()
    {
        using var site = new PublicSite(_desk.Store, Review, _desk.Clock, "https://review.example/", null);
        foreach (var id in _held.Keys)
            Assert.NotNull(await site.FindAsync(SitePaths.Story(id), exported: true, TestContext.Current.CancellationToken));
    }

    /// <summary>Reports of five topics, some of which touch a second one.</summary>
    private void Fill()
    {
        var random = new Random(7);
        var now = Time;
        var lease = _desk.Store.Leases.Take("stories", "test", TimeSpan.FromMinutes(5), now, _ => true)!;
        _desk.Store.Items.Write(lease, writer => Enumerable.Range(0, Items).Select(number => writer.Insert(Report(number, random, now.AddMinutes(number - 90)), "herald", NewsDesk.Own, own: true, now)).ToList());
        _desk.Store.Leases.Release(lease);
    }

    private static PreparedItem Report(int number, Random random, DateTimeOffset published)
    {
        var words = Topics[random.Next(Topics.Length)].Split(' ').Concat(random.Next(3) == 0 ? Topics[random.Next(Topics.Length)].Split(' ') : []).ToArray();
        var text = string.Join(' ', Enumerable.Range(0, 20).Select(_ => $"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]} word{random.Next(400)} thing{random.Next(400)}."));
        return new PreparedItem
        {
            Key = $"https://herald.example/{number}",
            Url = $"https://herald.example/{number}",
            Title = $"{words[random.Next(words.Length)]} and {words[random.Next(words.Length)]} number{number}",
            Published = published,
            Language = "en",
            Kind = ItemKind.Article,
            Text = text,
            Html = "",
            Places = [],
            FeedHash = $"{number}",
        };
    }
}
