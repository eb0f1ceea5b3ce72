namespace Daybook.Core.Stories;

/// <summary>An item that a term leads to, and the weight of the term there: side by side, as they are read together.</summary>
/// <param name="Item">Its place in time.</param>
/// <param name="Language">A number for its language.</param>
internal readonly record struct TermPlace(int Item, float Weight, int Language);
