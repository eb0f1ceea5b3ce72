namespace Daybook.Core.Stories;

/// <summary>What is to be known of a term to weigh it, side by side, as it is looked up for every use of every item.</summary>
/// <param name="Weight">How rare it is in the window.</param>
/// <param name="Term">Its number.</param>
/// <param name="Class">As <see cref="TermSheet.ClassOf"/>.</param>
/// <param name="Factor">Place of what it weighs besides among <see cref="TermFactors.Among"/>.</param>
internal readonly record struct TermRarity(double Weight, int Term, byte Class, byte Factor);
