namespace Daybook.Core.Stories;

/// <summary>How rare a term is in a window, and what it weighs besides where it stands as a name or not; 0 leaves it out.</summary>
internal readonly record struct TermRarity(double Weight, double AsWord, double AsName);
