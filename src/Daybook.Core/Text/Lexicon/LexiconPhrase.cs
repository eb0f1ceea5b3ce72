namespace Daybook.Core.Text;

/// <summary>Several words that say one concept.</summary>
/// <param name="Words">Each as its stem, or as a beginning with a star behind it.</param>
internal readonly record struct LexiconPhrase(string[] Words, int Concept);
