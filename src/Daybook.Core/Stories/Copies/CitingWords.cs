using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Words beside an outlet's name that make it the source of the report. A bare name is no marker: outlets are also owners, venues and guests.
/// A list of our own; a language without one has only datelines.
/// </summary>
internal static class CitingWords
{
    /// <summary>How many words a marker may stand off: "reports, citing the agency Caspian Wire".</summary>
    private const int Reach = 4;

    /// <summary>Beginnings of folded words.</summary>
    private static readonly FrozenDictionary<string, string[]> Beginnings = new Dictionary<string, string>
    {
        ["en"] = "citing cites cited according report reports reported reporting quoting quotes quoted told via",
        ["ru"] = "ссылк сообща сообщи переда пишет пишут цитиру данным информаци",
        ["uk"] = "посиланн повідомля повідоми переда пише пишуть цитує даними інформаці",
        ["be"] = "спасылк паведамл піша перадае",
        ["bg"] = "съобща съобщи позова предава цитира",
        ["sr"] = "преноси јавља наводи пише",
        ["az"] = "istinad xəbər məlumat yazır bildirir",
        ["tr"] = "haber göre bildir aktar dayandır yazdı atfen",
        ["kk"] = "хабарла сілтеме жазды мәлімет",
        ["uz"] = "xabar ma'lumot yozdi",
        ["hy"] = "փոխանց հաղորդ տեղեկաց հղում գրում վկայակոչ",
        ["ka"] = "ცნობით ინფორმაცი იუწყება წერს ავრცელებს მიხედვით",
        ["ro"] = "potrivit citat citând transmite relatează anunță conform informează scrie preluat",
        ["de"] = "berichte meldet melden meldung zufolge laut berufung zitiert schreibt angaben",
        ["fr"] = "selon rapport cité citant d'après indique annonce écrit relaie",
        ["es"] = "según informa informó citando cita citado recoge publica",
        ["it"] = "secondo riferisce riporta citando citato scrive",
        ["pt"] = "segundo informa informou citando citado noticia",
        ["pl"] = "podaje podał podała informuje poinformował według powołuj pisze cytuje",
        ["cs"] = "podle uvedl uvádí informuje píše cituje",
        ["el"] = "σύμφωνα μεταδίδει αναφέρει επικαλείται",
        ["hu"] = "szerint közölte hivatkozva jelentette írja",
        ["nl"] = "volgens meldt berichtt citeert schrijft",
        ["fa"] = "گزارش نقل",
        ["ar"] = "نقلا وفقا أفادت ذكرت",
    }.ToFrozenDictionary(list => list.Key, list => list.Value.Split(' ').Select(Folding.Fold).ToArray(), StringComparer.Ordinal);

    /// <summary>True where a citing word stands within a few words of tokens first to last.</summary>
    public static bool Beside(IReadOnlyList<Token> tokens, int first, int last, string? language)
    {
        if (language is null || !Beginnings.TryGetValue(language, out var beginnings))
            return false;
        for (var at = Math.Max(0, first - Reach); at <= Math.Min(tokens.Count - 1, last + Reach); at++)
            if ((at < first || at > last) && Array.Exists(beginnings, beginning => tokens[at].Folded.StartsWith(beginning, StringComparison.Ordinal)))
                return true;
        return false;
    }
}
