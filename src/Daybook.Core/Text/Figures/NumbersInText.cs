using System.Buffers;
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

/// <summary>Finds figures written in digits or words with their scale and unit.</summary>
public static partial class NumbersInText
{
    /// <summary>Signs of currencies.</summary>
    private static readonly SearchValues<char> Currencies = SearchValues.Create("$€£₽₴₼₾֏₺₸");

    /// <summary>Codes of ISO 4217 of currencies that have a sign or a word here.</summary>
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "USD", "EUR", "GBP", "RUB", "UAH", "AZN", "GEL", "AMD", "TRY", "KZT", "MDL", "KGS", "UZS", "TJS", "TMT", "BYN", "RON", "BGN", "PLN", "IRR", "CNY", "CHF",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, WordTable>> Words = new(() => WordTable.Read("number-words.tsv"));

    /// <summary>Figures in order; years and bare small words such as "one" without a unit are found too.</summary>
    /// <param name="language">ISO 639-1; a language without a table gives digits, signs, and the scales and units that most languages share ("milliard").</param>
    public static IReadOnlyList<Quantity> Find(string text, string? language) => Find(text, Tokens.Of(text), language);

    /// <summary>The same where the tokens are known.</summary>
    /// <param name="openers">Indexes of the numbers and of the words that may begin one (<see cref="MayOpen"/>), rising, where they are known already.</param>
    internal static IReadOnlyList<Quantity> Find(string text, IReadOnlyList<Token> tokens, string? language, IReadOnlyList<int>? openers = null)
    {
        var words = WordsOf(language);
        List<Quantity> glued = text.AsSpan().ContainsAny(Currencies) ? [.. Glued(text)] : [];
        var hours = ClockTimes.Find(text, tokens, language);
        var read = new List<FigureRanges.Read>();
        var free = 0;
        for (var i = 0; i < (openers?.Count ?? tokens.Count); i++)
        {
            var at = openers?[i] ?? i;
            if (at < free || hours.Count > 0 && hours.Any(hour => tokens[at].Start >= hour.Start && tokens[at].Start < hour.End) || (openers is null && tokens[at].Kind == TokenKind.Word && !words.MayOpen(tokens[at].Folded))
                || NumberGroup.At(text, tokens, at, words) is not { } amount || (glued.Count > 0 && glued.Exists(other => tokens[at].Start < other.End && other.Start < tokens[at].End)))
                continue;
            if (tokens[at].Kind == TokenKind.Word && !amount.Scaled && amount.Value == 1)
                continue;
            free = at + amount.Length;
            read.Add(new FigureRanges.Read(Complete(text, tokens, at, free, amount.Value, words), amount.Bare, amount.Scaled, at, free));
        }

        FigureRanges.Complete(text, tokens, read, words);
        LeftOutScales.Complete(text, tokens, read);
        IEnumerable<Quantity> figures = read.Select(one => one.Figure);
        return [.. glued.Count == 0 ? figures : figures.Concat(glued).OrderBy(figure => figure.Start)];
    }

    /// <summary>Words with which numbers in words begin in any language, "one" too; folded.</summary>
    internal static IEnumerable<string> NumberWords() => Words.Value.Values.SelectMany(words => words.Forms("number")).Where(word => !word.EndsWith('*'));

    /// <summary>False for a word that no number in words begins with.</summary>
    internal static bool MayOpen(ReadOnlySpan<char> folded, string? language) => NumberGroup.MayOpen(folded, WordsOf(language));

    /// <summary>True for a word that a number in words begins with.</summary>
    internal static bool Opens(string folded, string? language) => WordsOf(language).Opens(folded);

    /// <summary>The table of a language, or the words that most languages share ("und" of BCP 47).</summary>
    private static WordTable WordsOf(string? language) => Words.Value.GetValueOrDefault(language ?? "") ?? Words.Value["und"];

    /// <summary>The two are the ends of one range: "eight to ten degrees", "between 3 and 5 km", "8–10%".</summary>
    internal static bool AreRange(string text, Quantity one, Quantity other, string? language)
    {
        if (one.Value >= other.Value || one.End > other.Start)
            return false;
        var joint = text[one.End..other.Start];
        if (joint.AsSpan().Trim() is "-" or "–" or "—" or "…")
            return true;
        var tokens = Tokens.Of(joint);
        if (tokens.Count == 0 || joint.AsSpan().ContainsAny(',', ';', '.'))
            return false;
        var words = WordsOf(language);
        var front = Tokens.Of(text[..one.Start]);
        var found = words.At("rangejoint", tokens, 0) ?? (front.Count > 0 && words.At("rangefront", front, front.Count - 1) is not null ? words.At("rangeand", tokens, 0) : null);
        return found is { } match && match.Length == tokens.Count;
    }

