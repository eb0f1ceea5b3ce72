using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class ParseResultTests
{
    [Fact]
    public void A_failure_has_a_problem_and_no_value()
    {
        var failed = ParseResult<string>.Failed("no root element", "check the address");
        Assert.False(failed.Ok);
        Assert.Equal("no root element", failed.Problem);
        Assert.Equal("check the address", failed.Hint);
        Assert.Throws<InvalidOperationException>(() => failed.Value);
    }

    [Fact]
    public void A_value_has_no_problem()
    {
        var read = ParseResult<string>.Of("x");
        Assert.True(read.Ok);
        Assert.Equal("x", read.Value);
        Assert.Throws<InvalidOperationException>(() => read.Problem);
    }
}
