using Daybook.Core.Text;

namespace Daybook.Core.Stories.Names;

/// <summary>
/// What may be names in a text: words with a capital inside a sentence, up to three side by side. In scripts without capitals any word that is
/// neither common nor in the lexicon.
/// </summary>
internal static class NameMentions
{
    /// <summary>What a report is about stands in its first paragraphs.</summary>
    private const int MostTokens = 250;

    private const int LongestRun = 3, LeastLetters = 3;

    /// <summary>Each with the key of its stems, by which its cases are one, and as it is written here.</summary>
    public static IEnumerable<(string Key, string Form)> Of(NameText report)
    {
        var tokens = Tokens.Of(report.Text);
        var (end, capitals) = (Math.Min(MostTokens, tokens.Count), NameShapes.CapitalsTell(report.Language));
        for (var at = 0; at < end; at++)
        {
            var last = at;
            if (!Opens(report, tokens[at], capitals))
                continue;
            while (capitals && last + 1 < end && GoesOn(report, tokens[last], tokens[last + 1]))
                last++;
            var run = Enumerable.Range(at, last - at + 1).Select(index => tokens[index]).ToList();
            at = last;
            if (run.Count <= LongestRun && (run.Count > 1 || IsTelling(run[0], report.Language)))
                yield return (string.Join(' ', run.Select(token => Stems.Of(token.Folded, report.Language))), Bare(report.Text[run[0].Start..run[^1].End], report.Language));
        }
    }

    /// <summary>Without the case that is tied to it by an apostrophe: Bakü'de, Baku's; but D'Artagnan and Мар'яна are names.</summary>
    private static string Bare(string form, string language)
    {
        var last = form.Length - 1;
        while (last > 1 && !Folding.IsApostrophe(form[last]))
            last--;
        return last > 2 && language is "en" or "tr" or "az" ? form[..last] : form;
    }

    private static bool Opens(NameText report, Token token, bool capitals) => token.Kind == TokenKind.Word && !StopWords.Contains(token.Folded, report.Language)
        && (capitals ? Capitals.Tells(report.Text, token.Start) : report.Language is not ("de" or "lb") || char.IsUpper(report.Text[token.Start]));

    private static bool GoesOn(NameText report, Token token, Token next) =>
        next.Kind == TokenKind.Word && char.IsUpper(report.Text[next.Start]) && next.Start == token.End + 1 && report.Text[token.End] is ' ' or '\u00A0' or '-';

    /// <summary>A month or a weekday is no name, nor is a word that the lexicon has.</summary>
    private static bool IsTelling(Token token, string language) =>
        token.Folded.Length >= LeastLetters && !DatesInText.Opens(token.Folded, language) && Lexicon.Find([token], language).Count == 0;
}
