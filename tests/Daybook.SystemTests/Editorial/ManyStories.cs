using Daybook.Core.Items;
using Daybook.Store;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

/// <summary>A day full of stories, written straight into the store: as many as an editor has to look through, each told by a few outlets.</summary>
internal static class ManyStories
{
    private const int Outlets = 12;

    private static readonly string[] Places = ["GE", "AM", "AZ", "TR", "UA"];

    /// <summary>Ids of the stories, the one with the newest report first.</summary>
    public static IReadOnlyList<long> Fill(NewsDesk news, int stories)
    {
        for (var outlet = 0; outlet < Outlets; outlet++)
            news.Outlet($"outlet{outlet}", $"https://outlet{outlet}.example/feed.xml");
        var now = news.Clock.GetUtcNow();
        var lease = news.Store.Leases.Take("stories", "test", TimeSpan.FromMinutes(5), now, _ => true)!;
        var told = news.Store.Items.Write(lease, writer => Enumerable.Range(0, stories).Select(story => Enumerable.Range(0, 1 + story % 4).Select(report =>
            writer.Insert(Report(story, report, now.AddMinutes(-5 * story - report)), $"outlet{(story + 3 * report) % Outlets}", $"https://outlet{(story + 3 * report) % Outlets}.example/feed.xml", own: true, now)).ToList()).ToList());
        news.Store.Stories.Save(lease, [.. told.Select((items, story) => new StoryChange(0, Title(story), "en", items, []))], new Dictionary<long, long>(), [.. told.SelectMany(items => items)], new Dictionary<long, long>(), 0);
        news.Store.Leases.Release(lease);
        var storyOf = news.Store.Stories.OfItems(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        return [.. told.Select(items => storyOf[items[0]])];
    }

    public static string Title(int story) => $"Village {Numerals(story)} opens its bridge to carts again";

    private static PreparedItem Report(int story, int report, DateTimeOffset published) => new()
    {
        Key = $"https://outlet.example/{story}/{report}",
        Url = $"https://outlet.example/{story}/{report}",
        Title = report == 0 ? Title(story) : $"{Title(story)}, says witness {report}",
        Published = published,
        Language = "en",
        Kind = ItemKind.Article,
        Text = string.Concat(Enumerable.Repeat($"The bridge of village {Numerals(story)} carries carts again since {report + 7} in the morning. ", 12)),
        Html = "",
        Places = [Places[story % Places.Length]],
        FeedHash = $"{story}/{report}",
    };

    /// <summary>Words unlike each other, so that no headline repeats another.</summary>
    private static string Numerals(int story) => string.Concat($"{story:000}".Select(digit => "Ana Bero Cixe Dmani Eniseli Foti Goris Hrazdan Imiri Jvari".Split(' ')[digit - '0']));
}
