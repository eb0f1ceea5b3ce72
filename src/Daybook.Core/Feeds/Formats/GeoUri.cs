using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>A position as an address (RFC 5870): <c>geo:40.4,49.8</c>, perhaps with an altitude and parameters, which are passed over.</summary>
internal static class GeoUri
{
    /// <summary>Degrees north and east; null for another reference system than WGS 84, off the globe, or no such address.</summary>
    public static GeoPosition? Read(string? text)
    {
        if (text is null || !text.AsSpan().Trim().StartsWith("geo:", StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = text.Trim()[4..].Split(';');
        var numbers = parts[0].Split(',');
        // RFC 5870 §3.4.1: without "crs" it is WGS 84; of another system the numbers may mean anything.
        if (numbers.Length is not (2 or 3) || parts.Skip(1).Any(OtherSystem))
            return null;
        return Degrees(numbers[0], 90) is { } north && Degrees(numbers[1], 180) is { } east && (numbers.Length == 2 || Degrees(numbers[2], double.MaxValue) is not null)
            ? new GeoPosition(north, east) : null;
    }

    private static bool OtherSystem(string parameter) =>
        parameter.StartsWith("crs=", StringComparison.OrdinalIgnoreCase) && !parameter.AsSpan(4).Equals("wgs84", StringComparison.OrdinalIgnoreCase);

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
