using System.Globalization;
using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

/// <summary>Something of each kind, so that a test states only what it is about.</summary>
internal static class Some
{
    public static Review Review() =>
        new() { Name = "caucasus", Title = "Caucasus Review", Languages = ["en", "ru"], TimeZone = "Asia/Baku", CutOff = new TimeOnly(22, 0) };

    public static StoryFacts Story(long id, params StoryMember[] members) => new() { Id = id, Members = members };

    public static StoryMember Member(long id, string when, string source = "a", string title = "Something happened", long? copyOf = null) => new()
    {
        Id = id,
        Source = source,
        Voice = source,
        Country = "AZ",
        OwnerType = "private",
        Language = "en",
        Published = Moment(when),
        FirstSeen = Moment(when).AddMinutes(12),
        Title = title,
        CopyOf = copyOf,
    };

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
