using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Daybook.Engine.Meanings;

/// <summary>
/// Asks a server of the OpenAI protocol for embeddings, which Ollama, llama.cpp, vLLM and most services speak: one request, an answer for each text.
/// https://platform.openai.com/docs/api-reference/embeddings
/// </summary>
/// <param name="http">Without a time-out of its own; kept by the caller.</param>
/// <param name="key">Sent as a bearer token; null = none.</param>
public sealed class OpenAiEmbeddings(HttpClient http, Uri address, string model, string? key) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Bytes of an answer that are read: 32 vectors of 4,096 numbers at some 22 characters each are three million.</summary>
    private const int MostBytes = 4_000_000;

    /// <exception cref="HttpRequestException">The server did not answer with success.</exception>
    /// <exception cref="InvalidDataException">It answered with something else than the protocol, or with too much.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.AbsoluteUri.TrimEnd('/') + "/embeddings"))
        {
            Content = SizedJson.Of(new { model = options?.ModelId ?? model, input = texts, encoding_format = "float" }),
        };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        ServiceAnswer.Check(response);
        return VectorsOf(await BodyAsync(response, cancellationToken), texts.Length);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length <= MostBytes ? bytes.AsMemory(0, length) : throw new InvalidDataException("The answer is longer than any vectors.");
    }

    private static GeneratedEmbeddings<Embedding<float>> VectorsOf(ReadOnlyMemory<byte> body, int count)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var vectors = new Embedding<float>?[count];
            foreach (var (at, one) in answer.RootElement.GetProperty("data").EnumerateArray().Index())
            {
                var index = one.TryGetProperty("index", out var told) ? told.GetInt32() : at;
                vectors[index] = new Embedding<float>(one.GetProperty("embedding").EnumerateArray().Select(number => number.GetSingle()).ToArray());
            }
            return Array.Exists(vectors, vector => vector is null) ? throw new InvalidDataException("It did not answer each text.") : new GeneratedEmbeddings<Embedding<float>>(vectors!);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException("The answer is none of the OpenAI protocol of embeddings.", wrong);
        }
    }
}
