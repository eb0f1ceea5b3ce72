using Daybook.Core.Editions;
using Daybook.Pages.Shell;

namespace Daybook.SystemTests.Pages;

public sealed class TagListTests
{
    [Fact]
    public void Tags_are_the_list_of_the_review_and_then_the_places_it_covers()
    {
        var review = Sample.Review() with
        {
            Hashtags = ["SouthCaucasus", "georgia"],
            Places = ["GE", "US", "UA-51"],
            OwnPlaces = [new ReviewPlace("Park Slope", null, ["park slope"])],
        };

        Assert.Equal(
            [new ReviewTag("SouthCaucasus", null), new ReviewTag("georgia", "/places/GE/"), new ReviewTag("UnitedStates", "/places/US/"), new ReviewTag("ParkSlope", "/places/Park%20Slope/")],
            TagList.Of(review));
    }

    [Fact]
    public void A_place_of_any_name_stands_in_one_folder()
    {
        Assert.Equal("/places/-..-/", SitePaths.Place("/../"));
        Assert.Equal(3, SitePaths.FileOf(SitePaths.Place("a/b\\c")).Split('/').Length);
    }
}
