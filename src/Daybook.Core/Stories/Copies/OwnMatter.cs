using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Tells who retells a report with matter of their own from who only passes it on: one paragraph names a place, day or figure or two names that the report does not,
/// and shares with it no name, day or figure and few notions.
/// </summary>
internal static class OwnMatter
{
    /// <summary>
    /// Share of a paragraph's notions that the report has too. On nine labelled sets such paragraphs of translations share .50 and more (eleven of them), those of
    /// retellings .33 and less (five).
    /// </summary>
    private const double MostShared = 0.4;

    /// <summary>Notions that a paragraph must have to be judged by them.</summary>
    private const int LeastNotions = 5;

    // One name alone may be a word that a capital at the beginning of a sentence makes one: then a translation was taken for a retelling.
    private const int OfName = 1, OfPlaceOrValue = 2, Least = 2;

    /// <param name="paragraph">What it says in terms that all languages share.</param>
    /// <param name="report">So of the report.</param>
    /// <param name="language">Of the report, ISO 639-1: notions that it has no words for do not count.</param>
    /// <param name="names">Terms of the name of the report's outlet.</param>
    public static bool Stands(ItemTerms paragraph, ItemTerms report, string? language, IReadOnlySet<uint> names)
    {
        var (notions, shared, own) = (0, 0, 0);
        for (var at = 0; at < paragraph.Count; at++)
        {
            var (code, kind) = (paragraph.Codes[at], TermCode.KindOf(paragraph.Codes[at]));
            var isShared = Array.BinarySearch(report.Codes, code) >= 0;
            if (kind == TermKind.Concept)
            {
                var known = Lexicon.Has(TermCode.ConceptOf(code), language);
                (notions, shared) = (notions + (known ? 1 : 0), shared + (known && isShared ? 1 : 0));
            }
            else if (names.Contains(code) || kind == TermKind.Name && !paragraph.Uses[at].Name)
                continue;
            else if (isShared && kind != TermKind.Place)
                return false;
            else
                own += isShared ? 0 : kind == TermKind.Name ? OfName : OfPlaceOrValue;
        }
        return own >= Least && notions >= LeastNotions && shared <= notions * MostShared;
    }
}
