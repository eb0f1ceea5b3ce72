using Daybook.Core.Stories;
using Daybook.Core.Stories.Names;
using Daybook.Engine.Stories;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class NameLearningOnSqliteTests() : NameLearningTests(TestDatabase.Sqlite);

public sealed class NameLearningOnPostgresTests() : NameLearningTests(TestDatabase.Postgres);

/// <summary>Stories that an editor put together across languages teach names, and what is said of them is kept.</summary>
public abstract class NameLearningTests(Func<TestDatabase> database)
{
    private const string Key = "en:zorbel=ru:мальдор", Courier = "https://courier.example/feed.xml";

    [Fact]
    public async Task Confirmed_stories_teach_names_that_are_taken_refused_and_taken_back()
    {
        using var desk = await DeskAsync();
        var learning = new NameLearning(desk.Store, desk.Clock);
        Assert.Empty(learning.Proposals());
        Merge(desk);
        Assert.Equal(3, desk.Store.Stories.Count());
        var proposal = learning.Proposals().Single(one => one.Key == Key);
        Assert.Equal((3, 3, 3), (proposal.Together, proposal.OfOne, proposal.OfOther));
        Assert.True(proposal.Stories[0].Confirmed);
        Assert.Empty(learning.Taken);

        var taken = learning.Take(Key, "ana")!;
        Assert.Equal("name-zorbel\t-\tZorbel~, Мальдор~", Assert.Single(learning.Taken).Line);
        Assert.Equal((taken.Id, "ana", Key), (Assert.Single(learning.Decided).Id, learning.Decided[0].By, learning.Decided[0].Proposal!.Key));
        Assert.DoesNotContain(learning.Proposals(), one => one.Key == Key);
        Assert.Null(learning.Take(Key, "ana"));

        Assert.NotNull(learning.Undo(Key, "boris"));
        Assert.Empty(learning.Taken);
        Assert.NotNull(learning.Refuse(Key, "ana"));
        Assert.Empty(learning.Taken);
        Assert.Equal(NameAct.Refuse, Assert.Single(learning.Decided).Act);
        Assert.Equal(3, desk.Store.NameEdits.All().Count);
    }

    private async Task<NewsDesk> DeskAsync()
    {
        var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", Courier, "ru");
        desk.Web.Put(Courier, Rss.Feed([.. Enumerable.Range(0, 3).Select(number => Rss.Item($"https://courier.example/{number}", Russian[number].Split(' ', 3)[2][..30],
            Russian[number]))]));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed([.. Enumerable.Range(0, 3).Select(number => Rss.Item($"e{number}", English[number].Split(' ', 3)[2][..30], English[number]))]));
        await desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        return desk;
    }

    private static readonly string[] English =
    [
        "A choir of forty sang harvest songs in the hall of the old mill on Sunday night, and afterwards Zorbel thanked everyone for coming.",
        "Cracks in the roof of the swimming pool keep children out until May, and repairs may cost more than Zorbel has in his budget.",
        "Bakers want more money for rye bread, since flour is dear this winter, but Zorbel advised them to wait for spring.",
    ];

    private static readonly string[] Russian =
    [
        "Хор из сорока человек пел песни урожая в зале старой мельницы, а потом Мальдор поблагодарил всех гостей.",
        "Из-за трещин в крыше бассейна детей туда не пускают до мая, и на ремонт Мальдор может не найти денег.",
        "Пекари хотят дороже продавать ржаной хлеб, ведь мука нынче дорога, но Мальдор советует подождать весны.",
    ];

    /// <summary>An editor puts each English story with the Russian one of the same number.</summary>
    private static void Merge(NewsDesk desk)
    {
        var items = desk.Items.ToDictionary(item => item.Url!);
        for (var number = 0; number < 3; number++)
        {
            var (one, other) = (items[$"https://herald.example/e{number}"].Story!.Value, items[$"https://courier.example/{number}"].Story!.Value);
            if (one != other)
                Assert.NotNull(desk.Store.StoryEdits.Apply(StoryEdit.Merge(desk.Store.Stories.Find(one)!, desk.Store.Stories.Find(other)!, "ana", desk.Clock.GetUtcNow())));
        }
    }
}
