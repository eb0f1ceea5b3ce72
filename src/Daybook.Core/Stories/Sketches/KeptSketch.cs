namespace Daybook.Core.Stories;

/// <summary>What was read of an item, as it is kept on a disk.</summary>
/// <param name="Print">Stands for the item as it was then, and for how it was read.</param>
/// <param name="Bytes">Some 2.4 KB.</param>
public sealed record KeptSketch(long Item, long Print, byte[] Bytes);
