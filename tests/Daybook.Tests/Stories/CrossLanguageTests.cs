using CsCheck;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class CrossLanguageTests
{
    private static readonly StoryItem[] Bridge =
    [
        Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, hours: 5),
        Some.Item(3, "Мост у Скулян закрыт для грузовиков", Some.BridgeInRussian, language: "ru", hours: 3), Some.Item(4, "ხიდი პრუტზე დაიკეტა", Some.BridgeInGeorgian, language: "ka", hours: 4),
        Some.Item(5, "Le pont de Sculeni fermé aux camions", Some.BridgeInFrench, language: "fr", hours: 6), Some.Item(6, "Choir returns with harvest songs", Some.Choir, hours: 2),
    ];

    [Fact]
    public void Reports_of_one_event_in_several_languages_and_scripts_are_one_story_and_others_are_not() =>
        Assert.Equal([[1, 3, 4, 2, 5], [6]], Group(Bridge).Select(story => story.Items));

    [Fact]
    public void The_order_of_arrival_makes_no_difference()
    {
        var expected = Shape(Bridge);
        Gen.Shuffle(Bridge).Sample(shuffled => Shape(shuffled) == expected, iter: 100);
    }

    [Fact]
    public void Two_reports_that_share_only_places_are_not_one_story_where_nothing_else_is_there()
    {
        var storm = Some.Item(1, "Storm closes the port of Odesa", "A storm closed the port of Odesa on Monday. Waves damaged a pier, and ferries to Istanbul wait for calmer weather. Rescuers brought in the crew of a tanker that had run aground.");
        var vote = Some.Item(2, "В Одессе избрали ректора университета", "Университет в Одессе избрал нового ректора. За неё голосовали профессора и студенты, раньше она преподавала в Стамбуле. Выборы прошли в библиотеке, новая глава обещала реформу экзаменов.", language: "ru", hours: 2);
        var same = Some.Item(3, "Шторм закрыл порт Одессы", "Шторм закрыл в понедельник порт Одессы. Волны повредили причал, паромы в Стамбул ждут погоды. Спасатели сняли экипаж с танкера, севшего на мель.", language: "ru", hours: 2);
        Assert.Equal([[1], [2]], Group(storm, vote).Select(story => story.Items));
        Assert.Equal([[1, 3]], Group(storm, same).Select(story => story.Items));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(40, 1)]
    public void Many_notions_together_are_evidence_without_place_name_or_figure_where_it_is_known_what_is_common(int more, int stories)
    {
        var crane = Some.Item(1, "Old crane falls in port", "An old crane fell in the port in the morning. Nobody was hurt; the berth is closed and workers cut the metal.");
        var same = Some.Item(2, "В порту упал старый кран", "Старый кран упал утром в порту. Никто не пострадал, причал закрыт, рабочие режут металл.", language: "ru", hours: 1);
        var other = Some.Item(3, "В порту построят новый причал", "В порту построят новый причал. Работы начнут летом.", language: "ru", hours: 1);
        StoryItem[] window = [.. Enumerable.Range(10, more).Select(id => Some.Item(id, "Choir sings", "The choir sings songs of spring.", $"Outlet {id}"))];

        Assert.Equal(stories, Group([crane, same, .. window]).Count(story => story.Items[0] < 10));
        Assert.Equal(2, Group([crane, other, .. window]).Count(story => story.Items[0] < 10));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1_999, true)]
    [InlineData(2_000, false)]
    public void What_one_language_alone_has_a_word_of_weighs_among_few_texts_and_nothing_among_many(int texts, bool weighs)
    {
        StoryItem[] items = [Some.Item(1, "Storm", "A storm."), .. Enumerable.Range(2, texts - 1).Select(id => Some.Item(id, "Выборы", "Выборы.", language: "ru"))];
        Assert.Equal(weighs, new ItemWindow(items).Keys[1].Vector.Terms.Length > 0);
    }

    [Fact]
    public void Who_stands_with_reports_of_another_language_says_by_what()
    {
        var story = Group(Bridge[0], Bridge[2])[0];
        var match = Assert.Single(story.Why);
        Assert.Equal([1, 3], new[] { match.Item, match.With }.Order());
        Assert.Contains(match.Reasons, reason => reason.Kind == ReasonKind.BothName && reason.Terms.Contains("Prut"));
        Assert.Contains(match.Reasons, reason => reason.Kind == ReasonKind.SameFigures && reason.Terms.Contains("@n:3400000 EUR|3.4 million euros"));
        Assert.Contains(Reason.Counted(ReasonKind.HoursApart, 3), match.Reasons);
    }

    [Theory]
    [InlineData(1.1, 50, 1)]
    [InlineData(50, 1.4, 2)]
    public void What_a_lone_report_needs_beside_one_of_its_language_is_not_what_a_story_needs(double lone, double story, int stories)
    {
        // Headlines and texts so far apart in their own words that no two of one language are alike.
        var policy = GroupingPolicy.Default with { HeadlineThreshold = 1, TextThreshold = 1, LoneFactor = lone, SameLanguageFactor = story };
        Assert.Equal(stories, Grouper.Group([Bridge[0], Bridge[1], Bridge[2]], [], policy).Stories.Count);
    }

    [Theory]
    [InlineData(0, 2, 4, 3, 1)]
    [InlineData(0, 2, 1, 3, 1.5)]
    [InlineData(0, 2, 1, 6, 2)]
    public void Two_stories_need_more_by_the_share_of_their_reports_that_a_language_of_their_own_kept_apart(int first, int second, int third, int fourth, double factor)
    {
        StoryItem[] items = [.. Bridge, Some.Item(7, "Мост через Прут", Some.BridgeInRussian, language: "ru", hours: 7)];
        var keys = new ItemWindow(items).Keys;
        Cluster Alone(StoryItem item) => new(keys[item.Id], GroupingPolicy.Default.FullText, bond: 0);
        Cluster Both(int one, int other) => new(Alone(items[one]), Alone(items[other]), new VectorSums(StoryClusters.CentroidTerms));
        var (a, b) = (Both(first, second), Both(third, fourth));
        double Likeness(double same) => CrossLanguage.Likeness(keys, a, b, SparseVector.Dot(a.Centroid, b.Centroid), GroupingPolicy.Default with { SameLanguageFactor = same });
        Assert.Equal(factor, Likeness(1) / Likeness(2), 6);
    }

    [Fact]
    public void Events_of_one_kind_in_different_places_stay_apart() =>
        Assert.Equal(2, Group(Bridge[0], Some.Item(2, "Пешеходный мост в Араде открыт", "Пешеходный мост через Муреш в Араде открылся в понедельник с новыми дубовыми досками. Школьники помогли покрасить перила, мэр перерезал зелёную ленту.", language: "ru", hours: 3)).Count);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 2)]
    public void The_same_accident_in_another_town_is_another_story(double elsewhere, int stories)
    {
        var scaffold = Some.Item(1, "Four hurt as scaffolding falls at Tbilisi metro site", "Four workers were injured on Tuesday morning when scaffolding collapsed at a metro construction site in Tbilisi, the fire service said.");
        var other = Some.Item(2, "İstanbul'da metro şantiyesinde iskele devrildi: dört yaralı", "İstanbul'da metro şantiyesinde salı sabahı iskele çöktü; dört işçi yaralandı. İtfaiye ekipleri işçileri çıkardı.", language: "tr", hours: 5);
        var same = Some.Item(3, "Tiflis'te metro şantiyesinde iskele devrildi: dört yaralı", "Tiflis'te metro şantiyesinde salı sabahı iskele çöktü; dört işçi yaralandı. İtfaiye ekipleri işçileri çıkardı.", language: "tr", hours: 5);
        var policy = GroupingPolicy.Default with { ElsewhereFactor = elsewhere, OtherTownFactor = elsewhere };

        Assert.Equal(stories, Grouper.Group([scaffold, other], [], policy).Stories.Count);
        Assert.Single(Grouper.Group([scaffold, same], [], policy).Stories);
    }

    [Fact]
    public void A_number_and_a_common_word_are_no_event() =>
        Assert.Equal(2, Group(Some.Item(1, "Трамвай возвращается", "Через двадцать лет трамвай возвращается на старую улицу.", language: "ru"), Some.Item(2, "The radio play returns", "After twenty years the play comes back to the studio.", hours: 5)).Count);

    [Fact]
    public void Reports_that_share_only_common_notions_stay_apart()
    {
        var one = "The war brings losses, the army reports an attack, the president spoke of peace and of soldiers at the front.";
        var other = "Война приносит потери, армия сообщает об атаке, президент говорил о мире и о солдатах на фронте.";
        Assert.Equal(2, Group(Some.Item(1, "War and peace", one), Some.Item(2, "Война и мир", other, language: "ru")).Count);
    }

    [Fact]
    public void Reports_that_share_figures_alone_stay_apart() =>
        Assert.Equal(2, Group(Some.Item(1, "Midnight shop", "It sells 2,400 of 8,350 volumes between six and five.", language: "en"), Some.Item(2, "Xəbər", "2 400 və 8 350.", language: "xx", hours: 3)).Count);

    [Fact]
    public void Rows_of_a_template_meet_across_languages_only_on_their_day()
    {
        static StoryItem Row(long id, int day, string language, string title, string text) => Some.Item(id, title, text, "Bank " + language, language, hours: day * 24);
        static StoryItem English(long id, int day) => Row(id, day, "en", $"Official rates for {day} March", $"The National Bank of Moldova has set these rates for {day} March: euro 19.{day}1, dollar 18.{day}7, leu 4.{day}4, hryvnia 0.4{day}.");
        static StoryItem Russian(long id, int day) => Row(id, day, "ru", $"Официальные курсы на {day} марта", $"Национальный банк Молдовы установил на {day} марта курсы: евро 19,{day}1, доллар 18,{day}7, лей 4,{day}4, гривна 0,4{day}.");
        var stories = Group(English(1, 2), Russian(2, 2), English(3, 3), Russian(4, 3));
        Assert.All(stories, story => Assert.True(story.Items.Max() <= 2 || story.Items.Min() >= 3));
    }

    [Fact]
    public void A_copy_in_another_language_stands_with_its_root_and_takes_its_own_neighbours_along()
    {
        var passed = Some.Item(7, "Мост закрыт", "По информации Prut Agency, мост через Прут у Скулян закрыт для грузовиков, в двух опорах водолазы нашли трещины. Ремонт за 3,4 миллиона евро закончат в мае, машинам оставили одну полосу.", language: "ru", hours: 8);
        StoryItem[] items = [Some.Item(1, "Bridge closed", Some.Bridge, "Prut Agency"), passed, Bridge[2]];
        var story = Assert.Single(Grouper.Group(items, CopyGroups.Find(items, GroupingPolicy.Default), GroupingPolicy.Default).Stories);
        Assert.Equal([1, 3, 7], story.Items);
        Assert.Equal(Reason.Of(ReasonKind.PassesOn, "Prut Agency"), Assert.Single(Assert.Single(story.Why, match => match.Item == 7).Reasons));
    }

    private static string Shape(StoryItem[] items) =>
        string.Join(" | ", Group(items).Select(story => $"{string.Join(',', story.Items)} by {story.Representative}: {string.Join(';', story.Why.Select(match => $"{match.Item}-{match.With} {string.Join(',', match.Reasons)}"))}"));

    private static IReadOnlyList<GroupedStory> Group(params StoryItem[] items) => Grouper.Group(items, [], GroupingPolicy.Default).Stories;
}
