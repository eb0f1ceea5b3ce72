using Daybook.Core.Editions;
using Daybook.Core.Text;

namespace Daybook.Pages.Shell;

/// <summary>A hashtag of a review.</summary>
/// <param name="Name">Without its sign.</param>
/// <param name="Path">Page of the place it names; null where it names none.</param>
public sealed record ReviewTag(string Name, string? Path);

/// <summary>The hashtags of a review: its own list, then the countries and own places it covers that the list does not name.</summary>
public static class TagList
{
    /// <summary>Names of countries are in the page's language, see <see cref="Say.Culture"/>.</summary>
    public static IReadOnlyList<ReviewTag> Of(Review review)
    {
        var places = PlacesOf(review).Select(place => (Tag: Word(Say.PlaceName(place)), Path: SitePaths.Place(place), IsCode: place.Contains('-', StringComparison.Ordinal))).ToList();
        var own = review.Hashtags.Select(tag => new ReviewTag(tag, places.Where(place => Folding.Fold(place.Tag) == Folding.Fold(tag)).Select(place => place.Path).FirstOrDefault())).ToList();
        // A part of a country has a code and no name to make a tag of.
        return [.. own, .. places.Where(place => !place.IsCode && own.All(tag => tag.Path != place.Path)).Select(place => new ReviewTag(place.Tag, place.Path))];
    }

    /// <summary>The places that have a page: those the review covers, those of its sections and its own.</summary>
    public static IReadOnlyList<string> PlacesOf(Review review) =>
        [.. review.Covered.Concat(review.Sections.SelectMany(section => section.Places)).Concat(review.OwnPlaces.Select(place => place.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>"United States" as <c>UnitedStates</c>: letters and digits only, as networks take them.</summary>
    private static string Word(string name) => string.Concat(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Where(char.IsLetterOrDigit))).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
