using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

/// <summary>Headlines of one outlet that differ only in which part of a series they are stand apart.</summary>
public sealed class SeriesTests
{
    [Theory]
    [InlineData("Ep one", "Ep two", "en")]
    [InlineData("Episode 11", "Episode 12", "en")]
    [InlineData("Daily news podcast: part IV", "Daily news podcast: part V", "en")]
    [InlineData("Lesson A", "Lesson B", "en")]
    [InlineData("Weather in Baku", "Weather in Ganja", "en")]
    [InlineData("The first chapter", "The second chapter", "en")]
    [InlineData("Выпуск первый", "Выпуск второй", "ru")]
    [InlineData("Погода в Баку", "Погода в Тбилиси", "ru")]
    [InlineData("Bölüm bir", "Bölüm iki", "tr")]
    [InlineData("Birinci buraxılış", "İkinci buraxılış", "az")]
    [InlineData("მეორე გამოშვება", "მესამე გამოშვება", "ka")]
    [InlineData("Թողարկում երկրորդ", "Թողարկում երրորդ", "hy")]
    [InlineData("Ep one", "Ep two", null)]
    public void Parts_that_came_at_once_stand_apart(string one, string other, string? language) => Assert.Equal(2, Stories(one, other, language, hours: 0));

    [Fact]
    public void Parts_of_a_longer_name_stand_apart_on_different_days()
    {
        Assert.Equal(2, Stories("All the numbers of the housing market in episode seven", "All the numbers of the housing market in episode eight", "en", hours: 24));
        Assert.Equal(1, Stories("Quake destroys hundreds of houses near the old capital, kills nine", "Quake destroys hundreds of houses near the old capital, kills twelve", "en", hours: 2));
    }

    [Theory]
    [InlineData("Bridge over the Prut closed", "Bridge over the Prut closed")]
    [InlineData("Bridge over the Prut closed to lorries", "Prut bridge closed")]
    public void Reports_that_differ_in_other_words_may_stand_together(string one, string other) => Assert.Equal(1, Stories(one, other, "en", hours: 1));

    [Fact]
    public void The_same_part_posted_twice_is_one_and_of_another_outlet_may_be()
    {
        var stories = Grouper.Group([Bare(1, "Ep one", "a", 0), Bare(2, "Ep one", "a", 1), Bare(3, "Ep two", "a", 0), Bare(4, "Ep two", "b", 1)], [], GroupingPolicy.Default).Stories;
        Assert.Contains(stories, story => story.Items.SequenceEqual([1, 2]));
        Assert.DoesNotContain(stories, story => story.Items.Contains(1) && story.Items.Contains(3));
    }

    private static int Stories(string one, string other, string? language, double hours) =>
        Grouper.Group([Bare(1, one, "a", 0, language), Bare(2, other, "a", hours, language)], [], GroupingPolicy.Default).Stories.Count;

    private static StoryItem Bare(long id, string title, string source, double hours, string? language = "en") => Some.Item(id, title, "", source, hours: hours) with { Language = language };
}
