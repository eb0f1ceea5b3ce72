namespace Daybook.Core.Items.Clippings;

/// <summary>Takes the words of a withdrawn item out of a pasted text and out of everything that was read in it.</summary>
public static class ClippingErasure
{
    /// <summary>The text as it may stay, and what was read in it; both are as they were where the item's words do not stand in them.</summary>
    public static (string Text, Clipping Clipping) Of(string text, Clipping clipping, WithdrawnWords words)
    {
        var left = words.Without(text);
        return (left, clipping with
        {
            Briefs = [.. clipping.Briefs.Select(brief => Of(brief, words))],
            Items = [.. clipping.Items.Select(item => Of(item, words))],
            Feeds = [.. clipping.Feeds.Select(feed => feed with { Name = words.Without(feed.Name), List = Without(feed.List, words) })],
            // A tag that stood only in the words that went is one of them.
            Tags = left == text ? clipping.Tags : [.. clipping.Tags.Where(tag => left.Contains('#' + tag, StringComparison.OrdinalIgnoreCase))],
            Directory = [.. clipping.Directory.Select(entry => entry with { Name = Without(entry.Name, words) })],
            Notes = [.. clipping.Notes.Select(words.Without)],
            Lines = [.. clipping.Lines.Select(line => line with { Text = words.Without(line.Text) })],
        });
    }

    public static ClippedBrief Of(ClippedBrief brief, WithdrawnWords words) => brief with
    {
        Title = Without(brief.Title, words),
        Provider = [.. brief.Provider.Select(words.Without)],
        Overview = [.. brief.Overview.Select(words.Without)],
        Sections = [.. brief.Sections.Select(section => new ClippedSection(Without(section.Heading, words),
            [.. section.Points.Select(point => new ClippedPoint(Without(point.Label, words), words.Without(point.Text)))]))],
    };

    private static ClippedItem Of(ClippedItem item, WithdrawnWords words)
    {
        var (title, text) = (Without(item.Title, words), Without(item.Text, words));
        // Whoever signed it goes with it.
        return title == item.Title && text == item.Text ? item : item with { Title = title, Text = text, Signature = ClippedSignature.None };
    }

    private static string? Without(string? text, WithdrawnWords words) => text is null ? null : words.Without(text);
}
