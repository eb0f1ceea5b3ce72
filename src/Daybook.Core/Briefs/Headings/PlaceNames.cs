using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A place that stands in a sentence in some case, as it is called by itself: "Грузии" is Грузия.</summary>
internal static class PlaceNames
{
    /// <summary>The phrase, unless the whole of it is a place whose name the table declines. In English nothing is declined.</summary>
    public static string Plain(NounPhrase phrase, string language) =>
        language != "en" && phrase.Words.Count == 1 && Entities.Find(phrase.Text, language) is [{ Kind: EntityKind.Place, Form: [.. var name, '~'] } place]
        && place.Span.End - place.Span.Start == phrase.Text.Length ? name : phrase.Text;
}
