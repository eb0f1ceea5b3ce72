using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Tells whether what is shown somewhere else are the words of an item: its headline, or a part of either.</summary>
public static class LentWords
{
    /// <param name="said">A headline or an excerpt; in one line, perhaps cut with "…".</param>
    /// <param name="titles">Every title that the item ever had.</param>
    /// <param name="texts">Every text that it ever had.</param>
    public static bool Are(string said, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        var words = OneLine.Of(said.TrimEnd('…'));
        return words.Length > 0 && (titles.Concat(texts).Any(text => Has(text, words)));
    }

    /// <summary>True where the words stand one after another in a text, in whatever case.</summary>
    public static bool Has(string text, string words) => OneLine.Of(text).Contains(OneLine.Of(words), StringComparison.OrdinalIgnoreCase);
}
