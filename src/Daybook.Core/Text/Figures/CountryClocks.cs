using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>By how much the clocks of a country are ahead of UTC, for countries where one time holds (<c>country-clocks.tsv</c>).</summary>
internal static class CountryClocks
{
    private static readonly Lazy<Dictionary<string, (TimeSpan, TimeSpan)>> Table = new(() => Resource.Rows("country-clocks.tsv")
        .ToDictionary(row => row[0], row => (Hours(row[1]), Hours(row[2])), StringComparer.OrdinalIgnoreCase));

    /// <param name="country">ISO 3166-1 alpha-2; null where it is not known.</param>
    public static (TimeSpan Least, TimeSpan Most)? Of(string? country) => country is not null && Table.Value.TryGetValue(country, out var clocks) ? clocks : null;

    private static TimeSpan Hours(string text) => TimeSpan.FromHours(double.Parse(text, CultureInfo.InvariantCulture));
}
