using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class LackingTests
{
    [Fact]
    public void What_a_gauge_lacks_is_read_back_from_its_sentence()
    {
        foreach (var kind in Enum.GetValues<LackKind>())
        {
            var lacking = kind is LackKind.OlderThanItsFeeds or LackKind.Undated ? new Lacking(kind) : new Lacking(kind, 3, 5);
            Assert.Equal(lacking, Lacking.Read(lacking.InEnglish));
        }
        Assert.Equal("3 of 5 stories in the edition", new Lacking(LackKind.StoriesOfEdition, 3, 5).InEnglish);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("3 of 5 lighthouses")]
    [InlineData("99999999999 of 5 stories in the edition")]
    public void A_sentence_of_nobody_s_is_not_read(string why) => Assert.Null(Lacking.Read(why));
}
