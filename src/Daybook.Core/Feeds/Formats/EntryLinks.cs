using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>The links of an Atom entry, by relation (RFC 4287 §4.2.7).</summary>
internal sealed class EntryLinks
{
    private string? _page;
    private string? _alternate;

    public string? ContentAddress { get; set; }

    /// <summary>The entry's address: an HTML page before other alternates, else where its content is.</summary>
    public string? Best => _page ?? _alternate ?? ContentAddress;

    public void Take(ParsedLink link, ItemDraft draft)
    {
        draft.AddLink(link);
        switch (link.Relation)
        {
            case "alternate":
                if (link.Type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
                    _page ??= link.Url;
                _alternate ??= link.Url;
                break;
            case "enclosure":
                draft.Media.AddFile(link.Url, link.Type, link.Bytes);
                break;
            // RFC 4685 §3: without a type it is a feed.
            case "replies" when link.Type is null || link.Type.Contains("atom", StringComparison.OrdinalIgnoreCase) || link.Type.Contains("rss", StringComparison.OrdinalIgnoreCase):
                draft.Discussion = (draft.Discussion ?? new()) with { Feed = draft.Discussion?.Feed ?? link.Url };
                break;
            case "replies" when !link.Url.Contains("%20", StringComparison.Ordinal):
                draft.CommentsUrl ??= link.Url;
                break;
            case "license":
                draft.License ??= link.Url;
                break;
        }
    }
}
