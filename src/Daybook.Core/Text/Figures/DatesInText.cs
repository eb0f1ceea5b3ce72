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
    /// <summary>"On Friday", "yesterday": only the day of publication tells which; "18 May" and "the ninth of May" are a day in any year.</summary>
    /// <param name="text">In which it stands.</param>
    public bool NeedsDayOfText(string text) =>
        Relative && text[Start..End] is var words && !words.Any(char.IsDigit) && !(Day is not null && words.Contains(' ', StringComparison.Ordinal) && DatesInText.NamesMonth(words));

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
    /// <summary>Letters of the shortest name of a day or month; what is shorter stands before one ("в пятницу").</summary>
    private const int ShortestName = 3;

    /// <summary>Kinds of words that begin a date.</summary>
    private static readonly string[] Openers = ["none", "month", "weekday", "day", "weeks", "weekago", "months", "ago", "hence", "hencein", "henceone", "years", "past", "coming"];

    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Words = new(() => WordTable.Read("date-words.tsv"));

    /// <summary>Names of the months in all languages, folded; a star where they go on.</summary>
    internal static IEnumerable<string> MonthForms => Words.Value.Values.SelectMany(table => table.Forms("month")).Distinct(StringComparer.Ordinal);

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
            var reader = new DateReader(tokens, words, language!, day, dayCertain, text);
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

    /// <summary>Names of days and months in any language, folded.</summary>
    internal static IEnumerable<string> DayAndMonthWords() => Words.Value.Values.SelectMany(words => words.Forms("weekday").Concat(words.Forms("month"))).Where(word => word.Length >= ShortestName && !word.EndsWith('*'));

    /// <summary>How many words from one on name a day of the week; 0 where none does.</summary>
    internal static int WeekdayAt(IReadOnlyList<Token> tokens, int at, string? language) => Words.Value.GetValueOrDefault(language ?? "")?.At("weekday", tokens, at) is { } match ? match.Length : 0;

    /// <summary>The day of the week that a word names, 1 is Monday (ISO 8601); null where none.</summary>
    internal static int? WeekdayNamed(IReadOnlyList<Token> tokens, int at, string? language) =>
        Words.Value.GetValueOrDefault(language ?? "") is { } words && words.At("none", tokens, at) is null && words.At("weekday", tokens, at) is { } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The number of the month that a word names, with or without a day or a year; null where it names none.</summary>
    internal static string? MonthAt(string text, IReadOnlyList<Token> tokens, int at, string? language) =>
        Words.Value.GetValueOrDefault(language ?? "")?.At("month", tokens, at) is { } month && DateReader.IsMonth(text, tokens[at]) ? month.Value : null;

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

    /// <summary>True where the words name a week, which no ISO date of ours is as precise as.</summary>
    public static bool NamesWeek(string words, string? language)
    {
        var tokens = Tokens.Of(words);
        return Words.Value.TryGetValue(language ?? "", out var table) && Enumerable.Range(0, tokens.Count).Any(at => table.At("weeks", tokens, at) is not null || table.At("weekago", tokens, at) is not null || Counted.Kinds.Any(kind => table.At(kind, tokens, at) is { Value: "week" }));
    }

    private static IEnumerable<DateMention> InDigits(string text)
    {
        foreach (var match in IsoDate().Matches(text).Concat(PointDate().Matches(text)))
        {
            var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
            if (year is >= DayNumbers.FirstYear and <= DayNumbers.LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return new DateMention(match.Index, match.Index + match.Length, year, month, day, false);
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})[./](?<m>[0-9]{1,2})[./](?<y>[0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex PointDate();
}
