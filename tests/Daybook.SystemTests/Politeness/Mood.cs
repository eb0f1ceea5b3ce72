namespace Daybook.SystemTests.Politeness;

/// <summary>How often a publisher has news.</summary>
public enum Rhythm
{
    /// <summary>An item every three hours.</summary>
    Steady,

    /// <summary>Nothing for five days, then eight items within an hour.</summary>
    Bursty,

    /// <summary>One item in the month.</summary>
    Silent,
}

/// <summary>What validators a publisher gives.</summary>
public enum Tags
{
    Both,
    TagOnly,
    DateOnly,
    None,
    Weak,

    /// <summary>Without the quotes that the standard asks for.</summary>
    Unquoted,

    /// <summary>A new tag with each answer, though the body is the same; it never answers 304.</summary>
    Restless,

    /// <summary>A date that no parser would write back as it came.</summary>
    OddDate,

    /// <summary>Each 304 brings a new tag, which alone is right from then on.</summary>
    NewWith304,
}

/// <summary>What a publisher asks for between two visits.</summary>
public enum Wish
{
    None,
    Ttl3Hours,
    NightOff,
    WeekendOff,
    TwiceADay,
    MaxAge2Hours,

    /// <summary>In the 200 only; a 304 says nothing.</summary>
    MaxAge4HoursOnce,
    Expires6Hours,
    NoCache,
    MaxAge30Days,
}

/// <summary>What goes wrong.</summary>
public enum Trouble
{
    None,

    /// <summary>429 at every twentieth visit, for a day, on a host with other feeds.</summary>
    TooMany,

    /// <summary>429 once, until a date three days on.</summary>
    TooManyUntil,

    /// <summary>429 once, for a week.</summary>
    TooManyWeek,

    /// <summary>503 for twelve hours, each time for two.</summary>
    Busy,

    /// <summary>503 for a day, saying nothing more.</summary>
    BusyUnsaid,

    /// <summary>503 "in two minutes", for six hours.</summary>
    BusyMinutes,

    /// <summary>500 for two days.</summary>
    Broken,

    /// <summary>403 for a day.</summary>
    Forbidden,

    /// <summary>410 from the ninth day on.</summary>
    Gone,

    /// <summary>Each third answer is a permanent redirect to its other address.</summary>
    Flapping,

    /// <summary>From the fifth day on a permanent redirect to its other address.</summary>
    Moved,

    /// <summary>A temporary redirect, always, to an address signed anew each time.</summary>
    Signed,

    /// <summary>Each tenth answer breaks off before the length it told.</summary>
    LyingLength,

    /// <summary>Each tenth document is cut, with new validators.</summary>
    Cut,

    /// <summary>For a day a page of HTML with status 200 and validators of its own.</summary>
    Portal,

    /// <summary>No connection for three days.</summary>
    Unreachable,
}

/// <summary>One way to be a publisher.</summary>
public sealed record Mood(Rhythm Rhythm, Tags Tags, Wish Wish, Trouble Trouble)
{
    /// <summary>The moods of a number: the four lists have lengths without a common divisor but one pair, so all come together with all in turn.</summary>
    public static Mood Of(int number) => new((Rhythm)(number % 3), (Tags)(number / 3 % 9), (Wish)(number % 10), (Trouble)(number % 17));
}
