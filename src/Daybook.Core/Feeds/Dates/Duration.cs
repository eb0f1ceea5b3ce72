using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>Lengths of media: seconds (<c>754</c>, <c>754.3</c>) or <c>[[h:]m:]s</c>, as the iTunes module and Media RSS write them.</summary>
internal static class Duration
{
    /// <summary>Whole seconds, or null where the text is no positive length below a thousand hours: behind another part, minutes and seconds end at 59.</summary>
    public static int? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 32)
            return null;
        double seconds = 0;
        var parts = 0;
        foreach (var range in text.AsSpan().Trim().Split(':'))
        {
            var part = text.AsSpan().Trim()[range].Trim();
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || parts > 0 && value >= 60)
                return null;
            seconds = seconds * 60 + value;
            parts++;
        }
        return parts <= 3 && seconds is >= 1 and < 3_600_000 ? (int)seconds : null;
    }
}
