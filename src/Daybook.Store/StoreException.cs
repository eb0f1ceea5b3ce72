namespace Daybook.Store;

/// <summary>The database or its folder does not do its part. Message = what; <see cref="Hint"/> = what to do now.</summary>
public sealed class StoreException(string message, string hint, Exception? inner = null) : Exception(message, inner)
{
    public string Hint { get; } = hint;
}

/// <summary>A job whose lease has passed to another tried to write; what it did is undone.</summary>
public sealed class StaleFenceException(string key) : Exception($"The lease of '{key}' has passed to another owner.");
