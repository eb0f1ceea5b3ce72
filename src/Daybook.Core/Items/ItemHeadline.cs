using Daybook.Core.Publishing;

namespace Daybook.Core.Items;

/// <summary>What an item is called in lists.</summary>
public static class ItemHeadline
{
    /// <summary>As many as two lines of a list hold.</summary>
    private const int MostWords = 14;

    /// <summary>Longer ones are heaps of words for search engines, or a text in the place of a title.</summary>
    private const int LongestThatTells = 200;

    /// <summary>True where a title tells what happened, rather than asking ("Who is ...?" heads a portrait or an explanation), in no more words than a headline has.</summary>
    // Armenian asks within the word.
    public static bool Tells(string title) => title.Length <= LongestThatTells && !title.AsSpan().ContainsAny('?', '՞', '؟');

    /// <summary>0 is what heads a list or a story first: an article before audio, audio before video, video before a post.</summary>
    public static int KindRank(ItemKind kind) => kind switch
    {
        ItemKind.Article => 0,
        ItemKind.Audio => 1,
        ItemKind.Video => 2,
        _ => 3,
    };

    /// <param name="title">Null for a post: its first words stand for one.</param>
    /// <param name="language">ISO 639-1, for abbreviations that end no sentence; null where unknown.</param>
    public static string Of(string? title, string text, string? language) => title ?? Excerpt.Of(text, MostWords, language);
}
