using Daybook.Core.Text;

namespace Daybook.Core.Editions;

/// <summary>Finds a review's own places, which no code names, by the words that name them.</summary>
public sealed class OwnPlaces(Review review)
{
    private readonly List<(ReviewPlace Place, WordForms Forms)> _places = [.. review.OwnPlaces.Select(place => (place, new WordForms(place.Forms)))];

    /// <summary>
    /// The codes given with the names of own places that title or text name: those of the title before all, since it is about them, the others behind;
    /// what such a place lies in is added where it is missing.
    /// </summary>
    public IReadOnlyList<string> Added(IReadOnlyList<string> codes, string? title, string text)
    {
        if (_places.Count == 0) return codes;
        var first = _places.Where(one => one.Forms.StandIn(title)).Select(one => one.Place).ToList();
        var named = first.Concat(_places.Where(one => !first.Contains(one.Place) && one.Forms.StandIn(text)).Select(one => one.Place)).ToList();
        if (named.Count == 0) return codes;
        var within = named.Select(place => place.In).OfType<string>().Where(code => !codes.Any(own => StoryNews.Holds(code, own))).Distinct(StringComparer.Ordinal);
        return [.. first.Select(place => place.Name), .. codes, .. within, .. named.Skip(first.Count).Select(place => place.Name)];
    }
}
