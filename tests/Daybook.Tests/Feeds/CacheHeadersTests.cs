using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class CacheHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("max-age=3600", null, 3600)]
    [InlineData("public, MAX-AGE=\"7200\"", null, 7200)]
    [InlineData("s-maxage=9, max-age = 60", null, 60)]
    [InlineData("max-age=99999999999999999999", null, 36_500L * 86_400)]
    [InlineData("max-age=999999999999", null, 36_500L * 86_400)] // more than a TimeSpan holds, less than a long
    [InlineData(null, "Wed, 04 Mar 2026 11:00:00 GMT", 3600)]
    [InlineData("no-cache", "Wed, 04 Mar 2026 11:00:00 GMT", 3600)]
    public void Freshness_is_max_age_or_else_expires_minus_date(string? cacheControl, string? expires, long seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), CacheHeaders.MaxAge(cacheControl, expires, "Wed, 04 Mar 2026 10:00:00 GMT", Now));

    [Theory]
    [InlineData(null, null)]
    [InlineData("max-age=0", "Wed, 04 Mar 2026 11:00:00 GMT")] // max-age overrides Expires
    [InlineData("max-age=-5", null)]
    [InlineData("max-age", null)]
    [InlineData(null, "0")]
    [InlineData(null, "Wed, 04 Mar 2020 11:00:00 GMT")]
    public void Nothing_above_zero_is_no_wish(string? cacheControl, string? expires) =>
        Assert.Null(CacheHeaders.MaxAge(cacheControl, expires, null, Now));

    [Theory]
    [InlineData("noarchive", null, false)]
    [InlineData("noindex, NoArchive", null, false)]
    [InlineData("daybook: noarchive", null, false)]
    [InlineData("otherbot: noarchive", null, true)]
    [InlineData("otherbot: nofollow, noarchive", null, true)]
    [InlineData("max-snippet: 10, noarchive", null, false)]
    [InlineData("noindex", null, true)]
    [InlineData("none", "1", false)]
    [InlineData(null, " 1 ", false)]
    [InlineData(null, "0", true)]
    [InlineData(null, null, true)]
    public void Reservations_in_headers_are_seen(string? robots, string? reservation, bool may) =>
        Assert.Equal(may, CacheHeaders.MayArchive(robots is null ? [] : [robots], reservation, "Daybook"));
}
