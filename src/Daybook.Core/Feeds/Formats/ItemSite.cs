using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>
/// The site that the items of one RSS document live on. RSS says nothing about relative links: publishers mean them relative to their site,
/// which stands in the channel before the items; without it, to the document.
/// </summary>
internal sealed class ItemSite(string url)
{
    /// <summary>A channel says where it lives at its start.</summary>
    private const int Searched = 64;

    /// <summary>Elements and characters looked at for all items together: a hostile document would have itself read again for every item.</summary>
    private int _left = 1_000_000;

    private (int Channel, string Site)? _found;

    public string Around(XmlElement item)
    {
        for (var parent = item.Parent; parent is { } around && _left > 0; parent = around.Parent)
        {
            if ((around.Name == "channel" ? around : around.Child("channel", Searched)) is not { } channel)
                _left -= Searched;
            else if (_found is { } found && found.Channel == channel.Start)
                return found.Site;
            else if (Of(channel) is { } site)
                return site;
        }
        return url;
    }

    /// <summary>CDF's <c>BASE</c>, the channel's link, or a link of Atom's in it.</summary>
    private string? Of(XmlElement channel)
    {
        if (channel.Attribute("base") is { } declared && Address.IsWeb(declared))
            return declared;
        string? self = null;
        var searched = 0;
        foreach (var child in channel)
        {
            _left--;
            if (child.Is(Vocabulary.Core, "link") && Value(child) is { } site && Address.IsWeb(site))
            {
                _found = (channel.Start, site);
                return site;
            }
            if (child.Is(Vocabulary.Atom, "link") && Address.IsWeb(child.Attribute("href")))
                self ??= child.Attribute("href");
            if (++searched == Searched)
                break;
        }
        return self;
    }

    private string? Value(XmlElement link)
    {
        _left -= link.Length;
        return link.Length <= Address.LongestBase ? link.Value() : null;
    }
}
