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

    /// <summary>“Aras Wire” agentliyi Ermənistanın nəqliyyat nazirliyinə istinadən yazır.</summary>
    private const int AgencyReach = 8;

    /// <summary>Beginnings of folded words.</summary>
    private static readonly FrozenDictionary<string, string[]> Beginnings = new Dictionary<string, string>
    {
        ["en"] = "citing cites cited according report reports reported reporting quoting quotes quoted told via wrote writes",
        ["ru"] = "ссылк сообща сообщи переда пишет пишут цитиру данным информаци написал информир узнал",
        ["uk"] = "посиланн повідомля повідоми переда пише пишуть цитує даними інформаці написал інформу",
        ["be"] = "спасылк паведамл піша перадае паведам",
        ["bg"] = "съобща съобщи позова предава цитира пише информир според",
        ["sr"] = "преноси јавља наводи пише",
        ["az"] = "istinad xəbər məlumat yazır bildirir yazıb dərc",
        ["tr"] = "haber göre bildir aktar dayandır yazdı atfen duyur yazıyor",
        ["kk"] = "хабарла сілтеме жазды мәлімет хабар",
        ["uz"] = "xabar ma'lumot yozdi",
        ["hy"] = "փոխանց հաղորդ տեղեկաց հղում գրում վկայակոչ հայտն ըստ",
        ["ka"] = "ცნობით ინფორმაცი იუწყება წერს ავრცელებს მიხედვით გვაცნ აცნობ იტყობ გვატყობ თანახმად",
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
        ["fa"] = "گزارش نقل نوشت خبر",
        ["ar"] = "نقلا وفقا أفادت ذكرت",
    }.ToFrozenDictionary(list => list.Key, list => list.Value.Split(' ').Select(Folding.Fold).ToArray(), StringComparer.Ordinal);

    /// <summary>True where a citing word stands within a few words of tokens first to last.</summary>
    /// <param name="agency">True where an agency is said to be one: then its verb may stand at the end of the sentence, behind its own source.</param>
    public static bool Beside(IReadOnlyList<Token> tokens, int first, int last, string? language, bool agency) =>
        Stands(tokens, first - Reach, first - 1, language) || Stands(tokens, last + 1, last + (agency ? AgencyReach : Reach), language);

    /// <summary>True where a token is a citing word.</summary>
    public static bool StandsAt(IReadOnlyList<Token> tokens, int at, string? language) => Stands(tokens, at, at, language);

    private static bool Stands(IReadOnlyList<Token> tokens, int from, int to, string? language)
    {
        if (language is null || !Beginnings.TryGetValue(language, out var beginnings))
            return false;
        for (var at = Math.Max(0, from); at <= Math.Min(tokens.Count - 1, to); at++)
            if (Array.Exists(beginnings, beginning => tokens[at].Folded.StartsWith(beginning, StringComparison.Ordinal)))
                return true;
        return false;
    }
}
