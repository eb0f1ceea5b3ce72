using System.Globalization;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>
/// GeoRSS Simple (<c>georss:point</c>), GeoRSS GML (<c>georss:where/gml:Point/gml:pos</c>) and W3C Basic Geo
/// (<c>geo:lat</c>, <c>geo:long</c>). Pairs are latitude, longitude; a place off the globe is none.
/// </summary>
internal sealed class GeoModule
{
    /// <summary>A border has hundreds of corners; more says nothing a reader can use.</summary>
    private const int MaxPositions = 1_000;
    private const int MaxDepth = 6;

    private GeoPlace? _place;
    private string? _name;
    private double? _latitude;
    private double? _longitude;

    public GeoPlace? Finish()
    {
        var place = _place ?? (_latitude is { } north && _longitude is { } east ? new GeoPlace(GeoShape.Point, [new GeoPosition(north, east)]) : null);
        return place is null || _name is null ? place : place with { Name = _name };
    }

    public void Take(XmlElement element, int depth = 0)
    {
        switch (element.Name)
        {
            case "point" when !element.HasElements:
                Keep(GeoShape.Point, element.Value());
                break;
            case "line":
                Keep(GeoShape.Line, element.Value());
                break;
            case "polygon" when !element.HasElements:
                Keep(GeoShape.Polygon, element.Value());
                break;
            case "box":
                Keep(GeoShape.Box, element.Value());
                break;
            case "featurename":
                _name ??= ItemModules.Line(element);
                break;
            case "lat":
                _latitude ??= Degrees(element.Value(), 90);
                break;
            case "long" or "lon":
                _longitude ??= Degrees(element.Value(), 180);
                break;
            case "envelope":
                Keep(GeoShape.Box, $"{element.ChildText("lowercorner")} {element.ChildText("uppercorner")}");
                break;
            case "pos":
                Keep(GeoShape.Point, element.Value());
                break;
            case "poslist":
                Keep(element.Parent is { Name: "linearring" } ? GeoShape.Polygon : GeoShape.Line, element.Value());
                break;
            case "where" or "point" or "linestring" or "polygon" or "exterior" or "linearring" when depth < MaxDepth:
                foreach (var child in element)
                    Take(child, depth + 1);
                break;
        }
    }

    private void Keep(GeoShape shape, string? text)
    {
        if (_place is not null || text is null || Positions(text) is not { Count: > 0 } positions)
            return;
        var enough = shape switch { GeoShape.Point => 1, GeoShape.Polygon => 3, _ => 2 };
        if (positions.Count >= enough)
            _place = new GeoPlace(shape, positions);
    }

    private static List<GeoPosition>? Positions(string text)
    {
        var numbers = text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length % 2 != 0 || numbers.Length > MaxPositions * 2)
            return null;
        var positions = new List<GeoPosition>(numbers.Length / 2);
        for (var i = 0; i < numbers.Length; i += 2)
        {
            if (Degrees(numbers[i], 90) is not { } north || Degrees(numbers[i + 1], 180) is not { } east)
                return null;
            positions.Add(new GeoPosition(north, east));
        }
        return positions;
    }

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
