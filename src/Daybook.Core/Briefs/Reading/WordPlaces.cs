namespace Daybook.Core.Briefs;

/// <summary>A word of an item as it is written, with how often it stands in the title, in the first paragraph and below.</summary>
internal readonly record struct WordPlaces(WordForm Form, int Title, int Lead, int Below);
