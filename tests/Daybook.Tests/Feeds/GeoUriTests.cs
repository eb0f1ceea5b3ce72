using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

public sealed class GeoUriTests
{
    [Theory]
    [InlineData("geo:40.4,49.8", 40.4, 49.8)]
    [InlineData(" GEO:-90,180 ", -90, 180)]
    [InlineData("geo:40.4,49.8,-28", 40.4, 49.8)]
    [InlineData("geo:40.4,49.8;u=35", 40.4, 49.8)]
    [InlineData("geo:40.4,49.8;crs=WGS84;u=0", 40.4, 49.8)]
    public void A_position_is_read_with_or_without_altitude_and_parameters(string text, double north, double east) =>
        Assert.Equal(new GeoPosition(north, east), GeoUri.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("40.4,49.8")]
    [InlineData("geo:40.4")]
    [InlineData("geo:90.1,0")]
    [InlineData("geo:0,-180.5")]
    [InlineData("geo:1,2,3,4")]
    [InlineData("geo:1,2,high")]
    [InlineData("geo:NaN,2")]
    [InlineData("geo:12,13;crs=moon-2011")]
    public void Anything_else_is_no_position(string? text) => Assert.Null(GeoUri.Read(text));
}
