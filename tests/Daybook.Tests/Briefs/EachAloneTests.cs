using System.Text.Json;
using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>What is read side by side is what is read one after the other.</summary>
public sealed class EachAloneTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(500)]
    public void What_comes_out_is_in_the_order_of_what_went_in(int items) =>
        Assert.Equal(Enumerable.Range(0, items).Select(number => number * 2), EachAlone.Of([.. Enumerable.Range(0, items)], number => number * 2));

    [Fact]
    public void A_brief_over_many_texts_is_the_same_each_time()
    {
        Evidence[] items = [.. Enumerable.Range(1, 60).Select(at => Item(at, $"The council of Bristow opened bridge number {at} on Monday. It cost {at * 7} million dollars, said engineer Hallam{at}.", at % 2 == 0 ? "wire" : "lone", $"Bridge {at} of Bristow", story: at / 4))];
        var told = Enumerable.Range(0, 5).Select(_ => JsonSerializer.Serialize(ExtractiveWriter.Write("Bristow bridge", items, Sources, new BriefPolicy(), Now))).ToList();
        Assert.Contains("opened bridge number", told[0], StringComparison.Ordinal);
        Assert.Single(told.Distinct());
    }
}
