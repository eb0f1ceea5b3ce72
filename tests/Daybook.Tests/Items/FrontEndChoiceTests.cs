using Daybook.Core.Items;

namespace Daybook.Tests.Items;

/// <summary>Originals stay what is stored; only the followed link leads to the front end somebody chose.</summary>
public sealed class FrontEndChoiceTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk#t=3", "https://piped.video/watch?v=abcdefghijk#t=3")]
    [InlineData("http://x.com/nino", "https://nitter.example/nino")]
    [InlineData("https://herald.example/a", "https://herald.example/a")]
    [InlineData("not an address", "not an address")]
    public void A_link_is_shown_under_the_chosen_host(string original, string shown) =>
        Assert.Equal(shown, FrontEndChoice.Read("youtube.com=piped.video, x.com = nitter.example").Value.Shown(original));

    [Theory]
    [InlineData("x.com")]
    [InlineData("x.com=")]
    [InlineData("x.com=https://nitter.example/")]
    [InlineData("x.com=a b")]
    public void What_is_no_pair_of_hosts_is_said(string text) => Assert.False(FrontEndChoice.Read(text).Ok);

    [Fact]
    public void Nothing_chosen_changes_nothing() => Assert.Equal("https://x.com/a", FrontEndChoice.Read(null).Value.Shown("https://x.com/a"));
}
