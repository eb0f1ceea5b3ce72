using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class PushTests
{
    private const string Channel = "UCabcdefghijklmnopqrstuv";
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_hub_that_does_not_confirm_is_asked_again_each_time_after_twice_as_long_up_to_a_week()
    {
        var push = New();
        var waits = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            push = push.Asked(Now);
            waits.Add((push.Next - Now).TotalHours);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168], waits);
        Assert.False(push.IsActive(Now));
    }

    [Fact]
    public void A_lease_is_renewed_before_it_ends_and_its_end_is_the_end_of_trust()
    {
        var push = New().Asked(Now).Confirmed(TimeSpan.FromDays(8), Now);
        Assert.Equal((Now.AddDays(8), Now.AddDays(6), 0), (push.Until, push.Next, push.Tries));
        Assert.True(push.IsActive(Now.AddDays(7)));
        Assert.False(push.IsActive(Now.AddDays(8)));
        Assert.Equal(Now.AddMinutes(1), New().Confirmed(TimeSpan.FromMinutes(1), Now).Until);
        Assert.Equal(Now.AddMinutes(45), New().Confirmed(TimeSpan.FromMinutes(1), Now).Next);
        Assert.Equal(Now.AddDays(30), New().Confirmed(TimeSpan.FromDays(3000), Now).Until);
    }

    [Fact]
    public void A_hub_that_refuses_is_left_alone_for_a_week_and_one_that_forgets_to_tell_is_trusted_no_more()
    {
        var active = New().Confirmed(TimeSpan.FromDays(8), Now);
        var denied = active.Denied("go away", Now);
        Assert.Equal((null, Now.AddDays(7), "the hub refuses: go away"), (denied.Until, denied.Next, denied.Problem));
        Assert.True((active with { Missed = 2 }).IsActive(Now));
        Assert.False((active with { Missed = 3 }).IsActive(Now));
    }

    [Fact]
    public void Only_what_was_asked_for_is_confirmed()
    {
        Assert.False(New().Expects("https://a.example/feed"));
        Assert.True(New().Asked(Now).Expects("https://a.example/feed"));
        Assert.False(New().Asked(Now).Expects("https://other.example/feed"));
    }

    [Fact]
    public void A_hub_is_found_in_headers_in_the_document_and_by_knowledge_of_YouTube()
    {
        var document = new ParsedFeed { Format = FeedFormat.Rss, Items = [], Hub = "https://hub.example/", Self = "https://a.example/self" };
        Assert.Equal(new HubPlace("https://hub.example/", "https://a.example/self"), HubPlace.Of("https://a.example/feed", document, null));
        Assert.Equal(new HubPlace("https://other.example/", "https://a.example/topic"), HubPlace.Of("https://a.example/feed", document,
            "<https://a.example/style>; rel=preload; as=\"style\", <https://other.example/>; rel=\"hub\", <https://a.example/topic>; title=\"x\"; rel=self"));
        var none = new ParsedFeed { Format = FeedFormat.Rss, Items = [] };
        Assert.Null(HubPlace.Of("https://a.example/feed", none, null));
        Assert.Equal(new HubPlace("https://pubsubhubbub.appspot.com/subscribe", "https://www.youtube.com/xml/feeds/videos.xml?channel_id=" + Channel),
            HubPlace.Of("https://www.youtube.com/feeds/videos.xml?channel_id=" + Channel, none, null));
        Assert.Null(HubPlace.Of("https://www.youtube.com/feeds/videos.xml?playlist_id=PL1", none, null));
        Assert.Null(HubPlace.Of("https://a.example/feed", none with { Hub = "javascript:alert(1)" }, "<ftp://x/>; rel=hub"));
    }

    [Theory]
    // RFC 4231 §4.3 and RFC 2202 §3, test case 2.
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", true)]
    [InlineData("SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", true)]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", true)]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844", false)]
    [InlineData("sha256=5bdc", false)]
    [InlineData("md5=750c783e6ab0b503eaa86e310a5db738", false)]
    [InlineData("sha256=", false)]
    [InlineData("sha256", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_push_is_believed_only_with_its_signature(string? header, bool good) =>
        Assert.Equal(good, PushSignature.IsGood(header, "what do ya want for nothing?"u8, "Jefe"));

    private static Push New() => new() { Feed = 1, Place = new("https://hub.example/", "https://a.example/feed"), Token = "t", Secret = "s", Next = Now };
}
