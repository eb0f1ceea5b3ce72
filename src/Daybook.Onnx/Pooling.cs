using Microsoft.ML.OnnxRuntime;

namespace Daybook.Onnx;

/// <summary>One vector for each text out of what a model answered.</summary>
internal static class Pooling
{
    /// <param name="answer">Of shape texts × numbers, or texts × tokens × numbers.</param>
    /// <exception cref="InvalidDataException">It is of another shape.</exception>
    public static IReadOnlyList<ReadOnlyMemory<float>> Of(OrtValue answer, IReadOnlyList<IReadOnlyList<int>> texts)
    {
        var shape = answer.GetTensorTypeAndShape().Shape;
        var numbers = answer.GetTensorDataAsSpan<float>();
        if (shape.Length is not (2 or 3) || shape[0] != texts.Count || shape.Length == 3 && shape[1] < texts.Max(text => text.Count))
            throw new InvalidDataException("The model did not answer each text.");
        var (length, stride) = ((int)shape[^1], numbers.Length / texts.Count);
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var own = numbers.Slice(text * stride, stride);
            vectors[text] = shape.Length == 2 ? own.ToArray() : Mean(own, texts[text].Count, length);
        }
        return vectors;
    }

    private static float[] Mean(ReadOnlySpan<float> numbers, int tokens, int length)
    {
        var mean = new float[length];
        for (var token = 0; token < tokens; token++)
            for (var at = 0; at < length; at++)
                mean[at] += numbers[token * length + at] / tokens;
        return mean;
    }
}
