using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>A date that a text names.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Month">Null where only the year is named.</param>
/// <param name="Day">Null where only the month is named.</param>
/// <param name="Relative">Part of it came from the day the text was published: "on Friday", "in August".</param>
public readonly record struct DateMention(int Start, int End, int Year, int? Month, int? Day, bool Relative)
{
    /// <summary>ISO 8601 cut to what is known: <c>2025</c>, <c>2025-08</c>, <c>2025-08-08</c>.</summary>
    public string Iso => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (var month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        var (month, day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}

/// <summary>Finds dates in seven languages, absolute ones and those that count from the day of publication.</summary>
public static partial class DatesInText
{
    // "until the end of December"
    private const int WordsToLimit = 4;

    private const int MostDaysAgo = 31, MostMonthsAgo = 12, MostYearsAgo = 5;

    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Kinds of words that begin a date.</summary>
    private static readonly string[] Openers = ["none", "month", "weekday", "day", "months", "ago", "years"];

    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Words = new(() => WordTable.Read("date-words.tsv"));

    /// <summary>Dates in order, none overlapping.</summary>
    /// <param name="language">ISO 639-1; a language without a table gives only dates in digits.</param>
    /// <param name="day">The day of publication, against which "yesterday" counts.</param>
    /// <param name="dayCertain">False where it was published near midnight, so that its writer's day may be the one beside: "yesterday" is then no date.</param>
    public static IReadOnlyList<DateMention> Find(string text, string? language, DateOnly day, bool dayCertain = true) =>
        Find(text, Tokens.Of(text), language, day, dayCertain);

    /// <summary>The same where the tokens are known.</summary>
    /// <param name="openers">Indexes of the numbers and of the words that may begin a date (<see cref="MayOpen"/>), rising, where they are known already.</param>
    internal static IReadOnlyList<DateMention> Find(string text, IReadOnlyList<Token> tokens, string? language, DateOnly day, bool dayCertain = true, IReadOnlyList<int>? openers = null)
    {
        var found = new List<DateMention>();
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
            found.AddRange(InDigits(text));
        if (Words.Value.TryGetValue(language ?? "", out var words))
        {
            var reader = new Reader(tokens, words, language!, day, dayCertain, text);
            var next = 0;
            for (var i = 0; i < (openers?.Count ?? tokens.Count); i++)
                if ((openers?[i] ?? i) is var at && at >= next && (openers is not null || tokens[at].Kind == TokenKind.Number || words.MayOpen(tokens[at].Folded)))
                    next = reader.Step(at, found);
        }

        if (found.Count < 2)
            return found;
        var kept = new List<DateMention>();
        foreach (var mention in found.OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End))
            if (kept.Count == 0 || mention.Start >= kept[^1].End)
                kept.Add(mention);
        return kept;
    }

    /// <summary>False for a word that no date begins with.</summary>
    internal static bool MayOpen(ReadOnlySpan<char> folded, string? language) => Words.Value.TryGetValue(language ?? "", out var words) && words.Opens(folded, Openers);

    /// <summary>True for a word that a date in words begins with.</summary>
    internal static bool Opens(string folded, string? language) => Words.Value.TryGetValue(language ?? "", out var words) && words.Opens(folded);

    /// <summary>True where the words hold the name of a month, in any of the languages known.</summary>
    public static bool NamesMonth(string words)
    {
        var tokens = Tokens.Of(words);
        return Words.Value.Values.Any(table => Enumerable.Range(0, tokens.Count).Any(at => table.At("month", tokens, at) is not null));
    }

    private static IEnumerable<DateMention> InDigits(string text)
    {
        foreach (var match in IsoDate().Matches(text).Concat(PointDate().Matches(text)))
        {
            var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
            if (year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return new DateMention(match.Index, match.Index + match.Length, year, month, day, false);
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})[./](?<m>[0-9]{1,2})[./](?<y>[0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex PointDate();

    private sealed class Reader(IReadOnlyList<Token> tokens, WordTable words, string language, DateOnly published, bool dayCertain, string text)
    {
        /// <summary>Reads at a token and answers where to go on.</summary>
        public int Step(int at, List<DateMention> found)
        {
            if (words.At("none", tokens, at) is { } none)
                return at + none.Length;
            if (words.At("month", tokens, at) is { } month && IsMonth(at))
                return Month(at, int.Parse(month.Value, CultureInfo.InvariantCulture), found);
            if (words.At("weekday", tokens, at) is { } weekday)
                return Beside(int.Parse(weekday.Value, CultureInfo.InvariantCulture)) is { } beside ? Take(at, weekday.Length, beside, found) : at + weekday.Length;
            if (words.At("day", tokens, at) is { } shift)
                return dayCertain ? Take(at, shift.Length, published.AddDays(int.Parse(shift.Value, CultureInfo.InvariantCulture)), found) : at + shift.Length;
            if (words.At("months", tokens, at) is { } months)
                return Take(at, months.Length, published.AddMonths(int.Parse(months.Value, CultureInfo.InvariantCulture)), found, withDay: false);
            if (words.At("ago", tokens, at) is { } ago && Ago(at, ago.Value, ago.Length, found))
                return at + ago.Length;
            // Georgian says "2024 წელს", in the year 2024, with the word that alone means this year.
            if (words.At("years", tokens, at) is { } years && !(at > 0 && tokens[at - 1].Kind == TokenKind.Number))
            {
                found.Add(Mention(at, at + years.Length - 1, published.Year + int.Parse(years.Value, CultureInfo.InvariantCulture), null, null, true));
                return at + years.Length;
            }

            if (Year(at) is { } year && (words.Before("beforeyear", tokens, at) > 0 || words.At("yearword", tokens, at + 1) is not null))
                found.Add(Mention(at, at, year, null, null, false));
            return at + 1;
        }

        // "may" and "march" are words of their own; as months they are written with a capital.
        private bool IsMonth(int at) => tokens[at].Folded is not ("may" or "march" or "mar" or "jan" or "sep" or "dec") || char.IsUpper(text[tokens[at].Start]);

        private int Month(int at, int month, List<DateMention> found)
        {
            var days = DaysBeside(at);
            var (first, last) = days.Count == 0 ? (at, at) : (Math.Min(at, days[0]), Math.Max(at, days[^1]));
            int? year = null;
            if (Year(last + 1) is { } following)
                (year, last) = (following, last + 1);
            else
                for (var back = first - 1; back >= Math.Max(0, first - 3) && year is null; back--)
                {
                    if (Year(back) is { } preceding)
                        (year, first) = (preceding, back);
                    else if (words.At("yearword", tokens, back) is null)
                        break;
                }

            var named = year ?? YearOfRange(last + 1);
            if ((named ?? (LooksAhead(first, last) ? Ahead(month, published.Month) : Beside(month, published.Month))) is { } resolved)
            {
                // The year before two days stands with the first of them, the one behind with the second.
                if (days.Count == 2)
                {
                    found.Add(Mention(first, days[0], resolved, month, DayWithin(days[0], resolved, month), named is null));
                    first = days[1];
                }

                found.Add(Mention(first, last, resolved, month, days.Count == 0 ? null : DayWithin(days[^1], resolved, month), named is null));
            }

            return last + 1;
        }

        /// <summary>Where the days stand that go with the month at a token, in order: none, one, or the two of "17–19 March" and "August 5 to 8".</summary>
        private List<int> DaysBeside(int month)
        {
            var front = words.At("dayjoint", tokens, month - 1) is null ? month - 1 : month - 2;
            if (DayOfMonth(front) is not null)
                return DayJoined(front, -1) is { } earlier ? [earlier, front] : [front];
            if (DayOfMonth(month + 1) is not null)
                return DayJoined(month + 1, 1) is { } later ? [month + 1, later] : [month + 1];
            return [];
        }

        /// <summary>Where the other day stands that a dash or a joining word ties to one; null where there is none.</summary>
        /// <param name="step">-1 looks in front of the day for an earlier one, 1 behind it for a later.</param>
        private int? DayJoined(int day, int step)
        {
            var word = words.At("dayspan", tokens, day + step) is not null;
            var place = word ? day + 2 * step : day + step;
            if (DayOfMonth(place) is not { } other || DayOfMonth(day) is not { } known || (other - known) * step <= 0)
                return null;
            var (left, right) = (Math.Min(place, day), Math.Max(place, day));
            return word || text.AsSpan(tokens[left].End, tokens[right].Start - tokens[left].End).Trim() is "-" or "–" or "—" ? place : null;
        }

        /// <summary>"Three days ago": no more than what people count rather than round, and not reckoned from something else ("görüşdən üç gün əvvəl").</summary>
        private bool Ago(int at, string unit, int length, List<DateMention> found)
        {
            if (NumbersInText.CountAt(tokens, at - 1, language) is not { } count
                || at > 1 && words.Forms("agofrom").Any(ending => tokens[at - 2].Folded.EndsWith(ending, StringComparison.Ordinal)))
                return false;
            var date = unit switch
            {
                "day" when count <= MostDaysAgo && dayCertain => published.AddDays(-count),
                "month" when count <= MostMonthsAgo => published.AddMonths(-count),
                "year" when count <= MostYearsAgo => published.AddYears(-count),
                _ => (DateOnly?)null,
            };
            if (date is { } known)
                found.Add(Mention(at - 1, at + length - 1, known.Year, unit == "year" ? null : known.Month, unit == "day" ? known.Day : null, true));
            return date is not null;
        }

        /// <summary>"January to July 2025", "17–19 March 2025": the year that stands at the end of a range is the year of its beginning.</summary>
        private int? YearOfRange(int at)
        {
            for (var ahead = at; ahead <= at + 3 && ahead < tokens.Count; ahead++)
                if (words.At("month", tokens, ahead) is not null)
                    return Year(ahead + 1) ?? (DayOfMonth(ahead + 1) is not null ? Year(ahead + 2) : null);
            return null;
        }

        /// <summary>
        /// The year of a month that lies up to four months back or three ahead; null further off, where last year's and next year's are
        /// both likely: a wrong date is worse than none.
        /// </summary>
        private int? Beside(int month, int now) => ((month - now + 12) % 12) switch
        {
            <= 3 and var ahead => published.AddMonths(ahead).Year,
            >= 8 and var back => published.AddMonths(back - 12).Year,
            _ => null,
        };

        /// <summary>"Until December", "by the end of July", "dekabra qədər": a limit that lies ahead.</summary>
        private bool LooksAhead(int first, int last)
        {
            for (var back = first - 1; back >= Math.Max(0, first - WordsToLimit); back--)
                if (words.At("limit", tokens, back) is not null)
                    return true;
            for (var next = last; next < Math.Min(tokens.Count, last + WordsToLimit); next++)
                if (words.At("limitafter", tokens, next) is not null)
                    return true;
            return false;
        }

        /// <summary>The year of a month up to nine months ahead; null beyond: "closed until February", told in March, may be either.</summary>
        private int? Ahead(int month, int now) => ((month - now + 12) % 12) is <= 9 and var ahead ? published.AddMonths(ahead).Year : null;

        /// <summary>
        /// Such a weekday where it is the day of publication or one beside it; null otherwise. Further off the name alone does not tell whether
        /// last week's or next week's is meant ("opens on Thursday", "opened on Thursday"), and a wrong date is worse than none.
        /// </summary>
        private DateOnly? Beside(int weekday)
        {
            var today = ((int)published.DayOfWeek + 6) % 7 + 1;
            return ((weekday - today + 7) % 7) switch { 0 => published, 1 => published.AddDays(1), 6 => published.AddDays(-1), _ => null };
        }

        private int Take(int at, int length, DateOnly date, List<DateMention> found, bool withDay = true)
        {
            found.Add(Mention(at, at + length - 1, date.Year, date.Month, withDay ? date.Day : null, true));
            return at + length;
        }

        private DateMention Mention(int first, int last, int year, int? month, int? day, bool relative) =>
            new(tokens[first].Start, tokens[last].End, year, month, day, relative);

        private int? DayOfMonth(int at) => (Digits(at) ?? Ordinal(at)) is { } number and >= 1 and <= 31 ? number : null;

        /// <summary>Null for a day that the month does not have.</summary>
        private int? DayWithin(int at, int year, int month) => DayOfMonth(at) is { } day && day <= DateTime.DaysInMonth(year, month) ? day : null;

        /// <summary>"3rd", which is one word.</summary>
        private int? Ordinal(int at)
        {
            if (at < 0 || at >= tokens.Count || !char.IsAsciiDigit(tokens[at].Folded[0]) || tokens[at].Kind != TokenKind.Word)
                return null;
            var digits = tokens[at].Folded.AsSpan().IndexOfAnyExceptInRange('0', '9');
            return words.Forms("ordinal").Contains(tokens[at].Folded[digits..]) && int.TryParse(tokens[at].Folded.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        private int? Year(int at) => Digits(at) is { } number and >= FirstYear and <= LastYear ? number : null;

        private int? Digits(int at) =>
            at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Number
            && int.TryParse(tokens[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
