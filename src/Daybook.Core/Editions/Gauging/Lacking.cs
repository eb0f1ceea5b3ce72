using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Editions;

/// <summary>What a gauge needs before it has a figure.</summary>
public enum LackKind
{
    /// <summary>Days of collected news.</summary>
    Days,

    /// <summary>Stories of the window that two owners tell.</summary>
    StoriesOfTwoOwners,
    StoriesOfEdition,

    /// <summary>Stories first told after their feeds were first collected.</summary>
    StoriesToldSince,

    /// <summary>Owners that reported in a story's days.</summary>
    OwnersAtWork,

    /// <summary>Outlets that tell a story.</summary>
    OutletsTelling,

    /// <summary>Outlets that a brief cites.</summary>
    OutletsCited,

    /// <summary>The story was there when its feeds were first collected.</summary>
    OlderThanItsFeeds,

    /// <summary>A report of the story has no date.</summary>
    Undated,
}

/// <summary>Why a gauge has no figure. It is kept, and told to programs, in English; pages read it back to say it in their language.</summary>
/// <param name="Have">How many there are; 0 where nothing is counted.</param>
/// <param name="Of">How many are needed; 0 where nothing is counted.</param>
public sealed partial record Lacking(LackKind Kind, int Have, int Of)
{
    private static readonly Dictionary<LackKind, string> Counted = new()
    {
        [LackKind.Days] = "days collected",
        [LackKind.StoriesOfTwoOwners] = "stories told by two owners",
        [LackKind.StoriesOfEdition] = "stories in the edition",
        [LackKind.StoriesToldSince] = "stories that were first told after their feeds were first collected",
        [LackKind.OwnersAtWork] = "owners that reported in its days",
        [LackKind.OutletsTelling] = "outlets that tell it",
        [LackKind.OutletsCited] = "outlets that it cites",
    };

    private static readonly Dictionary<LackKind, string> Said = new()
    {
        [LackKind.OlderThanItsFeeds] = "it was there when its feeds were first collected",
        [LackKind.Undated] = "not all of its reports are dated",
    };

    public Lacking(LackKind kind) : this(kind, 0, 0) { }

    /// <summary>"3 of 5 stories in the edition".</summary>
    public string InEnglish => Said.GetValueOrDefault(Kind) ?? string.Create(CultureInfo.InvariantCulture, $"{Have} of {Of} {Counted[Kind]}");

    /// <summary>What <see cref="InEnglish"/> gave; null where no gauge says that, as one of another program may have.</summary>
    public static Lacking? Read(string why)
    {
        foreach (var (kind, words) in Said)
            if (why == words)
                return new Lacking(kind);
        return Sentence().Match(why) is { Success: true } match && Counted.FirstOrDefault(pair => pair.Value == match.Groups[3].Value) is { Value: not null } counted
            ? new Lacking(counted.Key, Number(match.Groups[1]), Number(match.Groups[2])) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,9}) of ([0-9]{1,9}) (.+)$")]
    private static partial Regex Sentence();
}
