using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>A figure with what it counts.</summary>
/// <param name="Start">UTF-16 offset of the first word that belongs to it, an "about" before it included.</param>
/// <param name="End">UTF-16 offset after its last word, exclusive.</param>
/// <param name="Value">Scale words multiplied in: <c>44 million</c> is 44000000.</param>
/// <param name="Unit">ISO 4217 code, <c>%</c>, <c>km</c>, <c>t</c>, <c>MW</c>, <c>person</c>; null where none is known.</param>
/// <param name="Approximate">A word such as "about" or "over" stands before it.</param>
public readonly record struct Quantity(int Start, int End, decimal Value, string? Unit, bool Approximate);

/// <summary>Finds figures written in digits or words with their scale and unit, in seven languages.</summary>
public static partial class NumbersInText
{
    // A product beyond this is no figure of the news but a typing error; it is left out rather than overflowing.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Words = new(() => WordTable.Read("number-words.tsv"));

    /// <summary>Figures in order; years and bare small words such as "one" without a unit are found too.</summary>
    /// <param name="language">ISO 639-1; a language without a table gives only digits and signs.</param>
    public static IReadOnlyList<Quantity> Find(string text, string? language) => Find(text, Tokens.Of(text), language);

    /// <summary>The same where the tokens are known.</summary>
    /// <param name="openers">Indexes of the numbers and of the words that may begin one (<see cref="MayOpen"/>), rising, where they are known already.</param>
    internal static IReadOnlyList<Quantity> Find(string text, IReadOnlyList<Token> tokens, string? language, IReadOnlyList<int>? openers = null)
    {
        var words = Words.Value.GetValueOrDefault(language ?? "");
        List<Quantity> found = text.AsSpan().ContainsAny('$', '€', '£') ? [.. Glued(text)] : [];
        var (glued, free) = (found.Count, 0);
        for (var i = 0; i < (openers?.Count ?? tokens.Count); i++)
        {
            var at = openers?[i] ?? i;
            if (at < free || (openers is null && tokens[at].Kind == TokenKind.Word && words?.MayOpen(tokens[at].Folded) != true)
                || ValueOf(text, tokens, at, words) is not { } read || (glued > 0 && found.Take(glued).Any(other => tokens[at].Start < other.End && other.Start < tokens[at].End)))
                continue;
            var (value, next) = (read.Value, at + read.Length);
            var scaled = false;
            while (next < tokens.Count && Near(text, tokens[next - 1], tokens[next]) && Amount("scale", tokens, next, words) is { } scale && value <= Largest / scale)
            {
                value *= scale;
                scaled = true;
                next++;
            }

            if (tokens[at].Kind == TokenKind.Word && !scaled && value == 1)
                continue;
            found.Add(Complete(text, tokens, at, next, value, words));
            free = next;
        }

        return glued == 0 ? found : [.. found.OrderBy(figure => figure.Start)];
    }

    /// <summary>False for a word that no number in words begins with.</summary>
    internal static bool MayOpen(ReadOnlySpan<char> folded, string? language) => Words.Value.TryGetValue(language ?? "", out var words) && NumberWords.MayOpen(folded, words);

    /// <summary>True for a word that a number in words begins with.</summary>
    internal static bool Opens(string folded, string? language) => Words.Value.GetValueOrDefault(language ?? "")?.Opens(folded) == true;

    /// <summary>A count in digits or in one word that ends at a token; null where there is none, or "about" stands before it, or another number.</summary>
    internal static int? CountAt(IReadOnlyList<Token> tokens, int at, string language)
    {
        if (at < 0 || Words.Value.GetValueOrDefault(language) is not { } words || words.Before("about", tokens, at) > 0 || words.At("number", tokens, at - 1) is not null)
            return null;
        var written = tokens[at].Kind == TokenKind.Number ? tokens[at].Folded : words.At("number", tokens, at) is { Length: 1 } match ? match.Value : "";
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>The form of headlines: <c>$1.5bn</c>, <c>€44m</c>.</summary>
    private static IEnumerable<Quantity> Glued(string text)
    {
        foreach (var match in GluedFigure().Matches(text).Cast<Match>())
        {
            var scale = match.Groups["s"].Value switch { "k" => 1_000m, "bn" => 1_000_000_000m, "tn" => 1_000_000_000_000m, _ => 1_000_000m };
            if (decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Largest / scale)
                yield return new Quantity(match.Index, match.Index + match.Length, value * scale, Sign(text, match.Index), false);
        }
    }

    [GeneratedRegex(@"[$€£](?<n>[0-9]{1,15}(?:\.[0-9]{1,6})?)(?<s>k|m|mn|mln|bn|tn)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GluedFigure();

    private static Quantity Complete(string text, IReadOnlyList<Token> tokens, int at, int next, decimal value, WordTable? words)
    {
        var end = tokens[next - 1].End;
        var start = tokens[at].Start;
        string? unit = null;
        if (Sign(text, start - 1) is { } before)
            (unit, start) = (before, start - 1);
        else if (Sign(text, end) is { } after)
            (unit, end) = (after, end + 1);
        else
        {
            var place = next < tokens.Count && words?.At("between", tokens, next) is not null ? next + 1 : next;
            if (place < tokens.Count && Near(text, tokens[place - 1], tokens[place]) && words?.At("unit", tokens, place) is { } named)
                (unit, end) = (named.Value, tokens[place + named.Length - 1].End);
            else if (at > 0 && Near(text, tokens[at - 1], tokens[at]) && (words?.At("unit", tokens, at - 1) is { Value: "%" } ? "%" : CurrencyCode(text, tokens[at - 1])) is { } ahead)
                (unit, start) = (ahead, tokens[at - 1].Start);
        }

        var about = at - (words?.Before("about", tokens, at) ?? 0);
        return new Quantity(about < at ? Math.Min(start, tokens[about].Start) : start, end, value, unit, about < at);
    }

    /// <summary>"EUR 2.5 billion": a code of ISO 4217 in capitals, of a currency that has a sign or a word here.</summary>
    private static string? CurrencyCode(string text, Token token) =>
        token.Length == 3 && text.AsSpan(token.Start, 3) is "USD" or "EUR" or "GBP" or "RUB" or "UAH" or "AZN" or "GEL" or "AMD" or "TRY" or "KZT" or "MDL" ? text.Substring(token.Start, 3) : null;

    private static (decimal Value, int Length)? ValueOf(string text, IReadOnlyList<Token> tokens, int at, WordTable? words)
    {
        if (tokens[at].Kind == TokenKind.Word)
            return NumberWords.At(text, tokens, at, words);
        var digits = tokens[at].Folded;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Largest ? (value, 1) : null;
    }

    private static decimal? Amount(string kind, IReadOnlyList<Token> tokens, int at, WordTable? words) =>
        words?.At(kind, tokens, at) is { } match ? decimal.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private static bool Near(string text, Token one, Token other) =>
        other.Start - one.End <= 2 && text.AsSpan(one.End, other.Start - one.End).Trim(" .-\u00a0\u202f\u2011").IsEmpty;

    private static string? Sign(string text, int at) => at < 0 || at >= text.Length ? null : text[at] switch
    {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '₽' => "RUB",
        '₴' => "UAH",
        '₼' => "AZN",
        '₾' => "GEL",
        '֏' => "AMD",
        '₺' => "TRY",
        '%' => "%",
        _ => null,
    };
}
