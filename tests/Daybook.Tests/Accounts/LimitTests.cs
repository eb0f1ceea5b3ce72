using Daybook.Core.Accounts;

namespace Daybook.Tests.Accounts;

public sealed class LimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void In_an_hour_at_most_seventy_guesses_get_through_however_fast_they_come()
    {
        DateTimeOffset? full = null;
        var through = 0;
        for (var now = Start; now < Start.AddHours(1); now += TimeSpan.FromSeconds(1))
        {
            if (AttemptLimit.OfAccount.FreeAt(full, now) > now)
                continue;
            full = AttemptLimit.OfAccount.After(full, now);
            through++;
        }
        Assert.InRange(through, 60, 70);
    }

    [Fact]
    public void Nobody_waits_longer_than_one_interval()
    {
        DateTimeOffset? full = null;
        for (var guess = 0; guess < AttemptLimit.OfAccount.Burst; guess++)
            full = AttemptLimit.OfAccount.After(full, Start);
        Assert.Equal(Start + AttemptLimit.OfAccount.Interval, AttemptLimit.OfAccount.FreeAt(full, Start));
    }

    [Fact]
    public void A_clock_that_was_set_back_locks_nobody_out()
    {
        var full = AttemptLimit.OfAccount.After(null, Start.AddHours(2));
        Assert.Equal(Start, AttemptLimit.OfAccount.FreeAt(full, Start));
        Assert.Equal(Start + AttemptLimit.OfAccount.Interval, AttemptLimit.OfAccount.After(full, Start));
    }

    [Theory]
    [InlineData("/desk/", true)]
    [InlineData("/desk/read?feed=3&at=12", true)]
    [InlineData("/desk/add?url=https%3A%2F%2Fherald.example%2F", true)]
    [InlineData("/desk/add?url=https://herald.example/", true)]
    [InlineData("/deskevil", false)]
    [InlineData("/desk/./x", false)]
    [InlineData("/desk/a//b", false)]
    [InlineData("/desk/%5cevil", false)]
    [InlineData("/desk/a?b\\c", false)]
    [InlineData("/desk/ü", false)]
    public void A_path_of_our_own_is_plain(string path, bool ours) => Assert.Equal(ours, OwnPath.Under("/desk/", path) is not null);
}
