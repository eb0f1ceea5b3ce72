using CsCheck;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class TokensTests
{
    [Theory]
    [InlineData("A MiG-29 flew", "a|mig-29|flew")]
    [InlineData("2,400 cubic metres", "2400|cubic|metres")]
    [InlineData("15 300 чел.", "15300|чел")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("3,5 млн", "3.5|млн")]
    [InlineData("at 10:30 on 04.09.2025", "at|10:30|on|04.09.2025")]
    [InlineData("Baku-Tbilisi-Kars", "baku|tbilisi|kars")]
    [InlineData("кто-то об'єкт", "кто-то|об'єкт")]
    [InlineData("5G, 4th", "5g|4th")]
    [InlineData("2025-09-04", "2025|09|04")]
    [InlineData("Երևանում, թբილისი", "երեւանում|թբილისი")]
    [InlineData("#Ukraine!", "ukraine")]
    public void Words_and_numbers_are_cut(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens.Of(text).Select(token => token.Folded)));

    [Fact]
    public void Words_leave_numbers_out() => Assert.Equal(["on", "september"], Tokens.Words("On 4 September"));

    [Fact]
    public void Tokens_stand_in_order_inside_the_text() =>
        Gen.String[Gen.Char["aб1 -’.,:\u00A0ə\uD83D\u0301\u200D中"], 0, 24].Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokens.Of(text))
            {
                Assert.True(token.Start >= end && token.Length > 0);
                end = token.End;
            }
            Assert.True(end <= text.Length);
        });
}
