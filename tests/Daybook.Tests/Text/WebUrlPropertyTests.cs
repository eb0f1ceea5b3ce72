using System.Globalization;
using CsCheck;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>Whatever text comes, the reader of addresses answers, and answers the same when it reads its own answer.</summary>
public sealed class WebUrlPropertyTests
{
    private static readonly string[] Bits =
    [
        "http:", "https:", "HTTP://", "//", "/", "\\", "?", "#", "@", ":", ":80", ":65536", ".", "..", "%2e", "%", "%4", "%00", "%e2%98%83", "[", "]", "::", "::1", "ffff:127.0.0.1",
        "0x7f", "017", "256", "xn--", "xn--a", "xn--fa-hia", "ß", "\u00ad", "\u200c", "\u200d", "\u3002", "א", "٠", "1", "ä", "a\u0308", "\u0308", "\ud800", "\udc00", "\ud83d\ude00", "\0", "\t", "\n", " ",
        "a", "www", "example", "|", "^", "{", "\"", "'", "<", ">", "`", "utm_source=x", "&", "=", "feed", "javascript:", "...", "…",
    ];

    private static readonly string[] Plain =
        ["a", "b.example", ".", "..", "/", "//", "1", "0x", "-", "xn--a", ":80", "@", "?", "#", "%", "%2e", "%2E", "%41", "|", "[", "]", "'", "^", "\\", "=&", ";", "~", "A", "é", " "];

    private static readonly string[] Starts = ["", "http://", "https://a.example/", "http://[", "https://www.example.co.uk/p?"];

    private static readonly Gen<string> Soup =
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.Char.Select(c => c.ToString())).Array[0, 24].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Addresses = Gen.Select(Gen.Int[0, Starts.Length - 1], Soup, (start, rest) => Starts[start] + rest);

    [Fact]
    public void An_address_read_is_plain_ascii_and_reads_as_itself() => Addresses.Sample(
        text =>
        {
            if (WebUrl.Read(text) is not { } url)
                return;
            Assert.Equal(url, WebUrl.Read(url.Href));
            Assert.DoesNotContain(url.Href, c => c is <= ' ' or > '~' or '<' or '>');
            // A host may hold quotation marks, by the standard; nothing behind it does.
            Assert.DoesNotContain('"', url.Path + url.Query + url.Fragment);
            Assert.NotEmpty(url.Host);
            Assert.StartsWith("/", url.Path, StringComparison.Ordinal);
        },
        iter: 20_000);

    [Fact]
    public void An_address_called_plain_is_left_as_it_is_by_reading() => Gen.Select(Gen.Int[0, Plain.Length - 1].Array[1, 8], parts => "https://" + string.Concat(parts.Select(i => Plain[i]))).Sample(
        text =>
        {
            if (WebUrl.IsPlain(text))
                Assert.Equal(text, WebUrl.Read(text)?.Href);
        },
        iter: 20_000);

    [Theory]
    [InlineData("https://news.example/2026/03/a-b_c.html?x=1&y=%D0%B9#top", true)]
    [InlineData("https://news.example", false)]
    [InlineData("https://news.example/a/../b", false)]
    [InlineData("https://news.1/", false)]
    [InlineData("https://News.example/", false)]
    public void Most_addresses_are_plain(string text, bool isPlain) => Assert.Equal(isPlain, WebUrl.IsPlain(text));

    [Fact]
    public void Resolving_a_whole_address_needs_no_base() =>
        Addresses.Sample(
            text =>
            {
                if (WebUrl.Read(text) is { } url)
                    Assert.Equal(url.Href, WebUrl.Read(url.Href, WebUrl.Read("https://b.example/x/"))!.Href);
            },
            iter: 5_000);

    [Fact]
    public void What_is_carried_to_the_network_is_what_was_read() => Addresses.Sample(
        text =>
        {
            if (WebUrl.Read(text) is not { User: "", Password: "" } url || WebAddress.Carried(url) is not { } uri)
                return;
            var at = url.WithoutFragment;
            // IPv6 hosts have several spellings; the rest is the same to the letter.
            Assert.Equal(url.Host.StartsWith('[') ? at[(at.IndexOf(']', StringComparison.Ordinal) + 1)..] : at,
                url.Host.StartsWith('[') ? uri.AbsoluteUri[(uri.AbsoluteUri.IndexOf(']', StringComparison.Ordinal) + 1)..] : uri.AbsoluteUri);
            Assert.Equal(url.Path + (url.Query is null ? "" : "?" + url.Query), uri.PathAndQuery);
            Assert.Equal(url.Port ?? (url.Scheme == "http" ? 80 : 443), uri.Port);
        },
        iter: 10_000);

    [Fact]
    public void Canonical_forms_keys_and_domains_answer_any_text() => Addresses.Sample(
        text =>
        {
            if (CanonicalUrl.Of(text) is { } canonical)
                Assert.Equal(canonical, CanonicalUrl.Of(canonical));
            UrlKey.Of(text);
            RegistrableDomain.Of(text);
            if (WebUrl.Read(text) is { } url && RegistrableDomain.Find(url.Host) is { } domain)
                Assert.Equal(domain, RegistrableDomain.Find(domain));
        },
        iter: 5_000);

    /// <summary>However a number is spelled, it is one address: what the guard forbids has no second name.</summary>
    [Fact]
    public void Every_spelling_of_an_ipv4_address_is_read_as_that_address() => Gen.Select(Gen.UInt, Gen.Int[1, 4], Gen.Int[0, 2].Array[4], Gen.Int[0, 3]).Sample(
        (number, parts, radixes, dress) =>
        {
            string Spelled(ulong part, int radix) => radix switch { 0 => $"{part}", 1 => "0x" + part.ToString("x", CultureInfo.InvariantCulture), _ => "0" + Convert.ToString((long)part, 8) };
            var words = Enumerable.Range(0, parts - 1).Select(i => Spelled((number >> (8 * (3 - i))) & 255, radixes[i])).Append(Spelled(number & (0xffffffffU >> (8 * (parts - 1))), radixes[3]));
            var host = string.Join('.', words);
            host = dress switch
            {
                1 => host + ".",
                2 => string.Concat(host.Select(c => $"%{(int)c:x2}")),
                3 => string.Concat(host.Select(c => c == '.' ? '。' : (char)(c + 0xfee0))),
                _ => host,
            };
            Assert.Equal($"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}", WebUrl.Read($"http://{host}/")?.Host);
        },
        iter: 5_000);

    [Fact]
    public void Long_and_hostile_addresses_are_read_in_time()
    {
        string[] hostile =
        [
            "http://" + new string('a', 1_000_000), "http://h/" + string.Concat(Enumerable.Repeat("../", 300_000)), "http://h/?" + new string('%', 1_000_000), "http://" + new string('@', 1_000_000),
            "http://" + string.Concat(Enumerable.Repeat("ä.", 200_000)), "http://" + string.Concat(Enumerable.Range(0x4e00, 20_000).Select(c => (char)c)), "http://xn--" + new string('a', 1_000_000) + "ä",
            "http://" + string.Concat(Enumerable.Repeat("ب\u200c", 100_000)), "http://[" + new string(':', 1_000_000) + "]", "http://" + string.Concat(Enumerable.Repeat("1.", 300_000)),
        ];
        foreach (var text in hostile)
            Assert.True(Worked.Time(() => WebUrl.Read(text)) < TimeSpan.FromSeconds(4), text[..20]);
    }
}
