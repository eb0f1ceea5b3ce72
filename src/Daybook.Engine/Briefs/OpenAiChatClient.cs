using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Daybook.Engine.Briefs;

/// <summary>
/// Asks a server of the OpenAI chat protocol, which Ollama, llama.cpp, vLLM and most services speak: one request, one answer, no tools.
/// https://platform.openai.com/docs/api-reference/chat
/// </summary>
/// <param name="http">Without a time-out of its own; kept by the caller.</param>
public sealed class OpenAiChatClient(HttpClient http, Uri address, string model, string? key) : IChatClient
{
    /// <summary>Bytes of an answer that are read: above any draft, far below what would fill memory.</summary>
    private const int MostBytes = 1_000_000;

    /// <exception cref="HttpRequestException">The server did not answer with success.</exception>
    /// <exception cref="InvalidDataException">It answered with something else than the protocol, or with too much.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.AbsoluteUri.TrimEnd('/') + "/chat/completions"))
        {
            Content = SizedJson.Of(new
            {
                model = options?.ModelId ?? model,
                messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
                max_tokens = options?.MaxOutputTokens,
                temperature = options?.Temperature,
                stream = false,
            }),
        };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        ServiceAnswer.Check(response);
        var body = await BoundedAnswer.ReadAsync(response, MostBytes, cancellationToken) ?? throw new InvalidDataException("The answer is longer than any draft.");
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, ContentOf(body))) { ModelId = model };
    }

    /// <summary>The whole answer as one piece.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static string ContentOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The answer is none of the OpenAI chat protocol.", wrong);
        }
    }
}
