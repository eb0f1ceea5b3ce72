using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class SketchShelfTests
{
    private static readonly StoryItem Bridge = Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Choir = Some.Item(2, "Choir returns", Some.Choir);

    private readonly SketchShelf _shelf = new();

    [Fact]
    public void What_was_read_is_not_read_again()
    {
        var sketch = Read(Bridge);
        Assert.Same(sketch.Bytes, Read(Bridge with { }).Bytes);
    }

    [Fact]
    public void An_edited_text_is_read_anew()
    {
        var sketch = Read(Bridge);
        Assert.NotSame(sketch.Bytes, Read(Bridge with { Text = Some.Bridge + " Buses go round by Ungheni." }).Bytes);
    }

    [Fact]
    public void A_new_outlet_may_be_named_in_what_was_read_before()
    {
        var sketch = Read(Bridge);
        new ItemWindow([Bridge, Choir], _shelf).Sketch(Choir);
        Assert.NotSame(sketch.Bytes, new ItemWindow([Bridge, Choir], _shelf).Sketch(Bridge).Bytes);
    }

    [Fact]
    public void Which_of_two_languages_an_outlet_writes_in_is_nothing_to_items_of_a_third()
    {
        StoryItem Of(long id, string language) => Some.Item(id, "Choir", Some.Choir, source: "Prut Agency", language: language);
        StoryItem[] before = [Bridge, Of(2, "ro"), Of(3, "ro"), Of(4, "ru")], after = [.. before, Of(5, "ru"), Of(6, "ru")];
        var first = new ItemWindow(before, _shelf);
        var (english, romanian) = (first.Sketch(before[0]), first.Sketch(before[1]));
        var second = new ItemWindow(after, _shelf);
        Assert.Same(english.Bytes, second.Sketch(before[0]).Bytes);
        Assert.NotSame(romanian.Bytes, second.Sketch(before[1]).Bytes);
    }

    [Fact]
    public void It_holds_the_last_window_and_no_more()
    {
        new ItemWindow([Bridge, Choir], _shelf).Sketch(Bridge);
        Assert.Equal(2, _shelf.Count);
        Read(Choir);
        Assert.Equal(1, _shelf.Count);
    }

    [Fact]
    public void Stories_are_the_same_with_it_and_without()
    {
        StoryItem[] items = [Bridge, Choir, Some.Item(3, "Cracks shut Sculeni bridge", Some.BridgeToldAnew, hours: 5), Some.Item(4, "Мост у Скулян закрыт для грузовиков", Some.BridgeInRussian, language: "ru", hours: 3)];
        new ItemWindow(items[..2], _shelf).Sketch(Bridge);
        Assert.Equal(Shape(new ItemWindow(items)), Shape(new ItemWindow(items, _shelf)));
        Assert.Equal(Shape(new ItemWindow(items)), Shape(new ItemWindow(items, _shelf)));
    }

    private ItemSketch Read(StoryItem item) => new ItemWindow([item], _shelf).Sketch(item);

    private static string Shape(ItemWindow window) => string.Join(" | ", Grouper.Group(window, CopyGroups.Find(window, GroupingPolicy.Default), GroupingPolicy.Default).Stories
        .Select(story => $"{string.Join(',', story.Items)} {string.Join(';', story.Why.SelectMany(match => match.Reasons))}"));
}
