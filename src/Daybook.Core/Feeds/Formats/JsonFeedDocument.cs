using System.Text.Json;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>A JSON Feed while it is read.</summary>
internal sealed class JsonFeedDocument(string url)
{
    private readonly ItemList _items = new();
    private readonly ChannelDraft _feed = new();
    private ParsedPerson? _author;
    private bool _hasItems;
    private bool _hasVersion;

    public bool IsFeed => _hasVersion || _hasItems && (_feed.Title is not null || _items.Items.Exists(static i => i.Guid is not null || i.Link is not null || i.ContentHtml is not null));

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
                _feed.TakeSite(Address.Resolve(text, url));
                break;
            case "feed_url":
                _feed.Self = Address.Resolve(text, url);
                break;
            case "icon":
                _feed.Logo = Address.Resolve(text, url);
                break;
            case "favicon":
                _feed.Icon = Address.Resolve(text, url);
                break;
            case "language":
                _feed.Language = text;
                break;
            case "author":
                _author = JsonText.Person(value, url);
                break;
            case "authors" when value.ValueKind == JsonValueKind.Array:
                foreach (var author in value.EnumerateArray())
                    _feed.AddAuthor(JsonText.Person(author, url));
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
        // 1.1 replaces author by authors; a document with both names the former last.
        _feed.AddAuthor(_author);
        // JSON Feed 1.1, authors: an item without its own has the feed's.
        var read = _feed.Finish(FeedFormat.JsonFeed, _items.WithAuthors(_feed.AuthorLine, _feed.Authors), broken ? XmlFlaws.MissingEnd : XmlFlaws.None, _items);
        return read with { Image = _feed.Logo ?? _feed.Icon };
    }
}
