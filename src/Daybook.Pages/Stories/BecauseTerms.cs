using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Core.Text;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Stories;

/// <summary>What reasons are about, as the page says it: places and organisations by their own names, figures in digits, dates as printed; words as the reports have them.</summary>
internal static class BecauseTerms
{
    /// <summary>Figures from here on are written in groups of three; below they may be years.</summary>
    private const int Grouped = 10_000;

    /// <summary>"a, b and c".</summary>
    /// <param name="language">Of words of the reports; null where it is the page's, or there are two.</param>
    public static IReadOnlyList<Phrase> Of(Reason reason, string? language) => Listed([.. reason.Terms.Select(term => Term(ReasonTerm.Read(term), language))]);

    /// <summary>Words of two languages for one thing, pair by pair: a language, its word, the other language, its word.</summary>
    public static IReadOnlyList<Phrase> Pairs(IReadOnlyList<string[]> pairs) => [.. pairs.SelectMany((pair, at) =>
    {
        var parts = Say.Filled(ReasonWords.SayTheSame, Say.LanguageName(pair[0]), "\0", Say.LanguageName(pair[2]), "\0").Split('\0');
        return (Phrase[])[new((at == 0 ? "" : ", ") + parts[0], null), new(pair[1], pair[0]), new(parts[1], null), new(pair[3], pair[2]), new(parts[2], null)];
    })];

    /// <summary>Notions by their name, and in brackets what the reports say for them in languages that are not the page's: a notion, then a pair.</summary>
    public static IReadOnlyList<Phrase> Notions(IReadOnlyList<string[]> notions)
    {
        // The lexicon knows which of its words comes first in English alone.
        if (Say.Culture.TwoLetterISOLanguageName != "en")
            return Pairs([.. notions.Select(notion => notion[1..])]);
        var words = notions.SelectMany(notion => (Phrase[])[new(notion[2], notion[1]), new(notion[4], notion[3])]).Where(word => word.Language != "en").GroupBy(word => word.Language)
            .SelectMany((said, at) => said.SelectMany((word, next) => (Phrase[])[new((next > 0 ? ", " : (at > 0 ? "; " : "") + Say.LanguageName(said.Key) + " ") + "“", null), word, new("”", null)])).ToList();
        var parts = Say.Filled(words.Count == 0 ? ReasonWords.SpeakOfAlone : ReasonWords.SpeakOf, "\0", "\0").Split('\0');
        return [new(parts[0], null), .. Listed([.. notions.Select(notion => new Phrase(Notion(ReasonTerm.Read(notion[0]).Key), null))]), new(parts[1], null), .. words, .. parts.Skip(2).Select(part => new Phrase(part, null))];
    }

    private static string Notion(string key) => Lexicon.Number(key) is { } number ? Lexicon.English(number) : key.Replace('-', ' ');

    private static IReadOnlyList<Phrase> Listed(IReadOnlyList<Phrase> terms)
    {
        if (terms.Count < 2)
            return terms;
        var parts = Say.Filled(ReasonWords.ListTwo, "\0", "\0").Split('\0');
        return [new(parts[0], null), .. terms.SkipLast(1).SelectMany((term, at) => at == 0 ? (Phrase[])[term] : [new(", ", null), term]), new(parts[1], null), terms[^1], new(parts[2], null)];
    }

    private static Phrase Term(ReasonTerm term, string? language) => term.Kind switch
    {
        ReasonTermKind.Entity when Name(term.Key) is { } name => new(name, null),
        ReasonTermKind.Date => new(PaperTime.OfIso(term.Key), null),
        ReasonTermKind.Figure => new(Figure(term.Key), null),
        _ => new(term.Said, language),
    };

    /// <summary>Countries have names in every language, other places those of the site's languages that the gazetteer knows, organisations English ones.</summary>
    private static string? Name(string id) => id.Length == 2 && char.IsAsciiLetterUpper(id[0]) ? Say.CountryName(id)
        : Entities.NameOf(id, Say.SpeaksEnglish ? "en" : Say.Culture.TwoLetterISOLanguageName);

    private static string Figure(string key)
    {
        var (number, unit) = key.Split(' ') is [var one, var other] ? (one, other) : (key, "");
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var digits = value.ToString(value < Grouped ? "0.####" : "#,0.####", Say.Culture);
        return unit switch
        {
            "" or "person" => digits,
            "%" => digits + " %",
            _ => digits + " " + unit,
        };
    }
}
