using System.Text.Json.Serialization;

namespace Daybook.Core.Stories;

/// <summary>One thing that speaks for an item in its story, or for and against a story in an edition. It is put into words where it is shown.</summary>
/// <param name="Terms">What it is about, as the texts have it; see the kind. Empty where the kind says all.</param>
/// <param name="Numbers">Its counts; see the kind.</param>
[JsonConverter(typeof(ReasonJson))]
public sealed record Reason(ReasonKind Kind, IReadOnlyList<string> Terms, IReadOnlyList<int> Numbers)
{
    public static Reason Of(ReasonKind kind, params IReadOnlyList<string> terms) => new(kind, terms, []);

    public static Reason Counted(ReasonKind kind, params IReadOnlyList<int> numbers) => new(kind, [], numbers);

    /// <summary>How far apart in time two reports are: within a day and a half by the hour, else by the day.</summary>
    public static Reason Apart(TimeSpan time) => time.TotalHours < 36
        ? Counted(ReasonKind.HoursApart, time.TotalHours < 1 ? 0 : (int)Math.Round(time.TotalHours))
        : Counted(ReasonKind.DaysApart, (int)Math.Round(time.TotalDays));

    /// <summary>True where it says that one repeats the other.</summary>
    public bool SaysCopy => Kind is ReasonKind.SameText or ReasonKind.SameTextTrimmed or ReasonKind.Retells or ReasonKind.PassesOn;

    /// <summary>Lists are compared by what they hold.</summary>
    public bool Equals(Reason? other) => other is not null && Kind == other.Kind && Terms.SequenceEqual(other.Terms, StringComparer.Ordinal) && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => HashCode.Combine(Kind, Terms.Count, Numbers.Count > 0 ? Numbers[0] : 0, Terms.Count > 0 ? Terms[0].Length : 0);

    public override string ToString() => string.Join(' ', [Kind.ToString(), .. Terms, .. Numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
}
