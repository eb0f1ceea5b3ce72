using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A place that stands in a sentence in some case, as it is called by itself: "Грузии" is Грузия.</summary>
internal static class PlaceNames
{
    /// <summary>The phrase, unless the whole of it is a place whose name a table declines. In English nothing is declined.</summary>
    public static string Plain(NounPhrase phrase, string language) =>
        language != "en" && phrase.Words is [{ Form.Place: { } place } word] ? Entities.Undeclined(place, word.Raw, word.Folded, language) ?? phrase.Text : phrase.Text;

    /// <summary>The place has a name that can be put alone, whatever case it stands in.</summary>
    public static bool Has(Word word, string language) => word.Form.Place is { } place && Entities.Undeclined(place, word.Raw, word.Folded, language) is not null;

    /// <summary>A place that stands in no case.</summary>
    public static bool IsPlain(Word word, string language) => word.Form.Place is { } place && Entities.Undeclined(place, word.Raw, word.Folded, language) == word.Raw;

    /// <summary>"Київський", "тбилисская": of a place, and not it.</summary>
    public static bool IsAdjective(Word word, string language) =>
        language is "ru" or "uk" && new[] { "ск", "цк", "ськ", "цьк", "зьк" }.Any(stem => word.Folded.LastIndexOf(stem, StringComparison.Ordinal) is > 1 and var at && at + stem.Length < word.Folded.Length);
}
