namespace Daybook.Core.Items;

/// <summary>What is left of an item that was withdrawn, by law or by the editor.</summary>
/// <param name="Reason">A sentence for readers.</param>
public sealed record Tombstone(DateTimeOffset At, string Reason)
{
    /// <summary>Stands for words that are gone: the mark of an omission.</summary>
    public const string Mark = "[…]";
}
