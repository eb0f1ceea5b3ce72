using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class BriefQueryTests
{
    [Theory]
    [InlineData("Ukraine and Azerbaijan")]
    [InlineData("მდინარე")]
    [InlineData("G7")]
    public void A_topic_that_names_something_is_taken(string query) => Assert.Null(BriefQuery.FaultOf(query, null));

    [Theory]
    [InlineData("  ", BriefQueryFault.Blank)]
    [InlineData("?! —", BriefQueryFault.NamesNothing)]
    [InlineData("and of the", BriefQueryFault.NamesNothing)]
    public void A_topic_that_names_nothing_is_none(string query, BriefQueryFault fault) => Assert.Equal(fault, BriefQuery.FaultOf(query, null));

    [Fact]
    public void A_topic_ends_where_a_text_begins()
    {
        Assert.Null(BriefQuery.FaultOf(new string('x', BriefQuery.Longest), null));
        Assert.Equal(BriefQueryFault.TooLong, BriefQuery.FaultOf(new string('x', BriefQuery.Longest + 1), null));
    }
}
