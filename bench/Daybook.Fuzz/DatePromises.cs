using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Fuzz;

/// <summary>Any text is a date or none; a date written in a usual form is read as itself.</summary>
internal static class DatePromises
{
    public static void Hold(byte[] bytes)
    {
        var text = Targets.Text(bytes);
        RetryAfter.Until(text, DateTimeOffset.UnixEpoch);
        HttpDate.Read(text);
        if (FeedDate.Parse(text) is not { } date)
            return;
        Targets.Must(date is { Offset.Ticks: 0, Year: >= 1900 }, "a date is from 1900 on, in UTC", () => date.ToString("O", CultureInfo.InvariantCulture));
        var second = date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));
        Targets.Must(FeedDate.Parse(second.ToString("r", CultureInfo.InvariantCulture)) == second, "a date of RFC 822 is read as itself", () => second.ToString("r", CultureInfo.InvariantCulture));
        Targets.Must(FeedDate.Parse(second.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) == second, "a date of RFC 3339 is read as itself");
    }
}
