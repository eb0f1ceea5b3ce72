using Daybook.Core.Publishing;

namespace Daybook.Core.Items;

/// <summary>What an item is called in lists.</summary>
public static class ItemHeadline
{
    /// <summary>As many as two lines of a list hold.</summary>
    private const int MostWords = 14;

    /// <param name="title">Null for a post: its first words stand for one.</param>
    /// <param name="language">ISO 639-1, for abbreviations that end no sentence; null where unknown.</param>
    public static string Of(string? title, string text, string? language) => title ?? Excerpt.Of(text, MostWords, language);
}
