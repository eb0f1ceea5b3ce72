namespace Daybook.Core.Text;

/// <summary>A day of a month where a text names it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Of its last.</param>
internal readonly record struct MonthDay(int First, int Last, int Number);

/// <summary>Reads the days of a month that are written in words: "the ninth of June", "двадцать первого июля", "iyulun iyirmi birində", "ხუთ მარტს".</summary>
internal sealed class DayWords(IReadOnlyList<Token> tokens, string language, string text)
{
    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Tables = new(() => WordTable.Read("day-words.tsv"));

    private readonly WordTable? words = Tables.Value.GetValueOrDefault(language);

    /// <summary>The day right before a month; null where none stands there, or the month has no form that goes with one.</summary>
    public MonthDay? Before(int month) =>
        EndingAt(month - 1) is { } day && Fits(month, "frontend") && (words!.Forms("frontcapital").Count == 0 || char.IsUpper(text[tokens[month].Start])) ? day : null;

    /// <summary>The day whose last word stands at a token.</summary>
    public MonthDay? EndingAt(int at) =>
        words?.Before("front", tokens, at + 1) is > 0 and var length && At("front", at + 1 - length) is { } day && Adjoin(day.First, at + 1) ? day : null;

    /// <summary>The day that begins at a token behind its month.</summary>
    /// <param name="month">Where the month or the word for it stands that has the case.</param>
    public MonthDay? Behind(int month) => At("behind", month + 1) is { } day && Fits(month, "behindend") && Adjoin(month, day.Last) ? day : null;

    private MonthDay? At(string kind, int at) => words?.At(kind, tokens, at) is { } match ? new MonthDay(at, at + match.Length - 1, int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)) : null;

    private bool Fits(int month, string kind) =>
        words!.Forms(kind) is { Count: 0 } || words.Forms(kind).Any(ending => tokens[month].Folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Nothing but spaces and hyphens between the tokens of a range.</summary>
    private bool Adjoin(int first, int last) =>
        last < tokens.Count && Enumerable.Range(first, last - first).All(at => text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Trim(" -\u00a0\u2011").IsEmpty);
}
