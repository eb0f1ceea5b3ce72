using System.Net;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Publishing;

/// <summary>A name and where it leads.</summary>
/// <param name="Address">Absolute.</param>
public sealed record NamedAddress(string Name, string Address);

/// <summary>
/// The block with which an editor signs work elsewhere: the review, where else it is found, playlist, folders, domains, hashtags, motto and the
/// feeds by name. As plain text for a post or a mail, and as HTML for a blog.
/// </summary>
public sealed record SignatureBlock
{
    public required NamedAddress Review { get; init; }

    public string? Motto { get; init; }

    public string? Byline { get; init; }

    /// <summary>A blog, channels, lists of videos; then the playlist.</summary>
    public IReadOnlyList<NamedAddress> Links { get; init; } = [];

    public IReadOnlyList<NamedAddress> Folders { get; init; } = [];

    /// <summary>Host names.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Without their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>What the list of feeds is called.</summary>
    public required string FeedsHeading { get; init; }

    public IReadOnlyList<NamedAddress> Feeds { get; init; } = [];

    /// <summary>A name and its address a line, parts set off by dashes; ends with the byline.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Lines(text, [Review.Name, Review.Address, .. Links.SelectMany(Pair)]);
        if (Folders.Count + Domains.Count + Hashtags.Count > 0)
            Lines(text, ["–", .. Folders.SelectMany(Pair), .. Domains, .. Hashtags.Count > 0 ? [Tags] : (string[])[]]);
        if (Motto is not null) Lines(text, ["–", Motto]);
        if (Feeds.Count > 0) Lines(text, [FeedsHeading, .. Feeds.Select(feed => $"{Plain(feed.Name)} – {feed.Address}")]);
        if (Byline is not null) Lines(text, ["— " + Byline]);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The same as paragraphs and a list; every text escaped.</summary>
    public string Html()
    {
        var html = new StringBuilder();
        html.Append("<p><strong>").Append(Link(Review)).Append("</strong>");
        if (Motto is not null) html.Append("<br>").Append(Escaped(Motto));
        html.Append("</p>\n");
        if (Links.Count > 0) html.Append("<p>").AppendJoin(" · ", Links.Select(Link)).Append("</p>\n");
        if (Folders.Count > 0) html.Append("<p>").AppendJoin(" · ", Folders.Select(Link)).Append("</p>\n");
        if (Domains.Count > 0) html.Append("<p>").AppendJoin(" · ", Domains.Select(domain => Link(new NamedAddress(domain, "https://" + domain + "/")))).Append("</p>\n");
        if (Hashtags.Count > 0) html.Append("<p>").Append(Escaped(Tags)).Append("</p>\n");
        if (Feeds.Count > 0) html.Append("<p>").Append(Escaped(FeedsHeading)).Append("</p>\n<ul>\n").AppendJoin("", Feeds.Select(feed => $"<li>{Link(feed)}</li>\n")).Append("</ul>\n");
        if (Byline is not null) html.Append("<p>— ").Append(Escaped(Byline)).Append("</p>\n");
        return html.ToString().TrimEnd('\n');
    }

    private string Tags => string.Join(' ', Hashtags.Select(tag => "#" + tag.TrimStart('#')));

    private static string[] Pair(NamedAddress named) => [named.Name, named.Address];

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines) text.Append(Plain(line)).Append('\n');
    }

    private static string Link(NamedAddress named) => $"<a href=\"{Escaped(named.Address)}\">{Escaped(named.Name)}</a>";

    private static string Escaped(string text) => WebUtility.HtmlEncode(Plain(text));

    private static string Plain(string text) => OneLine.Of(XmlText.Clean(text));
}
