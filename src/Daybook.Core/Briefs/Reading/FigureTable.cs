using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A row of rates, levels or degrees that a feed gives as a sentence: "USD 41.23, EUR 48.10, PLN 11.20.", "Batumi +12, Kutaisi +14, Poti +13." It says when and where, if at all, above.</summary>
internal static class FigureTable
{
    private const int LeastFigures = 3, LettersOfUnit = 2;

    // "Level: Reni 320 cm, Izmail 210 cm, Kilia 150 cm, Vylkove 90 cm" has as many; a sentence with its verb has more.
    private const double WordsToFigure = 1.5;

    public static bool Is(string quote, Word[] words, string language)
    {
        // Most sentences need no closer look: a figure has a unit, a scale and a name besides.
        if (words.Count(word => word.Number) < LeastFigures)
            return false;
        var figures = NumbersInText.Find(quote, language);
        var others = Tokens.Of(quote).Count(token => !figures.Any(figure => token.Start < figure.End && figure.Start < token.End || IsUnit(token, figure)));
        // "4-3" and "14–16 degrees" are one.
        var count = figures.Where((figure, at) => at == 0 || quote[figures[at - 1].End..figure.Start] is not ("-" or "–" or ":")).Count();
        return count >= LeastFigures && others <= WordsToFigure * count;
    }

    /// <summary>"320 см", "780 mm": a unit that no table needs to know.</summary>
    private static bool IsUnit(Token token, Quantity figure) => token.Start == figure.End + 1 && token.Length <= LettersOfUnit;
}
