namespace Daybook.Fuzz;

/// <summary>One reader and what it promises.</summary>
/// <param name="Name">As it is called on the command line.</param>
/// <param name="Words">Words of its format, which chance alone would not write; a space parts them, <c>\s</c> stands for one.</param>
/// <param name="Hold">Reads the text and throws where a promise is broken.</param>
internal sealed record Target(string Name, string Words, Action<byte[]> Hold)
{
    public IReadOnlyList<byte[]> Dictionary => [.. Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => System.Text.Encoding.UTF8.GetBytes(word.Replace(@"\s", " ", StringComparison.Ordinal).Replace(@"\n", "\n", StringComparison.Ordinal)))];
}

/// <summary>A promise that was broken without an exception.</summary>
internal sealed class BrokenPromiseException(string promise, string? detail = null) : Exception(detail is null ? promise : $"{promise}: {detail}")
{
    public string Promise { get; } = promise;

    public static void Unless(bool kept, string promise, Func<string>? detail = null)
    {
        if (!kept)
            throw new BrokenPromiseException(promise, detail?.Invoke());
    }
}
