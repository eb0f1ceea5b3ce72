using System.Security.Cryptography;
using Daybook.Engine.Meanings;
using Microsoft.ML.OnnxRuntime;

namespace Daybook.Onnx;

/// <summary>
/// Runs a sentence model in a file: BERT and its kin, as exported for ONNX Runtime. A text becomes the mean of what the model says of its tokens
/// (Reimers and Gurevych 2019, Sentence-BERT, section 3), or what the model itself gives for the whole of it.
/// </summary>
public sealed class OnnxEmbedder : IEmbedder, IDisposable
{
    /// <summary>Tokens of a text that are read: sentence models are trained on 128 to 512.</summary>
    private const int MostTokens = 256;

    /// <summary>Texts of one run: more at once take memory and no less time.</summary>
    private const int AtOnce = 8;

    private readonly InferenceSession _session;
    private readonly Vocabulary _vocabulary;
    private readonly string _output;

    private OnnxEmbedder(InferenceSession session, Vocabulary vocabulary, string model) =>
        (_session, _vocabulary, Model, _output) = (session, vocabulary, model, Inputs.OutputOf(session));

    public string Model { get; }

    /// <param name="file">Path of the model; its vocabulary lies in the same folder or the one above (<see cref="Vocabulary.Near"/>).</param>
    /// <param name="name">Under which its vectors are kept, together with the hash of the file; null = the file's own name.</param>
    /// <exception cref="InvalidDataException">It is no such model, or lacks its vocabulary. The message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IEmbedder Open(string file, string? name)
    {
        var hash = HashOf(file);
        var vocabulary = Vocabulary.Near(file);
        try
        {
            var session = new InferenceSession(file);
            Inputs.Check(session);
            return new OnnxEmbedder(session, vocabulary, $"{name ?? Path.GetFileNameWithoutExtension(file)}@{hash}");
        }
        catch (OnnxRuntimeException problem)
        {
            throw new InvalidDataException($"{file} is no model that ONNX Runtime reads: {FirstLine(problem)}", problem);
        }
    }

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancel) => Task.Run(() => Embed(texts, cancel), cancel);

    public void Dispose() => _session.Dispose();

    private IReadOnlyList<ReadOnlyMemory<float>> Embed(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        var tokens = texts.Select(text => _vocabulary.Read(text, MostTokens)).ToArray();
        // Texts of one run are filled up to the longest of them: like with like.
        foreach (var run in Enumerable.Range(0, texts.Count).OrderBy(at => tokens[at].Count).Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var (at, vector) in run.Zip(Run([.. run.Select(at => tokens[at])], cancel)))
                vectors[at] = vector;
        }
        return vectors;
    }

    private IReadOnlyList<ReadOnlyMemory<float>> Run(IReadOnlyList<IReadOnlyList<int>> texts, CancellationToken cancel)
    {
        using var inputs = new Inputs(_session, texts, _vocabulary.Pad);
        using var how = new RunOptions();
        using var stop = cancel.Register(() => how.Terminate = true);
        try
        {
            using var answers = _session.Run(how, inputs.Values, [_output]);
            return Pooling.Of(answers[0], texts);
        }
        catch (OnnxRuntimeException problem)
        {
            cancel.ThrowIfCancellationRequested();
            throw new InvalidDataException($"The model failed: {FirstLine(problem)}", problem);
        }
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..8];
    }

    private static string FirstLine(Exception problem) => problem.Message.Split('\n')[0].Trim();
}
