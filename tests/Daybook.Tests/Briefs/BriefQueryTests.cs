using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class BriefQueryTests
{
    [Theory]
    [InlineData("Ukraine and Azerbaijan")]
    [InlineData("მდინარე")]
    [InlineData("G7")]
    [InlineData("\"Nord Stream\" leak")]
    [InlineData("Baku-Tbilisi railway")]
    [InlineData("frost of -5 degrees")]
    public void A_topic_that_names_something_is_taken(string query) => Assert.Null(BriefQuery.FaultOf(query, null));

    [Theory]
    [InlineData("  ", BriefQueryFault.Blank)]
    [InlineData("?! —", BriefQueryFault.NamesNothing)]
    [InlineData("and of the", BriefQueryFault.NamesNothing)]
    [InlineData("\"\"", BriefQueryFault.NamesNothing)]
    [InlineData("-Odesa", BriefQueryFault.LeavesOut)]
    [InlineData("grain -Odesa", BriefQueryFault.LeavesOut)]
    [InlineData("grain -\"Black Sea\"", BriefQueryFault.LeavesOut)]
    public void A_topic_that_names_nothing_is_none(string query, BriefQueryFault fault) => Assert.Equal(fault, BriefQuery.FaultOf(query, null));

    [Fact]
    public void A_topic_ends_where_a_text_begins()
    {
        Assert.Null(BriefQuery.FaultOf(new string('x', BriefQuery.Longest), null));
        Assert.Equal(BriefQueryFault.TooLong, BriefQuery.FaultOf(new string('x', BriefQuery.Longest + 1), null));
        Assert.Equal(BriefQueryFault.TooLong, BriefQuery.FaultOf(string.Concat(Enumerable.Repeat("gas and oil ", 900)), null));
    }

    [Fact]
    public void A_topic_of_signs_that_are_obeyed_is_blank() => Assert.Equal(BriefQueryFault.Blank, BriefQuery.FaultOf(OneLine.Plain("\u0007\u001b\u202e"), null));
}
