namespace Daybook.Engine.Archives;

/// <summary>A backup cannot be written, read or trusted. Message = what; <see cref="Hint"/> = what to do now.</summary>
public sealed class ArchiveException(string message, string hint, Exception? inner = null) : Exception(message, inner)
{
    public string Hint { get; } = hint;
}
