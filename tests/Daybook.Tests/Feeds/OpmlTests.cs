using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void Folders_titles_and_addresses_are_read_whatever_the_case_of_their_names()
    {
        var read = Read("""
            <?xml version="1.0"?><!DOCTYPE opml><opml version="1.1"><head><title>Mine</title></head><body>
            <outline text="Region"><outline title="South"><outline text="A &amp; B" xmlURL="https://a.example/feed" HTMLURL="https://a.example/"/></outline>
            <outline xmlUrl="feed://b.example/rss"/></outline>
            <outline text="C" title="Called C" xmlurl="https://c.example/"></outline>
            </body></opml>
            """);
        Assert.Equal("Mine", read.Title);
        Assert.Equal(
            ["https://a.example/feed|A & B|https://a.example/|Region/South", "http://b.example/rss|||Region", "https://c.example/|C||"],
            read.Feeds.Select(f => $"{f.Url}|{f.Title}|{f.Site}|{string.Join('/', f.Folders)}"));
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Bad_rows_and_repeated_ones_are_noted_and_the_rest_is_kept()
    {
        var read = Read("""
            <opml><body>
            <outline text="x" xmlUrl="javascript:alert(1)"/>
            <outline text="y" xmlUrl="https://a.example/"/>
            <outline text="z" xmlUrl="https://A.example"/>
            <outline text="w"/>
            </body></opml>
            """);
        Assert.Equal("https://a.example/", Assert.Single(read.Feeds).Url);
        Assert.Equal(
            ["Line 2: “javascript:alert(1)” is no http or https address.", "Line 4: https://a.example/ stands in the list twice.", "Line 5: “w” has no feed address."],
            read.Notes);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_and_its_password_told_nowhere()
    {
        var read = Read("""
            <opml><body>
            <outline text="x" xmlUrl="https://me:s3cret@a.example/feed"/>
            <outline text="y" xmlUrl="https://b.example/@me/feed"/>
            </body></opml>
            """);
        Assert.Equal("https://b.example/@me/feed", Assert.Single(read.Feeds).Url);
        Assert.Equal(["Line 2: the address at a.example carries a user name or password; remove the part before the @."], read.Notes);
    }

    [Theory]
    [InlineData("https://me:s3cret@a.example/feed", true)]
    [InlineData("https://me@a.example/feed", true)]
    [InlineData("imap://me@a.example/News", true)]
    [InlineData("https://a.example/@me/feed?to=me@b.example", false)]
    public void What_carries_a_password_or_names_a_mailbox_is_given_to_nobody(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, new Feed { Id = 1, Url = address, Added = DateTimeOffset.UnixEpoch }.IsPrivate);

    [Fact]
    public void Names_are_one_line_without_what_a_terminal_obeys()
    {
        var read = Read("""
            <opml><head><title>Mine
            &#x202E;too</title></head><body>
            <outline text="North&#10;&#x85;&#x9B;East"><outline text="A&#10;daybook: B&#x202E;C&#x9B;31m" xmlUrl="https://a.example/"/></outline>
            <outline text="&#x202E;" xmlUrl="https://b.example/"/>
            </body></opml>
            """);
        Assert.Equal("Mine too", read.Title);
        Assert.Equal(["North East|A daybook: BC31m", "|"], read.Feeds.Select(feed => $"{string.Join('/', feed.Folders)}|{feed.Title}"));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var document = new OpmlDocument
        {
            Title = "T <&> \u0001",
            Feeds =
            [
                new("https://a.example/f?x=1&y=2", "Ә \"q\" 👍 \ud800", "https://a.example/", []),
                new("https://b.example/f", null, null, ["Folder", "Sub"]),
                new("https://c.example/f", "C", null, ["Folder"], ShowsCopies: true),
            ],
        };
        var read = Opml.Read(Opml.Write(document)).Value;
        Assert.Equal("T <&>", read.Title);
        Assert.Equal(["Ә \"q\" 👍", "C", null], read.Feeds.Select(f => f.Title));
        Assert.Equal(["", "Folder", "Folder/Sub"], read.Feeds.Select(f => string.Join('/', f.Folders)));
        Assert.Equal("https://a.example/f?x=1&y=2", read.Feeds[0].Url);
        Assert.Equal(["C"], read.Feeds.Where(f => f.ShowsCopies).Select(f => f.Title));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(600)]
    public void A_feed_whose_name_is_not_known_is_not_called_by_its_address_after_a_round_trip(int length)
    {
        var list = new OpmlDocument { Feeds = [new OpmlFeed("https://a.example/" + new string('x', length), null, null, [])] };
        Assert.Null(Assert.Single(Opml.Read(Opml.Write(list)).Value.Feeds).Title);
    }

    [Fact]
    public void An_address_too_long_to_be_read_again_is_noted() =>
        Assert.Contains("is no http or https address", Assert.Single(Read($"<opml><body><outline text=\"a\" xmlUrl=\"https://a.example/{new string('я', 4000)}\"/></body></opml>").Notes), StringComparison.Ordinal);

    [Fact]
    public void A_name_is_not_cut_inside_a_character()
    {
        var name = new string('a', 499) + "\U0001F600";
        Assert.Equal(new string('a', 499), Assert.Single(Read($"<opml><body><outline text=\"{name}\" xmlUrl=\"https://a.example/\"/></body></opml>").Feeds).Title);
    }

    [Fact]
    public void An_ill_formed_file_fails_with_its_line()
    {
        var read = Opml.Read("<opml>\n<body>\n<outline xmlUrl=\"https://a.example/?a=1&b=2\"/></body></opml>"u8.ToArray());
        Assert.False(read.Ok);
        Assert.Contains("line 3", read.Problem, StringComparison.Ordinal);
        Assert.Contains("not OPML", Opml.Read("<rss/>"u8.ToArray()).Problem, StringComparison.Ordinal);
        Assert.False(Opml.Read(Array.Empty<byte>()).Ok);
    }

    [Fact]
    public void Entities_of_the_file_are_not_expanded()
    {
        var bomb = """<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&b;&x;" xmlUrl="https://a.example/"/></body></opml>""";
        Assert.False(Opml.Read(Encoding.UTF8.GetBytes(bomb)).Ok);
    }

    [Fact]
    public void Depth_and_number_of_outlines_are_bounded()
    {
        var deep = "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='d'>", 100_000));
        Assert.Contains("64", Opml.Read(Encoding.UTF8.GetBytes(deep)).Problem, StringComparison.Ordinal);
        var many = "<opml><body>" + string.Concat(Enumerable.Range(0, 20_005).Select(i => $"<outline xmlUrl='https://h{i}.example/'/>")) + "</body></opml>";
        var read = Opml.Read(Encoding.UTF8.GetBytes(many)).Value;
        Assert.Equal(20_000, read.Feeds.Count);
        Assert.Equal(["Only the first 20000 rows were read."], read.Notes);
    }

    [Fact]
    public void Other_encodings_are_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("""<?xml version="1.0" encoding="windows-1251"?><opml><body><outline text="Волга" xmlUrl="https://a.example/"/></body></opml>""");
        Assert.Equal("Волга", Opml.Read(bytes).Value.Feeds[0].Title);
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""<opml><body><outline text="Река" xmlUrl="https://a.example/"/></body></opml>""")).ToArray();
        Assert.Equal("Река", Opml.Read(wide).Value.Feeds[0].Title);
    }

    private static OpmlDocument Read(string text) => Opml.Read(Encoding.UTF8.GetBytes(text)).Value;

    [Fact]
    public void A_feed_may_stand_in_two_folders()
    {
        var written = new OpmlDocument { Feeds = [new OpmlFeed("https://a.example/", "A", null, ["North"]), new OpmlFeed("https://a.example/", "A", null, ["South"])] };

        var read = Opml.Read(Opml.Write(written)).Value;

        Assert.Empty(read.Notes);
        Assert.Equal(["North", "South"], read.Feeds.Select(feed => feed.Folders[0]));
    }
}
