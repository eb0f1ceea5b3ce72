using Daybook.Core.Search;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The words by which an index is asked for what may be on a topic: for each thing the query names, its forms in all languages that tables know.
/// What is found so is read by <see cref="ExtractiveWriter"/>, which decides; nothing here need be exact.
/// </summary>
public static class SoughtForms
{
    /// <summary>Letters of a word of the query that its other forms begin with.</summary>
    private const int FrontLength = 6;

    private const int Short = 4;

    /// <summary>A list for each thing named, of words or phrases as <see cref="WordForms"/> writes them; empty where the query names nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string query, string? language)
    {
        var own = language ?? QueryLanguage.Of(query);
        return [.. Topic.Read(query, own).Facets.Select(facet => Forms(facet, own))];
    }

    private static List<string> Forms(Facet facet, string language)
    {
        var folded = Folding.Fold(facet.Word);
        List<string> forms = [folded.Length > FrontLength ? folded[..FrontLength] + "*" : folded.Length > 3 ? folded + "*" : folded];
        if (facet.Place is { } place)
            forms.AddRange(Entities.FormsOf(place));
        else
            forms.AddRange(AskedWords.Concepts(facet.Word, language).Concat(facet.Phrases).SelectMany(Lexicon.Words));
        if (facet.Homograph is { } homograph)
            forms.AddRange(Entities.FormsOf(homograph));
        // Nor does such a word begin its other forms.
        if (folded.Length is > 2 and <= Short)
            forms.Add(folded + SearchQuery.InAnyForm);
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }
}
