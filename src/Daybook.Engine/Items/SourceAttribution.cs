using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Letters;
using Daybook.Core.Text;
using Daybook.Store;

namespace Daybook.Engine.Items;

/// <summary>Whose item an entry of a mixed feed is: the outlet it names, else the outlet that owns its link's domain, else a new one.</summary>
public static class SourceAttribution
{
    /// <summary>The known outlet that the entry names by address or by name, or null.</summary>
    public static Source? Named(PreparedItem item, IReadOnlyList<Source> sources)
    {
        if (item.SourceName is null && item.SourceUrl is null)
            return null;
        // The name above a letter is anybody's to write: only its address counts.
        if (SenderAddress.Read(item.SourceUrl) is { } sender)
            return sources.FirstOrDefault(source => source.Id == sender);
        var domain = IdOf(item.SourceUrl);
        return (domain is null ? null : sources.FirstOrDefault(source => IdOf(source.Site) == domain || source.Id == domain))
            ?? (item.SourceName is { } name ? sources.FirstOrDefault(source => Folding.Fold(source.Name) == Folding.Fold(name)) : null);
    }

    /// <summary>The outlet an entry belongs to that nobody had; an outlet not known before is saved, its owner unknown.</summary>
    public static string Of(PreparedItem item, Source? named, IReadOnlyList<Source> sources, ItemWriter writer)
    {
        if (named is not null)
            return named.Id;
        var given = IdOf(item.SourceUrl);
        // Posts of a platform share its domain with strangers' posts; an outlet that owns the domain comes before a new one all the same.
        var account = given is null && item.Url is { } post ? Platforms.AccountOf(post) : null;
        var domain = given ?? IdOf(account) ?? DomainOf(item.Url) ?? "unknown";
        if ((Owner(domain) ?? (account is null || DomainOf(item.Url) is not { } shared ? null : Owner(shared))) is { } owner)
            return owner.Id;
        var site = given is not null ? item.SourceUrl : account ?? item.Url;
        writer.SaveSource(new Source
        {
            Id = domain,
            Name = OneLine.Name(item.SourceName ?? (account is null ? null : item.Author)) ?? domain,
            Language = null,
            Site = site is not null && WebUrl.Read(site) is { } page ? account ?? page.Origin + "/" : null,
        }, domain);
        return domain;

        Source? Owner(string id) => sources.FirstOrDefault(source => source.Id == id || IdOf(source.Site) == id);
    }

    /// <summary>
    /// What an outlet with this address is known by: its registrable domain; an account of a platform, which shares its domain with
    /// strangers, by domain and path (<c>youtube.com/channel/UC…</c>); a sender of letters by its mail address. Null for anything else.
    /// </summary>
    public static string? IdOf(string? site)
    {
        if (SenderAddress.Read(site) is { } sender)
            return sender;
        if (DomainOf(site) is not { } domain || WebAddress.Read(site) is not { } url)
            return null;
        return Platforms.Of(url).Place switch
        {
            PlaceKind.Web or PlaceKind.Closed or PlaceKind.RssApp or PlaceKind.Feeder or PlaceKind.Video or PlaceKind.GoogleNews => domain,
            PlaceKind.YouTubePlaylist => domain + url.PathAndQuery,
            _ => domain + url.AbsolutePath.TrimEnd('/').ToLowerInvariant(),
        };
    }

    /// <summary>The registrable domain of an address, or null.</summary>
    public static string? DomainOf(string? url) =>
        url is not null && WebUrl.Read(url) is { } address ? RegistrableDomain.Of(address.Host) : null;
}
