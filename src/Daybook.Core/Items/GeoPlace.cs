namespace Daybook.Core.Items;

public enum GeoShape
{
    Point,
    Line,
    Polygon,
    Box,
}

/// <summary>Where an entry says it belongs (GeoRSS Simple and GML, W3C Basic Geo).</summary>
/// <param name="Shape">What the positions draw.</param>
/// <param name="Positions">At least one; a box has its lower and upper corner.</param>
/// <param name="Name"><c>georss:featurename</c>, or null.</param>
public sealed record GeoPlace(GeoShape Shape, IReadOnlyList<GeoPosition> Positions, string? Name = null);

/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude);
