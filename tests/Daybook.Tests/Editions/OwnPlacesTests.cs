using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class OwnPlacesTests
{
    private static readonly Review City = Some.Review() with
    {
        OwnPlaces = [new ReviewPlace("Vake", "GE-TB", ["vake", "ვაკე*", "ваке"]), new ReviewPlace("Gldani", "GE-TB", ["gldani*"])],
        Sections = [new ReviewSection("Vake", ["Vake"], []), new ReviewSection("City", ["GE-TB"], []), new ReviewSection("Rest", [], [])],
    };

    [Fact]
    public void A_place_of_the_title_stands_first_and_brings_what_it_lies_in()
    {
        var places = new OwnPlaces(City);

        Assert.Equal(["Vake", "AZ", "GE-TB", "Gldani"], places.Added(["AZ"], "A new park in Vake", "As in Gldani before."));
        Assert.Equal(["GE-TB", "Vake"], places.Added(["GE-TB"], "A new park", "ვაკეში გაიხსნა."));
        Assert.Equal(["GE"], places.Added(["GE"], null, "Nothing of the kind."));
    }

    [Fact]
    public void A_section_may_take_a_place_of_the_reviews_own()
    {
        var story = Some.Story(1, Some.Member(10, "2025-09-04T06:00Z") with { Places = new OwnPlaces(City).Added(["GE-TB", "GE"], "Vake park opens", "") });

        var edition = Composer.Compose(City, new DateOnly(2025, 9, 4), [story], [], null, Some.Moment("2025-09-04T18:00Z"));

        Assert.Equal("Vake", Assert.Single(edition.Sections).Heading);
    }
}
