using System.Globalization;
using System.Security;
using CsCheck;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>What must hold of any feed, date, list of feeds and robots file, not only of those somebody thought of.</summary>
public sealed class FeedPropertiesTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcXYZ0189 äşğжқԱაم漢🌊&<>\"'/.;:!-"], 1, 30].Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Gen<string> Title = Word.Where(text => text.Length > 0 && !text.Contains('&') && !text.Contains('<') && char.IsSurrogatePair("🌊", 0) && IsWhole(text));

    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[0, 4_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds);

    [Fact]
    public void Any_list_of_items_written_as_RSS_or_Atom_is_read_back_in_order() =>
        Gen.Select(Gen.Select(Title, Instant).Array[0, 12], Gen.Bool).Sample((items, isAtom) =>
        {
            var read = FeedText.Read(isAtom ? Atom(items) : Rss(items)).Items;
            return read.Select(item => (item.Title, item.Published!.Value)).SequenceEqual(items.Select(item => ((string?)item.Item1, item.Item2)))
                && read.Select(item => item.Guid).SequenceEqual(Enumerable.Range(0, items.Length).Select(i => (string?)$"urn:item:{i}"));
        }, iter: 500);

    [Fact]
    public void Elements_that_nobody_knows_change_nothing() =>
        Gen.Select(Title, Word, Gen.Int[0, 3]).Sample((title, junk, place) =>
        {
            var parts = new[] { $"<title>{Escaped(title)}</title>", "<guid>g</guid>", "<pubDate>Thu, 04 Sep 2025 18:20:00 +0400</pubDate>" }.ToList();
            var plain = FeedText.RssItem(string.Concat(parts));
            parts.Insert(place, $"<x:odd xmlns:x='urn:odd' a='{Escaped(junk)}'><x:in>{Escaped(junk)}</x:in></x:odd>");
            var mixed = FeedText.RssItem(string.Concat(parts));
            return (plain.Title, plain.Guid, plain.Published, plain.Link) == (mixed.Title, mixed.Guid, mixed.Published, mixed.Link);
        }, iter: 500);

    [Theory]
    [InlineData("ddd, dd MMM yyyy HH:mm:ss zzz")]
    [InlineData("dd MMM yy HH:mm:ss zzz")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz")]
    [InlineData("yyyyMMdd'T'HHmmsszzz")]
    [InlineData("yyyy-MM-dd HH:mm:ss zzz")]
    [InlineData("ddd MMM d HH:mm:ss zzz yyyy")]
    [InlineData("dddd, MMMM d, yyyy h:mm:ss tt zzz")]
    public void Any_instant_in_any_zone_is_read_from_every_form(string form) =>
        Gen.Select(Gen.Long[0, 2_500_000_000], Gen.Int[-12 * 4, 14 * 4]).Sample(
            (seconds, quarters) =>
            {
                var written = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(quarters * 15));
                return FeedDate.Parse(written.ToString(form, CultureInfo.InvariantCulture)) == written;
            },
            iter: 1_000);

    [Fact]
    public void Any_list_of_feeds_is_written_and_read_back_the_same() =>
        Gen.Select(Gen.Int[0, 1_000_000], Title, Title.Array[0, 3]).Array[0, 20].Sample(rows =>
        {
            var feeds = rows.DistinctBy(row => row.Item1).Select(row => new OpmlFeed($"https://f{row.Item1}.example/feed?a=1&b={row.Item1}", row.Item2, null, [.. row.Item3])).ToList();
            var read = Opml.Read(Opml.Write(new OpmlDocument { Feeds = feeds })).Value.Feeds;
            return Lines(read).SequenceEqual(Lines(feeds));
        }, iter: 300);

    [Fact]
    public void Robots_rules_decide_as_a_slow_reading_of_the_rule_does()
    {
        var path = Gen.String[Gen.Char["ab/"], 0, 8].Select(text => "/" + text);
        var rule = Gen.Select(Gen.Bool, Gen.String[Gen.Char["ab/*"], 0, 6].Select(text => "/" + text), Gen.Bool);
        Gen.Select(rule.Array[0, 6], path).Sample((rules, asked) =>
        {
            var written = rules.Select(one => (Allow: one.Item1, Pattern: one.Item2 + (one.Item3 ? "$" : ""))).ToList();
            var text = "User-agent: *\n" + string.Concat(written.Select(one => $"{(one.Allow ? "Allow" : "Disallow")}: {one.Pattern}\n"));
            var best = written.Where(one => MatchesSlowly(one.Pattern, asked)).OrderByDescending(one => one.Pattern.Length).ThenByDescending(one => one.Allow).Select(one => (bool?)one.Allow).FirstOrDefault();
            return RobotsRules.Parse(text, "Daybook").Allows(asked) == (best ?? true);
        }, iter: 5_000);
    }

    /// <summary>RFC 9309 §2.2.3 word for word: a star is any text, a dollar sign the end.</summary>
    private static bool MatchesSlowly(string pattern, string path)
    {
        if (pattern.Length == 0)
            return true;
        if (pattern == "$")
            return path.Length == 0;
        if (pattern[0] == '*')
            return Enumerable.Range(0, path.Length + 1).Any(skip => MatchesSlowly(pattern[1..], path[skip..]));
        return path.Length > 0 && path[0] == pattern[0] && MatchesSlowly(pattern[1..], path[1..]);
    }

    private static IEnumerable<string> Lines(IEnumerable<OpmlFeed> feeds) => feeds.Select(feed => $"{feed.Url}|{feed.Title}|{string.Join('/', feed.Folders)}").Order(StringComparer.Ordinal);

    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static string Rss((string, DateTimeOffset)[] items) =>
        "<rss version=\"2.0\"><channel><title>T</title>" + string.Concat(items.Select((item, i) =>
            $"<item><title>{Escaped(item.Item1)}</title><guid isPermaLink=\"false\">urn:item:{i}</guid><pubDate>{item.Item2.ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>")) + "</channel></rss>";

    private static string Atom((string, DateTimeOffset)[] items) =>
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>" + string.Concat(items.Select((item, i) =>
            $"<entry><title>{Escaped(item.Item1)}</title><id>urn:item:{i}</id><published>{item.Item2.ToString("o", CultureInfo.InvariantCulture)}</published></entry>")) + "</feed>";
}
