using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Daybook.SystemTests.Briefs;

/// <summary>A language model that says what a test has it say, and remembers what it was asked.</summary>
internal sealed class ScriptedModel(Func<string, CancellationToken, Task<string>> answer) : IChatClient
{
    public ScriptedModel(Func<string, string> answer)
        : this((question, _) => Task.FromResult(answer(question)))
    {
    }

    public string? Asked { get; private set; }

    public string? Told { get; private set; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        (Told, Asked) = (all[0].Text, all[^1].Text);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await answer(Asked, cancellationToken)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
