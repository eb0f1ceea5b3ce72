using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Tests.Briefs;

/// <summary>What a saved topic follows from is the same exactly while a new writing would say the same.</summary>
public sealed class EvidencePrintTests
{
    private static readonly Item Report = new() { Id = 7, Source = "wire", Feed = "https://wire.example/feed", FirstSeen = BriefSome.Now, Published = BriefSome.Now, Title = "The bridge opens", Text = "It opened.", Revision = 1 };
    private static readonly Item Other = Report with { Id = 9, Source = "lone" };
    private static readonly long Before = Print([Report, Other]);

    [Fact]
    public void The_order_of_the_items_changes_nothing() => Assert.Equal(Before, Print([Other, Report]));

    [Fact]
    public void A_text_that_is_cut_changes_nothing_as_its_revision_tells_it() => Assert.Equal(Before, Print([Report with { Text = "It" }, Other]));

    public static TheoryData<string, Func<Item, Item>> Changes() => new()
    {
        { "edited", item => item with { Revision = 2 } },
        { "withdrawn", item => item with { Withdrawn = new Tombstone(BriefSome.Now, "asked for") } },
        { "put into a story", item => item with { Story = 3 } },
        { "known as a copy", item => item with { CopyOf = 9 } },
        { "dated otherwise", item => item with { Published = BriefSome.Now.AddHours(-1) } },
        { "dated by when it was seen", item => item with { Published = null } },
        { "told to be in another language", item => item with { Language = "tr" } },
        { "placed", item => item with { Places = ["AM"] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_item_that_changed_changes_it(string how, Func<Item, Item> change) => Assert.True(Before != Print([change(Report), Other]), how);

    [Fact]
    public void A_further_item_another_owner_another_writing_or_another_language_changes_it()
    {
        Assert.NotEqual(Before, Print([Report, Other, Report with { Id = 10 }]));
        Assert.NotEqual(Before, Print([Report, Other], sources: [.. BriefSome.Sources.Values.Select(source => source.Id == "lone" ? source with { Owner = "House" } : source)]));
        Assert.NotEqual(Before, Print([Report, Other], kept: 5));
        Assert.NotEqual(Before, Print([Report, Other], language: "tr"));
        Assert.NotEqual(Before, Print([Report, Other], query: "bridge over the river"));
    }

    [Fact]
    public void Once_a_week_it_is_another_whatever_came() =>
        Assert.Equal(2, Enumerable.Range(0, 8).Select(day => Print([Report, Other], now: BriefSome.Now.AddDays(day))).Distinct().Count());

    private static long Print(Item[] items, Source[]? sources = null, long kept = 4, string? language = null, string query = "bridge", DateTimeOffset? now = null) =>
        EvidencePrint.Of(query, language, items, sources ?? [.. BriefSome.Sources.Values], kept, now ?? BriefSome.Now);
}
