using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>An hour of the day that a text names.</summary>
/// <param name="Start">UTF-16 offset of its number, inclusive.</param>
/// <param name="End">UTF-16 offset behind its number and the words of hours that follow, exclusive.</param>
/// <param name="Minutes">Since midnight, by the clock of the place that the text speaks of.</param>
public readonly record struct ClockTime(int Start, int End, int Minutes);

/// <summary>
/// Finds hours of the day: "8 p.m.", "at 21:00", "saat 20.00-da", "в 9 часов вечера", "21 საათზე". A number is one only by a word beside it, so that a price
/// (21.00 manat), a score (3:2), a ratio, a verse and a stretch of hours stay what they are.
/// </summary>
public static partial class ClockTimes
{
    private const int Noon = 12, MinutesOfHour = 60, MinutesOfDay = 24 * MinutesOfHour;

    /// <summary>Letters of the ending of a case behind a hyphen or apostrophe: "20-й", "20.00'da".</summary>
    private const int LongestEnding = 4;

    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Words = new(() => WordTable.Read("clock-words.tsv"));

    /// <summary>In order, none overlapping; of a language without a table none.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static IReadOnlyList<ClockTime> Find(string text, string? language) => Find(text, Tokens.Of(text), language);

    /// <summary>The same where the tokens are known.</summary>
    internal static IReadOnlyList<ClockTime> Find(string text, IReadOnlyList<Token> tokens, string? language)
    {
        if (!Words.Value.TryGetValue(language ?? "", out var words) || !text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('\u06F0', '\u06F9'))
            return [];
        var found = new List<ClockTime>();
        for (var at = 0; at < tokens.Count; at++)
            if (char.IsDigit(text[tokens[at].Start]) && At(text, tokens, at, words, found.Count > 0 ? found[^1].End : null) is { } time)
                found.Add(time);
        return found;
    }

    /// <param name="last">Where the hour before it ends.</param>
    private static ClockTime? At(string text, IReadOnlyList<Token> tokens, int at, WordTable words, int? last)
    {
        var token = tokens[at];
        if (Hour().Match(Digits(text.AsSpan(token.Start, token.Length))) is not { Success: true } written)
            return null;
        var minutes = Number(written.Groups["h"]) * MinutesOfHour + Number(written.Groups["m"]);
        var (colon, half) = (written.Groups["c"].Value == ":", written.Groups["a"].Value is { Length: > 0 } glued ? glued == "pm" ? Noon : 0 : (int?)null);
        var next = BehindEnding(text, tokens, at);
        var (before, follows) = (Before("before", tokens, at, words), words.At("hour", tokens, next) ?? words.At("after", tokens, next));
        var named = half is not null || before > 0 || words.At("after", tokens, next) is not null || words.At("bare", tokens, next) is not null && Touches(text, tokens, next)
            || words.Before("at", tokens, at) > 0 && (colon || words.At("hour", tokens, next) is not null || words.At("alone", tokens, next) is not null)
            || colon && last is { } end && text.AsSpan(end, token.Start - end).Trim() is "-" or "–" or "—";
        if (!named || words.At("not", tokens, next) is not null || words.At("not", tokens, next + 1) is not null)
            return null;
        next += follows?.Length ?? 0;
        var part = words.At("half", tokens, next);
        half ??= Added(part?.Value) ?? Added(HalfBefore(tokens, at - before, words));
        if (part is not null && half is not null)
            next += part.Value.Length;
        minutes += half == Noon && minutes < Noon * MinutesOfHour ? Noon * MinutesOfHour : half == 0 && minutes >= Noon * MinutesOfHour && minutes < (Noon + 1) * MinutesOfHour ? -Noon * MinutesOfHour : 0;
        return minutes <= MinutesOfDay ? new ClockTime(token.Start, follows is null && part is null ? token.End : tokens[next - 1].End, minutes % MinutesOfDay) : null;
    }

    private static int? Added(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);

    private static string? HalfBefore(IReadOnlyList<Token> tokens, int at, WordTable words) =>
        words.Before("half", tokens, at) is > 0 and var length ? words.At("half", tokens, at - length)?.Value : null;

    /// <summary>The words of a kind right before, of which no number is counted: "24 saat 5" is a day.</summary>
    private static int Before(string kind, IReadOnlyList<Token> tokens, int at, WordTable words) =>
        words.Before(kind, tokens, at) is > 0 and var length && (at == length || tokens[at - length - 1].Kind != TokenKind.Number) ? length : 0;

    /// <summary>Nothing but a space between: "by 8, pm Golob said" names a minister.</summary>
    private static bool Touches(string text, IReadOnlyList<Token> tokens, int at) => text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Trim(" \u00a0\u202f").IsEmpty;

    /// <summary>The token behind the number and its case.</summary>
    private static int BehindEnding(string text, IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && tokens[at + 1].Length <= LongestEnding && (text[tokens[at].End] is '-' or '‑' || Folding.IsApostrophe(text[tokens[at].End])) ? at + 2 : at + 1;

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>Persian digits as ours.</summary>
    private static string Digits(ReadOnlySpan<char> written)
    {
        Span<char> plain = stackalloc char[Math.Min(written.Length, LongestWritten)];
        for (var at = 0; at < plain.Length; at++)
            plain[at] = char.IsDigit(written[at]) ? (char)('0' + (int)char.GetNumericValue(written[at])) : char.ToLowerInvariant(written[at]);
        return plain.ToString();
    }

    // One more than "10:30pm": what is longer is no hour.
    private const int LongestWritten = 8;

    [GeneratedRegex(@"^(?<h>[01]?[0-9]|2[0-4])(?:(?<c>[:.])(?<m>[0-5][0-9]))?(?<a>am|pm)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
