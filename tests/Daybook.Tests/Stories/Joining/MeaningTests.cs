using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;

namespace Daybook.Tests.Stories.Joining;

/// <summary>A model of embeddings has a small say in what is one story, and none where there is none.</summary>
public sealed class MeaningTests
{
    private const int Dimensions = 24;

    [Fact]
    public void A_vector_is_a_direction_and_survives_being_kept()
    {
        var vector = MeaningVector.Of("m", [0.5f, -1f, 0.25f])!;
        Assert.Equal(1, vector.Cosine(MeaningVector.Of("m", [5f, -10f, 2.5f])!)!.Value, 9);
        Assert.Equal(-1, vector.Cosine(MeaningVector.Of("m", [-0.5f, 1f, -0.25f])!)!.Value, 9);
        Assert.Equal(1, vector.Cosine(MeaningVector.Read("m", vector.Bytes)!)!.Value, 9);
        Assert.Null(vector.Cosine(MeaningVector.Of("another", [0.5f, -1f, 0.25f])!));
        Assert.Null(vector.Cosine(MeaningVector.Of("m", [0.5f, -1f])!));
    }

    [Fact]
    public void What_is_no_direction_is_no_vector()
    {
        Assert.Null(MeaningVector.Of("m", []));
        Assert.Null(MeaningVector.Of("m", [1f]));
        Assert.Null(MeaningVector.Of("m", [0f, 0f]));
        Assert.Null(MeaningVector.Of("m", [1f, float.NaN]));
        Assert.Null(MeaningVector.Of("m", [1f, float.PositiveInfinity]));
        Assert.Null(MeaningVector.Of("m", new float[MeaningVector.Most + 1]));
        Assert.Null(MeaningVector.Read("m", []));
        Assert.Null(MeaningVector.Read("m", [0, 0, 0]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void It_moves_a_likeness_a_little_either_way_within_a_language_and_across(string language)
    {
        var (alone, alike, unlike) = (Highest(language, null), Highest(language, true), Highest(language, false));
        Assert.InRange(alike / alone, 1.05, 1.26);
        Assert.InRange(alone / unlike, 1.05, 1.26);
    }

    [Fact]
    public void Two_that_share_no_word_never_come_together_however_alike_a_model_finds_them()
    {
        StoryItem[] items = [.. Background(), Told(900, "Choir returns with harvest songs", Some.Choir, Vector(7)), Told(901, "Bridge closed", Some.Bridge, Vector(7))];
        Assert.DoesNotContain(Stories(items, GroupingPolicy.Default), story => story.Items.Contains(900) && story.Items.Contains(901));
    }

    [Fact]
    public void A_story_says_where_a_model_found_its_reports_alike()
    {
        StoryItem[] items = [.. Background(), .. Pair("en", true)];
        var story = Stories(items, GroupingPolicy.Default).Single(story => story.Items.Contains(900));
        Assert.Equal([900, 901], story.Items);
        Assert.Contains(Reason.Of(ReasonKind.AlikeInMeaning, "tiny"), Assert.Single(story.Why).Reasons);
        StoryItem[] without = [.. items.Select(item => item with { Meaning = null })];
        Assert.DoesNotContain(Stories(without, GroupingPolicy.Default).SelectMany(one => one.Why).SelectMany(match => match.Reasons), reason => reason.Kind == ReasonKind.AlikeInMeaning);
    }

    [Fact]
    public void The_order_of_arrival_makes_no_difference()
    {
        var random = new Random(5);
        StoryItem[] items = [.. OrderOfArrivalTests.Items().Select(item => item with { Meaning = Vector((int)(item.Id % 17)) })];
        var told = OrderOfArrivalTests.Told(new ItemWindow(items));
        for (var run = 0; run < 5; run++)
        {
            random.Shuffle(items);
            Assert.Equal(told, OrderOfArrivalTests.Told(new ItemWindow([.. items])));
        }
    }

    [Fact]
    public void A_few_vectors_tell_too_little_and_change_nothing()
    {
        StoryItem[] items = [.. OrderOfArrivalTests.Items()];
        StoryItem[] some = [.. items.Select((item, at) => at < 12 ? item with { Meaning = Vector(at % 2) } : item)];
        Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow(items)), OrderOfArrivalTests.Told(new ItemWindow(some)));
    }

    /// <summary>The highest threshold at which the two reports are one story.</summary>
    /// <param name="alike">As a model finds them; null = none is asked.</param>
    private static double Highest(string language, bool? alike)
    {
        StoryItem[] items = [.. alike is null ? Background().Select(item => item with { Meaning = null }) : Background(), .. Pair(language, alike)];
        var (low, high) = (0.1, 1.3);
        while (high - low > 0.004)
            (low, high) = IsOne(items, language, (low + high) / 2) ? ((low + high) / 2, high) : (low, (low + high) / 2);
        return low;
    }

    private static bool IsOne(StoryItem[] items, string language, double threshold) => Stories(items, GroupingPolicy.Default with
    {
        HeadlineThreshold = language == "en" ? threshold : GroupingPolicy.Default.HeadlineThreshold,
        TextThreshold = language == "en" ? threshold : GroupingPolicy.Default.TextThreshold,
        AcrossThreshold = language == "en" ? GroupingPolicy.Default.AcrossThreshold : threshold,
        Joining = JoinWeights.ByHand,
    }).Any(story => story.Items.Contains(900) && story.Items.Contains(901));

    private static StoryItem[] Pair(string language, bool? alike) =>
    [
        Told(900, "Bridge over the Prut closed to lorries", Some.Bridge, alike is null ? null : Vector(77)),
        language == "en" ? Told(901, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, alike is null ? null : Vector(alike.Value ? 77 : 78))
            : Told(901, "Мост через Прут закрыт для грузовиков", Some.BridgeInRussian, alike is null ? null : Vector(alike.Value ? 77 : 78)) with { Language = language },
    ];

    private static IReadOnlyList<GroupedStory> Stories(StoryItem[] items, GroupingPolicy policy) => Grouper.Group(items, [], policy).Stories;

    /// <summary>Reports in both languages that have nothing in common, from which it is seen what a cosine means by chance.</summary>
    private static StoryItem[] Background() =>
    [
        .. Enumerable.Range(1, 80).Select(number => Told(number, $"Qwan{number} zorbel{number}", $"Talmir{number} vesto{number} kandu{number} pelor{number}.", Vector(number + 1000)) with { Language = number % 2 == 0 ? "en" : "ru", When = Some.Noon.AddHours(number) }),
    ];

    private static StoryItem Told(long id, string title, string text, MeaningVector? meaning) => Some.Item(id, title, text, hours: 60) with { Meaning = meaning };

    private static MeaningVector Vector(int seed)
    {
        var random = new Random(seed);
        return MeaningVector.Of("tiny", [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5f)])!;
    }
}
