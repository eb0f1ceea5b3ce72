using CsCheck;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

public sealed class BundleFilterTests
{
    private static readonly Folder[] Folders =
    [
        new() { Name = "north", Title = "North", Feeds = ["https://a.example/feed", "https://b.example/feed"] },
        new() { Name = "south", Title = "South", Feeds = ["https://b.example/feed"] },
    ];

    [Fact]
    public void Bundle_without_any_list_takes_everything() => Assert.True(Matches(new Bundle { Name = "all", Title = "All" }, Item()));

    [Fact]
    public void Every_list_must_fit_and_one_entry_of_a_list_is_enough()
    {
        var bundle = new Bundle { Name = "x", Title = "X", Kinds = [ItemKind.Audio, ItemKind.Video], Languages = ["ru", "ka"] };

        Assert.True(Matches(bundle, Item() with { Kind = ItemKind.Video, Language = "ka" }));
        Assert.False(Matches(bundle, Item() with { Kind = ItemKind.Article, Language = "ka" }));
        Assert.False(Matches(bundle, Item() with { Kind = ItemKind.Audio, Language = "en" }));
        Assert.False(Matches(bundle, Item() with { Kind = ItemKind.Audio, Language = null }));
    }

    [Fact]
    public void Feed_in_several_folders_gives_its_items_to_each_of_them()
    {
        var item = Item() with { Feed = "https://b.example/feed" };

        Assert.True(Matches(Bundle.Of(Folders[0]), item));
        Assert.True(Matches(Bundle.Of(Folders[1]), item));
        Assert.False(Matches(Bundle.Of(Folders[1]), Item()));
        Assert.True(Matches(Bundle.Of(Folders[1]), Item() with { AlsoIn = ["https://b.example/feed"] }));
    }

    [Fact]
    public void Review_that_draws_on_folders_gives_its_bundles_nothing_else_unless_they_name_their_own()
    {
        var review = Some.Review() with { DrawsOn = ["south"] };
        var all = new Bundle { Name = "all", Title = "All" };

        Assert.False(new BundleFilter(all, review, Folders).Matches(Item()));
        Assert.True(new BundleFilter(all, review, Folders).Matches(Item() with { Feed = "https://b.example/feed" }));
        Assert.True(new BundleFilter(all with { Folders = ["north"] }, review, Folders).Matches(Item()));
    }

    [Theory]
    [InlineData("GE", "GE-TB", true)]
    [InlineData("GE-TB", "GE", false)]
    [InlineData("GE", "AZ", false)]
    [InlineData("US-NY", "US-NYC", false)]
    public void A_country_holds_its_parts(string wanted, string named, bool fits) =>
        Assert.Equal(fits, Matches(new Bundle { Name = "x", Title = "X", Places = [wanted] }, Item() with { Places = ["TR", named] }));

    [Theory]
    [InlineData("The BROOKLYN bridge is closed", true)]
    [InlineData("Мост в Бруклине закрыт", true)]
    [InlineData("Manhattan is open", false)]
    [InlineData("The Brooklynites-and-friends club", false)]
    public void A_place_of_the_reviews_own_is_known_by_its_words(string text, bool fits)
    {
        var review = Some.Review() with { OwnPlaces = [new ReviewPlace("Brooklyn", "US-NY", ["brooklyn", "бруклин*"])] };

        Assert.Equal(fits, new BundleFilter(new Bundle { Name = "x", Title = "X", Places = ["Brooklyn"] }, review, []).Matches(Item() with { Text = text }));
    }

    [Fact]
    public void Words_stand_in_title_or_text_in_any_case_and_without_keeps_out()
    {
        var bundle = new Bundle { Name = "x", Title = "X", Words = ["middle corridor", "qafqaz*"], Without = ["football"] };

        Assert.True(Matches(bundle, Item() with { Title = "Along the Middle Corridor" }));
        Assert.True(Matches(bundle, Item() with { Text = "Cənubi Qafqazda sülh" }));
        Assert.False(Matches(bundle, Item() with { Title = "In the middle of a corridor" }));
        Assert.False(Matches(bundle, Item() with { Title = "Middle corridor football" }));
    }

    [Fact]
    public void Tags_are_the_same_with_and_without_sign_space_and_case() =>
        Assert.True(Matches(new Bundle { Name = "x", Title = "X", Tags = ["SouthCaucasus"] }, Item() with { Tags = ["news", "#south caucasus"] }));

    [Fact]
    public void Sources_are_ids_of_outlets()
    {
        Assert.True(Matches(new Bundle { Name = "x", Title = "X", Sources = ["b", "a"] }, Item()));
        Assert.False(Matches(new Bundle { Name = "x", Title = "X", Sources = ["b"] }, Item()));
    }

    [Fact]
    public void What_is_filed_wrongly_never_matches_and_an_index_is_asked_only_for_words_that_all_have()
    {
        var review = Some.Review() with { OwnPlaces = [new ReviewPlace("Brooklyn", null, ["brooklyn"])] };
        BundleFilter Filter(Bundle bundle) => new(bundle, review, Folders);
        var bundle = new Bundle { Name = "x", Title = "X" };

        Assert.Equal((string[])["lake*"], Filter(bundle with { Words = ["lake*"], Places = ["GE"] }).Forms);
        Assert.Equal((string[])["brooklyn"], Filter(bundle with { Places = ["Brooklyn"] }).Forms);
        Assert.Null(Filter(bundle with { Places = ["Brooklyn", "GE"] }).Forms);
        Assert.Null(Filter(bundle with { Without = ["lake"] }).Forms);
        Assert.True(Filter(bundle with { Without = ["lake"] }).ReadsWords);
        Assert.False(Filter(bundle with { Places = ["GE"], Languages = ["en"] }).ReadsWords);
        Assert.True(Filter(bundle with { Places = ["Brooklyn", "GE"] }).Files(new ItemHead(1, "a", ["https://a.example/feed"], "en", ItemKind.Article, ["AZ"], [])));
        Assert.False(Filter(bundle with { Places = ["Brooklyn", "GE"] }).Matches(Item()));
        Assert.True(Filter(bundle with { Places = ["Brooklyn", "GE"] }).Matches(Item() with { Places = ["GE-TB"] }));
    }

    [Fact]
    public void A_narrower_bundle_never_takes_what_the_wider_leaves()
    {
        var kinds = Among(Enum.GetValues<ItemKind>());
        var language = Among<string?>("en", "ru", "ka", null);
        Gen.Select(kinds.Array[0, 3], language.Array[0, 3], kinds, language, Among("GE", "GE-TB", "AZ"))
            .Sample((wanted, languages, kind, spoken, place) =>
            {
                var wide = new Bundle { Name = "w", Title = "W", Kinds = [.. wanted.Distinct()], Languages = [.. languages.OfType<string>().Distinct()] };
                var narrow = wide with { Places = ["GE"] };
                var item = Item() with { Kind = kind, Language = spoken, Places = [place] };
                return !Matches(narrow, item) || Matches(wide, item);
            });
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static bool Matches(Bundle bundle, Item item) => new BundleFilter(bundle, Some.Review(), Folders).Matches(item);

    private static Item Item() => new()
    {
        Id = 1, Source = "a", Feed = "https://a.example/feed", FirstSeen = Some.Moment("2025-09-04T06:00Z"), Title = "Something happened", Text = "It did.", Language = "en", Places = ["AZ"],
    };
}
