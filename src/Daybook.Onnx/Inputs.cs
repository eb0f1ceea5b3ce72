using Microsoft.ML.OnnxRuntime;

namespace Daybook.Onnx;

/// <summary>What a model of sentences is fed with, under the names that exports of BERT and its kin have for it.</summary>
internal sealed class Inputs : IDisposable
{
    private const string Ids = "input_ids", Mask = "attention_mask", Types = "token_type_ids";

    private readonly Dictionary<string, OrtValue> _values = [];

    /// <param name="texts">Tokens of each.</param>
    /// <param name="pad">Fills up the shorter ones; the mask hides it.</param>
    public Inputs(InferenceSession session, IReadOnlyList<IReadOnlyList<int>> texts, int pad)
    {
        var width = texts.Max(text => text.Count);
        foreach (var name in session.InputNames)
        {
            var numbers = new long[texts.Count * width];
            for (var text = 0; text < texts.Count; text++)
                for (var at = 0; at < width; at++)
                    numbers[text * width + at] = at < texts[text].Count ? Number(name, texts[text][at]) : Number(name, null, pad);
            _values.Add(name, OrtValue.CreateTensorValueFromMemory(numbers, [texts.Count, width]));
        }
    }

    public IReadOnlyDictionary<string, OrtValue> Values => _values;

    /// <exception cref="InvalidDataException">The model wants something else, or other numbers.</exception>
    public static void Check(InferenceSession session)
    {
        if (session.InputNames.FirstOrDefault(name => name is not (Ids or Mask or Types)) is { } other)
            throw new InvalidDataException($"The model asks for {other}: models of sentences take {Ids}, {Mask} and {Types}.");
        if (session.InputMetadata.Values.Any(input => input.ElementType != typeof(long)))
            throw new InvalidDataException("The model takes its tokens in another form than whole numbers of 64 bits.");
        if (session.OutputMetadata[OutputOf(session)] is not { } output || output.ElementType != typeof(float) || output.Dimensions.Length is not (2 or 3))
            throw new InvalidDataException("The model answers with something else than a vector for each text or each token.");
    }

    /// <summary>The one for the whole text where there is one.</summary>
    public static string OutputOf(InferenceSession session) =>
        new[] { "sentence_embedding", "last_hidden_state", "token_embeddings" }.FirstOrDefault(session.OutputNames.Contains) ?? session.OutputNames[0];

    public void Dispose()
    {
        foreach (var value in _values.Values)
            value.Dispose();
    }

    private static long Number(string input, int? token, int pad = 0) => input switch
    {
        Ids => token ?? pad,
        Mask => token is null ? 0 : 1,
        _ => 0,
    };
}