    /// <summary>A count in digits or in one word that ends at a token; null where there is none, or "about" stands before it, or another number.</summary>
    internal static int? CountAt(IReadOnlyList<Token> tokens, int at, string language)
    {
        var words = WordsOf(language);
        if (at < 0 || words.Before("about", tokens, at) > 0 || words.At("number", tokens, at - 1) is not null)
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
            if (decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= NumberGroup.Largest / scale)
                yield return new Quantity(match.Index, match.Index + match.Length, value * scale, Sign(text, match.Index), false);
        }
    }

    [GeneratedRegex(@"[$€£₽₴₼₾֏₺₸](?<n>[0-9]{1,15}(?:\.[0-9]{1,6})?)(?<s>k|m|mn|mln|bn|tn)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GluedFigure();

    private static Quantity Complete(string text, IReadOnlyList<Token> tokens, int at, int next, decimal value, WordTable words)
    {
        var end = tokens[next - 1].End;
        var start = tokens[at].Start;
        string? unit = null;
        if (Sign(text, start - 1) is { } before)
            (unit, start) = (before, start - 1);
        else if (SignBehind(text, end) is { } after)
            (unit, end) = after;
        else if (UnitBehind(text, tokens, next, words) is { } behind)
            (unit, end) = behind;
        else if (at > 0 && NumberGroup.Near(text, tokens, at) && (words.At("unit", tokens, at - 1) is { Value: "%" } ? "%" : CurrencyCode(text, tokens[at - 1])) is { } ahead)
            (unit, start) = (ahead, tokens[at - 1].Start);

        var about = at - words.Before("about", tokens, at);
        return new Quantity(about < at ? Math.Min(start, tokens[about].Start) : start, end, value, unit, about < at);
    }

    /// <summary>Directly or behind a space: <c>12%</c>, <c>3 млн ₾</c>.</summary>
    private static (string Unit, int End)? SignBehind(string text, int end) =>
        Sign(text, end) is { } sign ? (sign, end + 1)
        : end + 1 < text.Length && text[end] is ' ' or '\u00a0' or '\u202f' && Sign(text, end + 1) is { } parted && (end + 2 >= text.Length || !char.IsDigit(text[end + 2])) ? (parted, end + 2) : null;

    private static (string Unit, int End)? UnitBehind(string text, IReadOnlyList<Token> tokens, int next, WordTable words)
    {
        // "10 bcm", "полпроцента": one word for the number and the unit.
        if (tokens[next - 1].Kind == TokenKind.Word && words.At("unit", tokens, next - 1) is { Length: 1 } both)
            return (both.Value, tokens[next - 1].End);
        var place = next < tokens.Count && words.At("between", tokens, next) is not null ? next + 1 : next;
        if (place >= tokens.Count || !NumberGroup.Near(text, tokens, place))
            return null;
        if (Power(text, tokens[place]) is { } power)
            return (power, tokens[place].End + 1);
        if (words.At("unit", tokens, place) is { } named)
            return (named.Value, tokens[place + named.Length - 1].End);
        return CurrencyCode(text, tokens[place]) is { } code ? (code, tokens[place].End) : null;
    }

    /// <summary>Cubic metres and square kilometres, written with a raised figure.</summary>
    private static string? Power(string text, Token token) => token.End >= text.Length ? null : (token.Folded, text[token.End]) switch
    {
        ("m" or "м" or "մ" or "მ", '³') => "m³",
        ("km" or "км" or "կմ" or "კმ", '²') => "km²",
        _ => null,
    };

    /// <summary>"EUR 2.5 billion", "500 million KGS": in capitals.</summary>
    private static string? CurrencyCode(string text, Token token) =>
        token.Length == 3 && text.Substring(token.Start, 3) is var code && Codes.Contains(code) ? code : null;

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
        '₸' => "KZT",
        '%' or '\u066A' => "%",
        _ => null,
    };
}
