using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Whether a sentence names a date in passing: of a relative clause ("the bridge, which opened on 3 May, ..."), of a participle that stands for one ("подписанное
/// 3 мая соглашение"), of the thing named next ("Thursday's earthquake"), or of what happened before ("follows an attack in July"). Seen without a grammar, by
/// what stands between the date and the nearest comma.
/// </summary>
internal static class DateAside
{
    // "after the talks of both ministers in July"
    private const int WordsToAftermath = 6;

    // "meydana gelen", "saat 05.12'de yapılan"
    private const int WordsToParticiple = 2;

    // Behind "depremden sonra" the date is further off than its own fillers.
    private const int WordsToPostposition = 3;

    // What is told within two days of a day is told of it, be there an "after" before it: "after talks on Monday".
    private const int DaysToTell = 2;

    private static readonly char[] Breaks = [',', ';', '(', '—', '–', ':', '՝', '«', '»'];

    /// <param name="published">The day on which it was told.</param>
    public static bool Holds(string text, DateMention date, string language, DateOnly published)
    {
        var (before, commas) = Front(text, date.Start);
        var after = Behind(text, date.End);
        // What is told of today is news, in whatever clause.
        if (date.Day is not null && ToldDay.Day(date) == published)
            return false;
        return IsAttribute(text, date, after, language) || InRelative(before, language) || !IsNow(date, published) && InParticiple(before, after, commas, language)
            || !JustBefore(date, published) && FollowsFrom(before, after, language);
    }

    private static bool JustBefore(DateMention date, DateOnly published) =>
        date.Day is not null && published.DayNumber - ToldDay.Day(date).DayNumber is >= 0 and <= DaysToTell;

    private static bool IsNow(DateMention date, DateOnly published) => date.Day is null && date.Month == published.Month && date.Year == published.Year;

    /// <summary>The words of the clause up to a place, and how many commas stand before it.</summary>
    private static (List<string> Words, int Commas) Front(string text, int end)
    {
        var from = end;
        while (from > 0 && !Breaking(text, from - 1))
            from--;
        return ([.. Tokens.Of(text[from..end]).Select(token => token.Folded)], Enumerable.Range(0, from).Count(at => Breaking(text, at)));
    }

    private static List<string> Behind(string text, int start)
    {
        var to = start;
        while (to < text.Length && !Breaking(text, to))
            to++;
        return [.. Tokens.Of(text[start..to]).Select(token => token.Folded)];
    }

    // A comma within a number or right before a year is none.
    private static bool Breaking(string text, int at) =>
        Array.IndexOf(Breaks, text[at]) >= 0 && !(at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    /// <summary>"Thursday morning's earthquake", "yesterday's", "perşembe günkü deprem", "the lorries of 1967".</summary>
    private static bool IsAttribute(string text, DateMention date, List<string> after, string language)
    {
        var named = Folding.Fold(text[date.Start..date.End]);
        if (language == "en" && (named.EndsWith("'s", StringComparison.Ordinal) || after.Count > 0 && (after[0] == "s" || Phrases.Attributive.In("en").Has(after[0]))))
            return true;
        if (language == "en" && date.Month is null && Tokens.Of(text[..date.Start]) is [.., var part, { Folded: "of" }])
            return !Phrases.YearPart.In("en").Has(part.Folded);
        return language != "en" && Phrases.Attributive.Knows(language) && after.Take(2).Any(Phrases.Attributive.In(language).Has);
    }

    private static bool InRelative(List<string> before, string language)
    {
        if (!Phrases.Relative.Knows(language))
            return false;
        var relative = Phrases.Relative.In(language);
        if (language != "en")
            return before.Take(2).Any(word => relative.Leads([word]));
        var at = before.FindLastIndex(relative.Has);
        if (at < 0 && before.LastIndexOf("that") is > 0 and var that && that + 1 < before.Count && EnglishClause.IsFinite(before[that + 1]) && !Phrases.Attribution.In("en").FindsIn(before[(that - 1)..that]))
            at = that;
        return at >= 0 && EnglishClause.Finites(before[(at + 1)..]) < 2;
    }

    private static bool InParticiple(List<string> before, List<string> after, int commas, string language)
    {
        if (language == "en")
            return EnglishClause.Reduces(before, after, commas);
        if (language is "ru" or "uk")
            return commas > 0 && before.Count > 0 && Participles.Is(before[0], language)
                || before.Count > 0 && before.FindLastIndex(word => word.Length > 2) is >= 0 and var last && Participles.Is(before[last], language) && (last == 0 || before[last - 1] is not ("була" or "був" or "було" or "були" or "буде"));
        var words = after.SkipWhile(word => Phrases.DateFiller.Knows(language) && Phrases.DateFiller.In(language).Has(word)).ToList();
        for (var at = 0; at <= WordsToParticiple - 1 && at + 1 < words.Count; at++)
            if (Participles.Is(words[at], language))
                return !Participles.Completes(words[at + 1], language);
        return false;
    }

    private static bool FollowsFrom(List<string> before, List<string> after, string language)
    {
        if (Phrases.Aftermath.Knows(language))
        {
            var near = before.TakeLast(WordsToAftermath).ToList();
            if (Phrases.Aftermath.In(language).FindsIn(near))
                return true;
        }

        if (!Phrases.AftermathAfter.Knows(language))
            return false;
        var words = after.SkipWhile(word => Phrases.DateFiller.In(language).Has(word)).Take(WordsToPostposition).ToList();
        var at = words.FindIndex(Phrases.AftermathAfter.In(language).Has);
        return at > 0 && !Phrases.Noon.In(language).Has(words[at - 1]);
    }
}
