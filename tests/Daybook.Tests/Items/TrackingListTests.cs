using Daybook.Core.Items;

namespace Daybook.Tests.Items;

/// <summary>Of published lists only rules that hold everywhere are taken.</summary>
public sealed class TrackingListTests
{
    [Fact]
    public void Rules_for_everywhere_are_taken_and_those_of_single_sites_left()
    {
        var read = TrackingList.Read("""
            [Adblock Plus 2.0]
            ! a remark
            $removeparam=spm_id_from
            *$removeparam=mkt_new,document
            $xmlhttprequest,removeparam=wt_zmc
            $removeparam=/^newtrack_/
            $removeparam=/^(a|b)$/
            $removeparam=id
            $removeparam=ref,domain=shop.example
            ||shop.example^$removeparam=tag
            own_name	Some system
            """);
        Assert.Equal(["mkt_new", "newtrack_*", "own_name", "spm_id_from", "wt_zmc"], read.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>not a list</html>")]
    [InlineData("$removeparam")]
    public void What_holds_no_rule_is_said(string text) => Assert.False(TrackingList.Read(text).Ok);
}
