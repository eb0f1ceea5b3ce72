using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Daybook.Core.Feeds;

/// <summary>The parts of a date as found. Turned into an instant only if together they are one.</summary>
internal struct DateParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;
    public int Ticks;

    /// <summary>Offset from UTC in minutes.</summary>
    public int Offset;

    /// <summary>A zone by name, whose offset depends on the date.</summary>
    public DateTimeZone? Zone;

    /// <summary>Before this year there were no feeds and no articles in them: .NET's and Java's empty dates, not facts.</summary>
    private const int FirstYear = 1900;

    /// <summary>What lies behind it is a number of something else.</summary>
    public const int LastYear = 2200;

    [SuppressMessage("Performance", "CA1822", Justification = "Reads the parts.")]
    public readonly DateTimeOffset? Instant()
    {
        if (Year is < FirstYear or > LastYear || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
            return null;
        // ISO 8601 writes midnight as 24:00 of the day before; a leap second is the next second here.
        var isMidnight = Hour == 24 && Minute == 0 && Second == 0;
        if (Hour > 23 && !isMidnight || Minute > 59 || Second > 60)
            return null;
        var local = new DateTime(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified)
            .AddHours(Hour).AddMinutes(Minute).AddSeconds(Second).AddTicks(Ticks);
        if (Zone is not null)
            return LocalDateTime.FromDateTime(local).InZoneLeniently(Zone).ToDateTimeOffset().ToUniversalTime();
        return new DateTimeOffset(local.AddMinutes(-Offset), TimeSpan.Zero);
    }

    /// <summary>RFC 2822 §4.3: two digits are 2000 to 2049 or 1950 to 1999, three are counted from 1900.</summary>
    public static int FullYear(int year, int digits) => digits switch
    {
        2 => year < 50 ? 2000 + year : 1900 + year,
        3 => 1900 + year,
        _ => year,
    };
}
