using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;

namespace Daybook.SystemTests.Cli;

/// <summary>An embedding model is set, looked over and told by the command line.</summary>
public sealed class EmbeddingsTests
{
    [Fact]
    public async Task Half_a_model_is_wrong_usage_a_whole_one_is_looked_over_and_none_is_not_missed()
    {
        using var sample = TestDatabase.Sqlite();
        sample.Open().Dispose();
        var none = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.DoesNotContain("embeddings", none.Out, StringComparison.Ordinal);

        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "Content-Type: application/json", """{"data":[{"index":0,"embedding":[0.1,0.9,0.2]}]}"""));
        await WriteAsync(sample, $"[embeddings]\naddress = \"{server.Url("/v1")}\"\n");
        var half = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.Equal(2, half.Code);
        Assert.Contains("embeddings.model is not set", half.Error, StringComparison.Ordinal);

        await WriteAsync(sample, $"[embeddings]\naddress = \"{server.Url("/v1")}\"\nmodel = \"tiny\"\n");
        var good = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.Contains("good     embeddings 0 of 0 items that are grouped have a vector of tiny", good.Out, StringComparison.Ordinal);

        await using var broken = new LoopbackServer(_ => LoopbackServer.Answer("500 Internal Server Error", "Content-Type: text/plain"));
        await WriteAsync(sample, $"[embeddings]\naddress = \"{broken.Url("/v1")}\"\nmodel = \"tiny\"\n");
        var failing = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.Contains("have a vector of tiny; the server answered 500", failing.Out, StringComparison.Ordinal);

        await WriteAsync(sample, "[embeddings]\naddress = \"http://127.0.0.1:1/v1\"\nmodel = \"tiny\"\n");
        var dead = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.Contains("note     embeddings", dead.Out, StringComparison.Ordinal);
        Assert.Contains("check embeddings.address and embeddings.model; meanwhile words alone decide", dead.Out, StringComparison.Ordinal);
    }

    private static Task WriteAsync(TestDatabase sample, string settings) =>
        File.WriteAllTextAsync(Path.Combine(sample.Folder, "daybook.toml"), settings, TestContext.Current.CancellationToken);
}
