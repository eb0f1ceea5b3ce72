using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 86400 ", 86_400)]
    [InlineData("604800", 604_800)]
    [InlineData("0", 60)]
    [InlineData("10000000000", 604_800)]
    [InlineData("999999999999", 604_800)]
    [InlineData("99999999999999999999999999", 604_800)]
    [InlineData("Wed, 04 Mar 2026 12:00:00 GMT", 7200)]
    [InlineData("Mon, 04 Mar 2026 12:00:00 GMT", 7200)] // the wrong day of the week
    [InlineData("Wednesday, 04-Mar-26 12:00:00 GMT", 7200)]
    [InlineData("Wed Mar  4 12:00:00 2026", 7200)]
    [InlineData("Wed, 04 Mar 2020 12:00:00 GMT", 60)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 604_800)]
    public void Every_form_is_obeyed_between_a_minute_and_a_week(string value, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), RetryAfter.Until(value, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e10")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("٣٠")]
    [InlineData("Wed, 04 Mar 2026 12:00:00 XYZ")]
    [InlineData("Wed, 32 Mar 2026 12:00:00 GMT")]
    public void What_cannot_be_read_counts_as_an_hour(string? value) => Assert.Equal(Now.AddHours(1), RetryAfter.Until(value, Now));
}
