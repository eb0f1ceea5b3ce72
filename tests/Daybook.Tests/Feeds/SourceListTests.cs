using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class SourceListTests
{
    [Fact]
    public void The_samples_sources_are_read_with_unknown_owners_and_feeds_as_null()
    {
        var sources = SourceList.Read(File.ReadAllBytes(Shared.Sample("sources.json"))).Value;
        Assert.Equal(20, sources.Count);
        Assert.Equal(17, sources.Count(s => s.Feed is not null));
        Assert.Null(sources.Single(s => s.Source.Id == "sevanmayak").Source.Owner);
        Assert.Equal("regionbundle", sources.Single(s => s.Mixed).Source.Id);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var read = Read("""[{"id":7,"name":"A"},{"id":"../x","name":"","country":"Armenia","feed":"file:///etc/passwd","mixed":"yes"},{"id":"c","name":"C"},{"id":"c","name":"C","owner":[]},5]""");
        Assert.Equal(
            "source 1: id must be text; source 2 (../x): id must be letters, digits, '-', '_' and '.', and begin with a letter or digit; "
            + "source 2 (../x): country must be two capital letters or null; source 2 (../x): name must be text; "
            + "source 2 (../x): feed must be an http or https address or null; source 2 (../x): mixed must be true or false; "
            + "source 4 (c): owner must be text or null; source 5: must be an object; the id c is given 2 times",
            read.Problem);
    }

    [Theory]
    [InlineData("{}", "list of sources")]
    [InlineData("[", "not JSON: line 1")]
    [InlineData("", "not JSON")]
    [InlineData("null", "list of sources")]
    public void What_is_no_list_is_refused(string json, string problem) => Assert.Contains(problem, Read(json).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Single(Read("\uFEFF[{\"id\":\"a\",\"name\":\"A\"}]").Value);

    private static Daybook.Core.Text.ParseResult<IReadOnlyList<ListedSource>> Read(string json) => SourceList.Read(Encoding.UTF8.GetBytes(json));
}
