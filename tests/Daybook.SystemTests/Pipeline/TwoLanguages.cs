using Daybook.Core.Stories;

namespace Daybook.SystemTests.Pipeline;

/// <summary>Three pieces of news told in English and in Russian, whose stories only an editor can put together: they teach a name.</summary>
internal static class TwoLanguages
{
    public const string Key = "en:zorbel=ru:мальдор";

    private const string Courier = "https://courier.example/feed.xml";

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

    public static async Task FillAsync(NewsDesk desk)
    {
        desk.Outlet("herald").Outlet("courier", Courier, "ru");
        desk.Web.Put(Courier, Rss.Feed([.. Enumerable.Range(0, 3).Select(number => Rss.Item($"https://courier.example/{number}", Russian[number].Split(' ', 3)[2][..30],
            Russian[number]))]));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed([.. Enumerable.Range(0, 3).Select(number => Rss.Item($"e{number}", English[number].Split(' ', 3)[2][..30], English[number]))]));
        await desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
    }

    /// <summary>An editor puts each English story with the Russian one of the same number.</summary>
    public static void Merge(NewsDesk desk)
    {
        var items = desk.Items.ToDictionary(item => item.Url!);
        for (var number = 0; number < 3; number++)
        {
            var (one, other) = (items[$"https://herald.example/e{number}"].Story!.Value, items[$"https://courier.example/{number}"].Story!.Value);
            if (one != other)
                Assert.NotNull(desk.Store.StoryEdits.Apply(StoryEdit.Merge(desk.Store.Stories.Find(one)!, desk.Store.Stories.Find(other)!, "ana", desk.Clock.GetUtcNow())));
        }
    }

    /// <summary>An editor holds the first English story apart from the Russian one of another number: then there are answers of both sorts.</summary>
    public static void KeepApart(NewsDesk desk)
    {
        var items = desk.Items.ToDictionary(item => item.Url!);
        var (one, other) = (items["https://herald.example/e0"].Story!.Value, items["https://courier.example/1"].Story!.Value);
        Assert.NotNull(desk.Store.StoryEdits.Apply(StoryEdit.NotTheSame(desk.Store.Stories.Find(one)!, desk.Store.Stories.Find(other)!, "ana", desk.Clock.GetUtcNow())));
    }
}
