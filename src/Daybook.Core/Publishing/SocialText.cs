using System.Globalization;
using System.Text;

namespace Daybook.Core.Publishing;

/// <summary>A rendition as one post, or as a numbered thread, each as long as the network allows and never cut inside a letter or a link.</summary>
public static class SocialText
{
    /// <summary>Shortest beginning of a headline worth posting, as the network counts; where there is less room it opens a post of its own.</summary>
    private const int LeastRoom = 40;

    /// <summary>The title and the first headlines that fit, with link, byline and hashtags.</summary>
    public static string Post(Rendition rendition, SocialNetwork network)
    {
        var tail = Tail(rendition);
        var lines = new List<string>();
        string Whole(string? more) => Joined([Cut(rendition.Title, network, network.Limit - network.Length(Joined([.. tail])) - 2), .. lines, .. more is null ? Array.Empty<string>() : [more], .. tail]);
        foreach (var line in rendition.Parts.SelectMany(part => part.Lines))
        {
            var shown = "• " + Headline(line);
            if (!network.Holds(Whole(shown)))
                break;
            lines.Add(shown);
        }
        var post = Whole(null);
        // Tags first, then the name, go where there is no room for them.
        while (!network.Holds(post) && tail.Count > 1)
        {
            tail.RemoveAt(tail.Count - 1);
            post = Whole(null);
        }
        return post;
    }

    /// <summary>The whole rendition as posts "1/7" to "7/7": as many lines in each as fit, a line with its own link. One post stays without a number.</summary>
    public static IReadOnlyList<string> Thread(Rendition rendition, SocialNetwork network)
    {
        var (reserved, posts) = (0, Packed(rendition, network, 0));
        // More posts may need a longer number, and a longer number more posts.
        while (posts.Count > 1 && NumberOf(posts.Count, posts.Count).Length is var needed && needed > reserved)
            (reserved, posts) = (needed, Packed(rendition, network, needed));
        return posts.Count == 1 ? posts : [.. posts.Select((post, at) => post + NumberOf(at + 1, posts.Count))];
    }

    private static string NumberOf(int post, int of) => string.Create(CultureInfo.InvariantCulture, $"\n{post}/{of}");

    private static List<string> Packed(Rendition rendition, SocialNetwork network, int reserved)
    {
        var posts = new List<string>();
        var open = "";
        var room = network.Limit - reserved;
        void Add(string block)
        {
            var joined = open.Length == 0 ? block : open + "\n\n" + block;
            if (network.Length(joined) > room && open.Length > 0)
            {
                posts.Add(open);
                joined = block;
            }
            open = joined;
        }
        Add(Cut(Joined([rendition.Title, rendition.Notice ?? "", rendition.Url ?? ""]), network, room));
        foreach (var part in rendition.Parts)
        {
            var heading = part.Heading is null ? "" : part.Heading + "\n";
            foreach (var line in part.Lines)
            {
                foreach (var block in Blocks(heading, line, network, room))
                    Add(block);
                heading = "";
            }
        }
        var last = Tail(rendition with { Url = null });
        if (last.Count > 0)
            Add(Cut(Joined([.. last]), network, room));
        posts.Add(open);
        return posts;
    }

    /// <summary>A line with its link; what is longer than a post goes on in the next.</summary>
    private static IEnumerable<string> Blocks(string heading, RenditionLine line, SocialNetwork network, int room)
    {
        // A link that would fill a post by itself is of no use in one.
        var link = line.Url is null || network.Length(line.Url) > room / 2 ? "" : "\n" + line.Url;
        var text = heading + Headline(line) + (line.Provenance is { } provenance ? $" ({provenance})" : "");
        while (network.Length(text + link) > room)
        {
            // Less than would fit, so that the link never stands without words; a cut text ends with a mark, which is not of the text.
            var part = Cut(text, network, room - network.Length(link));
            yield return part;
            text = "… " + text[(part.Length - 1)..].TrimStart();
        }
        yield return text + link;
    }

    private static string Headline(RenditionLine line) => line.Label is { } label ? $"{label}: {line.Title}" : line.Title;

    /// <summary>Link, name and tags, the most needed first.</summary>
    private static List<string> Tail(Rendition rendition) =>
        [.. new[] { rendition.Url, rendition.Byline, string.Join(' ', rendition.Hashtags.Select(tag => "#" + tag)) }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!)];

    private static string Joined(IReadOnlyList<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0));

    /// <summary>The longest beginning that fits, whole words where one is near, ended by "…" where something is left out.</summary>
    internal static string Cut(string text, SocialNetwork network, int room)
    {
        if (network.Length(text) <= room)
            return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (network.Length(End(text, starts, middle) + "…") <= room) low = middle;
            else high = middle - 1;
        }
        var cut = End(text, starts, low);
        var word = cut.LastIndexOfAny([' ', '\n']);
        return (word > cut.Length - LeastRoom && word > 0 ? cut[..word].TrimEnd() : cut) + "…";
    }

    private static string End(string text, int[] starts, int graphemes) => graphemes >= starts.Length ? text : text[..starts[graphemes]];
}
