using Daybook.Cli;
using Daybook.Settings;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Meanings;

/// <summary>A sentence model in a file, by the runtime that reads them.</summary>
public sealed class ModelFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_is_the_mean_of_its_tokens_whatever_it_is_read_with(bool pieces)
    {
        using var tiny = pieces ? TinyModel.Make().WithPieces() : TinyModel.Make().WithSentences();
        // The longest sets the width of a run; more texts than one run takes.
        string[] texts = ["bridge closed", "river river river river river river", "bridge", .. Enumerable.Repeat("river", 12), "nobody knows"];
        var vectors = await OnnxPart.Open(tiny.Path, name: null).EmbedAsync(texts, TestContext.Current.CancellationToken);
        Assert.Equal(texts.Length, vectors.Count);
        Near([0.25f, 0.25f, 0], vectors[0]);
        Near([0, 0, 0.75f], vectors[1]);
        Near([1 / 3f, 0, 0], vectors[2]);
        Near([0, 0, 1 / 3f], vectors[14]);
        Assert.True(vectors[15].Span[2] > 1);
    }

    [Fact]
    public async Task What_the_model_makes_of_the_whole_text_is_taken_and_case_is_not_heeded_where_it_knows_none()
    {
        using var tiny = TinyModel.Make(whole: true).WithPieces();
        var embedder = OnnxPart.Open(tiny.Path, "tiny");
        Assert.Matches("^tiny@[0-9a-f]{8}$", embedder.Model);
        var vectors = await embedder.EmbedAsync(["Bridge CLOSED"], TestContext.Current.CancellationToken);
        Near([1, 1, 0], vectors[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => embedder.EmbedAsync(["bridge"], new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_is_no_sentence_model_is_said_to_be_none()
    {
        using var bare = TinyModel.Make();
        Assert.Contains("There is no vocabulary beside", Assert.Throws<CommandFailure>(() => OnnxPart.Open(bare.Path, null)).Message, StringComparison.Ordinal);
        using var strange = TinyModel.Make(extra: "pixel_values").WithPieces();
        Assert.Contains("asks for pixel_values", Assert.Throws<CommandFailure>(() => OnnxPart.Open(strange.Path, null)).Message, StringComparison.Ordinal);
        File.WriteAllText(strange.Path, "no model");
        Assert.Contains("is no model that ONNX Runtime reads", Assert.Throws<CommandFailure>(() => OnnxPart.Open(strange.Path, null)).Message, StringComparison.Ordinal);
        File.Delete(strange.Path);
        Assert.Contains("there is no ", Assert.Throws<CommandFailure>(() => OnnxPart.Open(strange.Path, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_looks_over_a_model_in_a_file_and_wants_one_model()
    {
        using var sample = TestDatabase.Sqlite();
        sample.Open().Dispose();
        using var tiny = TinyModel.Make().WithPieces();
        var good = await DoctorAsync(sample, $"file = '{tiny.Path}'\n");
        Assert.Contains("good     embeddings 0 of 0 items that are grouped have a vector of tiny@", good.Out, StringComparison.Ordinal);
        var both = await DoctorAsync(sample, $"file = '{tiny.Path}'\naddress = 'http://127.0.0.1:1/v1'\n");
        Assert.Equal(2, both.Code);
        Assert.Contains("embeddings.address and embeddings.file are both set", both.Error, StringComparison.Ordinal);
        var part = await DoctorAsync(sample, "file = 'tiny.onnx'\n");
        Assert.Equal(1, part.Code);
        Assert.Contains("must be the whole path of a file", part.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file = '/models/tiny.onnx'", "embeddings.file")]
    [InlineData("address = 'http://127.0.0.1:1/v1'\nmodel = 'tiny'", "embeddings.address and embeddings.model")]
    public void The_settings_that_are_to_be_checked_are_those_that_are_set(string set, string named)
    {
        var problems = new List<string>();
        var settings = EffectiveSettings.Read("[embeddings]\n" + set, "daybook.toml", new Dictionary<string, string>(), new Dictionary<Setting, string>(), problems);
        Assert.Empty(problems);
        Assert.Equal(named, Embedders.Named(settings));
    }

    private static async Task<DaybookProcess.Answer> DoctorAsync(TestDatabase sample, string embeddings)
    {
        await File.WriteAllTextAsync(Path.Combine(sample.Folder, "daybook.toml"), "[embeddings]\n" + embeddings, TestContext.Current.CancellationToken);
        return await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
    }

    private static void Near(float[] expected, ReadOnlyMemory<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (one, other) in expected.Zip(actual.ToArray()))
            Assert.Equal(one, other, 0.0001f);
    }
}
