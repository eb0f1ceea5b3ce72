using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class StoryClustersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_not_compared_for_want_of_hope_would_not_have_been_joined(bool cut)
    {
        var policy = cut ? OrderOfArrivalTests.Cut : GroupingPolicy.Default;
        var items = OrderOfArrivalTests.Items();
        var asked = 0;
        // A listener is told of every comparison, hopeless or not.
        Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow(items), policy with { Asked = (_, _, _, _, _) => asked++ }), OrderOfArrivalTests.Told(new ItemWindow(items), policy));
        Assert.InRange(asked, items.Length, int.MaxValue);
    }
}
