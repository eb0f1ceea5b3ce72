using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The months that a sentence names, of whatever year: one that lies far ahead is no date where nothing tells its year, but "in October" is not what
/// "in September" says.
/// </summary>
internal sealed class Months
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);
    private readonly bool bare;

    /// <param name="words">Of the sentence.</param>
    public Months(string text, Word[] words, string language, IReadOnlyList<DateMention> dates)
    {
        var tokens = new WordTokens(words);
        for (var at = 0; at < words.Length; at++)
            if (DatesInText.MonthAt(text, tokens, at, language) is { } month)
            {
                all.Add(month);
                bare |= !(at > 0 && words[at - 1].Number) && !(at + 1 < words.Length && words[at + 1].Number)
                    && !dates.Any(date => date.Day is not null && date.Start < words[at].End && words[at].Start < date.End);
            }
    }

    /// <summary>Both name a month without a day or year, and none of the one is named by the other. A day beside it may as well be that of the report.</summary>
    public static bool Part(Months one, Months other) => one.bare && other.bare && !one.all.Overlaps(other.all);
}
