using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>The links of an Atom entry, by relation (RFC 4287 §4.2.7; no relation means <c>alternate</c>).</summary>
internal sealed class EntryLinks
{
    private string? _page;
    private string? _alternate;

    public string? ContentAddress { get; set; }

    /// <summary>The entry's address: an HTML page before other alternates, else where its content is.</summary>
    public string? Best => _page ?? _alternate ?? ContentAddress;

    public void Take(XmlElement element, string url, ItemDraft draft)
    {
        var address = Address.Resolve(element.Attribute("href") ?? element.Value(), element.Base(url));
        var type = element.Attribute("type");
        switch ((element.Attribute("rel") ?? "alternate").ToLowerInvariant())
        {
            case "alternate" or "http://www.iana.org/assignments/relation/alternate":
                if (type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
                    _page ??= address;
                _alternate ??= address;
                break;
            case "enclosure" or "http://www.iana.org/assignments/relation/enclosure":
                draft.Media.AddFile(address, type, element.Attribute("length"));
                break;
            case "replies":
                draft.CommentsUrl ??= address;
                break;
        }
    }
}
