using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Publishing;

/// <summary>How a network counts the length of a post, and how long one may be.</summary>
/// <param name="Name">For commands and forms: small letters.</param>
/// <param name="Limit">Longest post, as the network counts.</param>
/// <param name="LinkLength">What every link counts, whatever its length; null = as it is written.</param>
public sealed partial record SocialNetwork(string Name, int Limit, int? LinkLength, CountedAs CountedAs)
{
    /// <summary>500 graphemes, a link counts 23 (docs.joinmastodon.org/user/posting; an instance may allow more).</summary>
    public static readonly SocialNetwork Mastodon = new("mastodon", 500, 23, CountedAs.Graphemes);

    /// <summary>300 graphemes, links as they are (lexicon app.bsky.feed.post: maxGraphemes 300).</summary>
    public static readonly SocialNetwork Bluesky = new("bluesky", 300, null, CountedAs.Graphemes);

    /// <summary>280, a link counts 23, letters of some scripts and emoji two (github.com/twitter/twitter-text, config/v3.json).</summary>
    public static readonly SocialNetwork X = new("x", 280, 23, CountedAs.WeightedLetters);

    /// <summary>4096 characters after entities parsing (core.telegram.org/bots/api#sendmessage); its offsets are UTF-16 units.</summary>
    public static readonly SocialNetwork Telegram = new("telegram", 4096, null, CountedAs.Utf16Units);

    public static IReadOnlyList<SocialNetwork> All { get; } = [Mastodon, Bluesky, X, Telegram];

    /// <summary>Length of a text as the network counts it.</summary>
    public int Length(string text)
    {
        var length = 0;
        var at = 0;
        foreach (var link in LinkPattern().EnumerateMatches(text))
        {
            length += Count(text[at..link.Index]) + (LinkLength ?? Count(text.Substring(link.Index, link.Length)));
            at = link.Index + link.Length;
        }
        return length + Count(text[at..]);
    }

    public bool Holds(string text) => Length(text) <= Limit;

    private int Count(string text) => CountedAs switch
    {
        CountedAs.Utf16Units => text.Length,
        CountedAs.Graphemes => new StringInfo(text).LengthInTextElements,
        _ => Weigh(text.Normalize()),
    };

    /// <summary>Code points of these ranges weigh one, others two; a sequence that is one emoji weighs two as a whole.</summary>
    private static int Weigh(string text)
    {
        var weight = 0;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var runes = graphemes.GetTextElement().EnumerateRunes().ToList();
            var joined = runes.Count > 1 && runes.Exists(rune => rune.Value is 0x200D or 0xFE0F or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F3FB and <= 0x1F3FF));
            weight += joined ? 2 : runes.Sum(rune => rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 1 : 2);
        }
        return weight;
    }

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();
}

/// <summary>What a network counts.</summary>
public enum CountedAs
{
    /// <summary>Letters as a reader sees them (UAX #29).</summary>
    Graphemes,

    /// <summary>Code points with weights.</summary>
    WeightedLetters,
    Utf16Units,
}
