using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>What stands in a passage beside a brief: lists of feeds, tags, items with links, posts, the lines of a signature block.</summary>
internal sealed partial class ClippingLists(ClippedPassage passage, IReadOnlyList<ShapedLine> lines)
{
    /// <summary>A headline has at least so many words; fewer are a name.</summary>
    private const int LeastHeadlineWords = 4;

    /// <summary>In a list of feeds a name may be longer than elsewhere, up to here.</summary>
    private const int MostFeedNameWords = 9;

    private readonly List<(ShapedLine Line, ClippedRole Role)> _roles = [];

    public List<ClippedItem> Items { get; } = [];

    public List<ClippedFeed> Feeds { get; } = [];

    public List<string> Tags { get; } = [];

    public List<ClippedEntry> Directory { get; } = [];

    /// <summary>Texts that stand twice above one signature.</summary>
    public int Repeated { get; private set; }

    /// <summary>What each line was taken for.</summary>
    public IReadOnlyList<(ShapedLine Line, ClippedRole Role)> Roles => _roles;

    public void Read()
    {
        foreach (var line in lines.Where(line => line.Shape != LineShape.Link))
            Tags.AddRange(ClippingShapes.TagsOf(line.Raw));
        if (ReadPost())
            return;
        string? list = null;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            var next = at + 1 < lines.Count ? lines[at + 1] : null;
            if (line.Shape == LineShape.Short && next is { Shape: LineShape.NamedLink, Divided: true } && IsFeedName(next.Words!) && IsList(at + 1))
            {
                list = line.Text.TrimEnd(':').TrimEnd();
                _roles.Add((line, ClippedRole.Feed));
            }
            else if (line.Shape is LineShape.Short or LineShape.Sentence or LineShape.Point && next?.Shape == LineShape.Link)
            {
                TakeNamed(line, next);
                at++;
            }
            else
                list = TakeLine(line, list);
        }
    }

    /// <summary>Signed running text is one post, with its tags and its link.</summary>
    private bool ReadPost()
    {
        var words = lines.Where(line => line.Shape is LineShape.Sentence or LineShape.Short or LineShape.Point || IsText(line)).ToList();
        var links = lines.Where(line => line.Link is not null).ToList();
        var isText = words.Exists(line => line.Shape != LineShape.Short) || (words.Count == 1 && links.Count == 0);
        if (!passage.IsSigned || !isText || links.Count > 1 || lines.Any(line => line.Shape == LineShape.NamedLink && line.Divided && !IsText(line) && !IsHeadline(line.Words!, line.Link!)))
            return false;
        var body = lines.Where(line => line.Shape is not LineShape.Separator and not LineShape.Link).ToList();
        var twice = Twice(body);
        body.RemoveRange(0, twice.Count);
        Items.Add(new ClippedItem
        {
            Title = body[0].Words is { } before && body[0].Link is not null ? before : body[0].Text,
            Text = string.Join('\n', body.Select(line => line.Text)),
            Kind = ItemKind.Post,
            Language = LanguageGuess.Of(string.Join(' ', words.Select(line => line.Text)), null),
            Signature = passage.Signature,
            Day = passage.Day,
            Link = links.Count > 0 ? links[0].Link : body.Select(line => ClippingLinks.Inside(line.Raw)).FirstOrDefault(link => link is not null),
        });
        _roles.AddRange(lines.Select(line => (line, line.Shape switch { LineShape.Separator => ClippedRole.Separator, LineShape.Tags => ClippedRole.Tag, _ => twice.Contains(line) ? ClippedRole.Repeated : ClippedRole.Item })));
        return true;
    }

    /// <summary>The first half of a text that stands twice above its signature.</summary>
    private List<ShapedLine> Twice(List<ShapedLine> body)
    {
        var half = body.Count / 2;
        if (body.Count % 2 != 0 || !body.Take(half).Select(line => line.Text).SequenceEqual(body.Skip(half).Select(line => line.Text), StringComparer.Ordinal))
            return [];
        Repeated++;
        return body[..half];
    }

    /// <summary>Running text with an address at its end, or a post passed on.</summary>
    private static bool IsText(ShapedLine line) => (line.Shape == LineShape.NamedLink && ClippingShapes.IsRepost(line.Text)) || line is { Shape: LineShape.NamedLink, Divided: false } && SiteBehind(line.Words!).Site is null && ClippingShapes.IsRunning(line.Words!);

    /// <summary>A line by itself; answers the list of feeds that goes on after it.</summary>
    private string? TakeLine(ShapedLine line, string? list)
    {
        switch (line.Shape)
        {
            case LineShape.Separator:
                _roles.Add((line, ClippedRole.Separator));
                return null;
            case LineShape.Tags:
                _roles.Add((line, ClippedRole.Tag));
                return null;
            case LineShape.Link when ClippedPages.Is(line.Link!):
                TakeItem(null, null, line, line);
                return null;
            case LineShape.Link:
                TakeEntry(null, line);
                return null;
            case LineShape.NamedLink when line.Divided && (list is not null || ClippedPages.IsFeed(line.Link!)) && IsFeedName(line.Words!):
                Feeds.Add(new ClippedFeed(line.Words!, line.Link!, list));
                _roles.Add((line, ClippedRole.Feed));
                return list;
            case LineShape.NamedLink:
                TakeNamed(line, line);
                return null;
            case LineShape.Short when !IsListOfTags(line):
                Directory.Add(new ClippedEntry(line.Text, null));
                _roles.Add((line, ClippedRole.Directory));
                return null;
            default:
                _roles.Add((line, ClippedRole.Note));
                return null;
        }
    }

    /// <summary>Words with an address: a headline is an item, a name an entry of the directory.</summary>
    private void TakeNamed(ShapedLine line, ShapedLine link)
    {
        var words = line.Link is null ? line.Text : line.Words!;
        var (title, site) = SiteBehind(words);
        if (site is null && !ClippingShapes.IsRepost(words) && !ClippedPages.IsVideo(link.Link!) && (!IsHeadline(title, link.Link!) || IsFront(link.Link!)))
        {
            TakeEntry(words, link);
            if (line != link)
                _roles.Add((line, ClippedRole.Directory));
            return;
        }
        TakeItem(title, site, line, link);
    }

    private void TakeItem(string? title, string? site, ShapedLine line, ShapedLine link)
    {
        var isRepost = title is not null && ClippingShapes.IsRepost(title);
        Items.Add(new ClippedItem
        {
            Title = title,
            Text = isRepost ? line.Text : null,
            Kind = isRepost ? ItemKind.Post : KindOf(site, link.Link!),
            Language = title is null ? null : LanguageGuess.Of(title, null),
            Site = site,
            Signature = passage.Signature,
            Day = passage.Day,
            Link = link.Link,
        });
        _roles.Add((line, ClippedRole.Item));
        if (line != link)
            _roles.Add((link, ClippedRole.Item));
    }

    private void TakeEntry(string? name, ShapedLine link)
    {
        Directory.Add(new ClippedEntry(name, link.Link));
        _roles.Add((link, ClippedRole.Directory));
    }

    /// <summary>A list of words that all stand as tags nearby says nothing new.</summary>
    private bool IsListOfTags(ShapedLine line) => line.Text.Split(' ', ',').Where(word => word.Length > 0).All(word => Tags.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Two lines of names with addresses, or one whose address is a feed's.</summary>
    private bool IsList(int at) => ClippedPages.IsFeed(lines[at].Link!) || (at + 1 < lines.Count && lines[at + 1] is { Shape: LineShape.NamedLink, Divided: true });

    private static bool IsFeedName(string words) => words.Split(' ').Length < MostFeedNameWords && words[^1] is not ('?' or '!' or '.');

    private static bool IsHeadline(string words, ClippedLink link) => CountWords(words) >= LeastHeadlineWords
        && (!Divided().IsMatch(words) || (CountWords(words[..words.AsSpan().IndexOfAny("–—|")].TrimEnd()) >= LeastHeadlineWords && HasPath(link)));

    private static int CountWords(string words) => words.Split(' ').Length;

    /// <summary>Something stands behind the host, be it cut.</summary>
    private static bool HasPath(ClippedLink link) => WebAddress.Read(WebAddress.WithScheme(link.Address)) is { PathAndQuery: not "/" };

    /// <summary>A host and nothing behind it: the words beside it name the site, for no report has that address.</summary>
    private static bool IsFront(ClippedLink link) => !link.Cut && !HasPath(link);

    /// <summary>"Headline – YouTube", "Headline (YouTube)": the headline, and the site where it is one whose kind is known.</summary>
    private static (string Title, string? Site) SiteBehind(string words)
    {
        var match = Site().Match(words);
        return match.Success ? (match.Groups["title"].Value.TrimEnd(), match.Groups["site"].Value) : (words, null);
    }

    private static ItemKind KindOf(string? site, ClippedLink link)
    {
        var host = ClippingLinks.HostOf(link.Address);
        var canonical = CanonicalUrl.Of(WebAddress.WithScheme(link.Address));
        if (VideoSite().IsMatch(site ?? "") || ClippedPages.HasVideoPath(link) || FrontEnds.OriginalOf(host) == "www.youtube.com" || (canonical is not null && KnownVideoHosts.Has(canonical)))
            return ItemKind.Video;
        return AudioSite().IsMatch(site ?? host) ? ItemKind.Audio : ItemKind.Article;
    }

    // Names of a site with a dash inside ("Highland Corridor – Current Review") are names; "A headline of some words – Outlet" with a path is none.
    [GeneratedRegex(@"^[^–—|?!.]{2,60}\s[–—|]\s[^–—|?!.]{2,60}$")]
    private static partial Regex Divided();

    [GeneratedRegex(@"^(?<title>.+?)\s(?:[-–—|]\s|(?<open>\())(?<site>YouTube|Vimeo|Rutube|RUTUBE|Dailymotion|VK Video|VK Видео|Дзен|Spotify|SoundCloud|Apple Podcasts|Castbox|Яндекс Музыка)(?(open)\))$")]
    private static partial Regex Site();

    [GeneratedRegex(@"YouTube|Vimeo|Rutube|Dailymotion|VK|Дзен", RegexOptions.IgnoreCase)]
    private static partial Regex VideoSite();

    [GeneratedRegex(@"Spotify|SoundCloud|Podcast|Castbox|Яндекс Музыка|anchor\.fm", RegexOptions.IgnoreCase)]
    private static partial Regex AudioSite();
}
