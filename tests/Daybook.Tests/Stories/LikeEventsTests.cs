using System.Text.Json;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

/// <summary>Events of one kind in other places, and of one place and the same people, told in the same words (<c>tests/like-events</c>).</summary>
public sealed class LikeEventsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly List<Report> Reports =
        [.. File.ReadLines(Path.Combine(Shared.Root, "tests", "like-events", "items.jsonl")).Select(line => JsonSerializer.Deserialize<Report>(line, Json)!)];

    private static readonly Lazy<List<HashSet<string>>> Stories = new(() =>
    {
        var items = Reports.Select((report, at) => new StoryItem
        {
            Id = at + 1, Source = report.Source, SourceName = report.Source, Title = report.Title, Text = report.Text, Language = report.Lang, When = report.Published,
        }).ToList();
        var window = new ItemWindow(items);
        return [.. Grouper.Group(window, CopyGroups.Find(window, GroupingPolicy.Default), GroupingPolicy.Default).Stories.Select(story => story.Items.Select(item => Reports[(int)item - 1].Story).ToHashSet())];
    });

    [Fact]
    public void Two_events_of_one_kind_are_two_stories() =>
        Assert.Empty(Stories.Value.Where(story => story.Count > 1).Select(story => string.Join(" + ", story)));

    [Fact]
    public void One_event_that_goes_on_or_is_corrected_is_one_story() =>
        Assert.Empty(Stories.Value.SelectMany(story => story).CountBy(story => story).Where(story => story.Value > 1).Select(story => story.Key));

    private sealed record Report(string Source, string Lang, DateTimeOffset Published, string Title, string Text, string Story);
}
