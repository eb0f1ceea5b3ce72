using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>A JSON Feed while it is read.</summary>
internal sealed class JsonFeedDocument(string url)
{
    private readonly ItemList _items = new();
    private readonly ChannelDraft _feed = new();
    private bool _hasItems;
    private bool _hasVersion;

    public bool IsFeed => _hasVersion || _hasItems && (_feed.Title is not null || _items.Items.Exists(static i => i.Guid is not null || i.Link is not null));

    public void StartItems() => _hasItems = true;

    public void Take(string name, JsonElement value)
    {
        var text = JsonText.Of(value);
        switch (name)
        {
            case "version":
                _hasVersion = text?.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) == true;
                _feed.Version = _hasVersion ? text![(text!.LastIndexOf('/') + 1)..] : null;
                break;
            case "title":
                _feed.Title = text is null ? null : HtmlText.LineOfText(text);
                break;
            case "description":
                _feed.Description = text is null ? null : HtmlText.LineOfText(text);
                break;
            case "home_page_url":
                _feed.Site = Address.Resolve(text, url);
                break;
            case "feed_url":
                _feed.Self = Address.Resolve(text, url);
                break;
            case "icon":
                _feed.Image = Address.Resolve(text, url);
                break;
            case "favicon":
                _feed.Image ??= Address.Resolve(text, url);
                break;
            case "language":
                _feed.Language = text;
                break;
            case "author":
                _feed.AddAuthor(JsonText.Of(value, "name") ?? text);
                break;
            case "authors" when value.ValueKind == JsonValueKind.Array:
                foreach (var author in value.EnumerateArray())
                    _feed.AddAuthor(JsonText.Of(author, "name"));
                break;
            case "hubs" when value.ValueKind == JsonValueKind.Array:
                foreach (var hub in value.EnumerateArray())
                    _feed.Hub ??= Address.Resolve(JsonText.Of(hub, "url"), url);
                break;
        }
    }

    public void Add(JsonElement item) => _items.Add(() => JsonFeedItem.Read(item, url));

    public ParsedFeed Finish(bool broken)
    {
        var author = _feed.AuthorLine;
        return new ParsedFeed
        {
            Format = FeedFormat.JsonFeed,
            Version = _feed.Version,
            Title = _feed.Title,
            Description = _feed.Description,
            Site = _feed.Site,
            Self = _feed.Self,
            Hub = _feed.Hub,
            Language = _feed.Language,
            Author = author,
            Image = _feed.Image,
            // JSON Feed 1.1, authors: an item without its own has the feed's.
            Items = author is null ? _items.Items : _items.Items.ConvertAll(item => item.Author is null ? item with { Author = author } : item),
            Warnings = broken ? ["The document breaks off; its complete items were kept.", .. _items.Warnings] : [.. _items.Warnings],
            Truncated = broken,
        };
    }
}
