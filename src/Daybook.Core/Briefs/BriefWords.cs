using System.Globalization;
using Daybook.Core.Editions;

namespace Daybook.Core.Briefs;

/// <summary>What the Markdown of a brief says besides the brief's own words. English by default; who shows it may bring the words of the brief's language.</summary>
public sealed record BriefWords
{
    /// <summary>In English.</summary>
    public static BriefWords English { get; } = new();

    /// <summary>{0} the day, {1} the reason.</summary>
    public string Withdrawn { get; init; } = "This brief was withdrawn on {0}: {1}";

    public string AllHidden { get; init; } = "The editor hid every point of this brief.";

    public string Empty { get; init; } = "Nothing on this topic was found in what is stored. Try a name or a thing as the sources write it, fewer words, or a longer period.";

    public string InOtherLanguages { get; init; } = "Reported in other languages";

    public string ReportsDiffer { get; init; } = "Reports differ";

    public string Timeline { get; init; } = "Timeline";

    /// <summary>Of a row of the timeline that its report told of as ahead.</summary>
    public string Planned { get; init; } = "planned";

    public string QuotedSpans { get; init; } = "Quoted spans";

    public string OneOutletOnly { get; init; } = "1 outlet only";

    /// <summary>{0} origins, {1} outlets.</summary>
    public string Independent { get; init; } = "{0} independent of {1} outlets";

    /// <summary>{0} outlets, {1} the one whose text they carried.</summary>
    public string Carried { get; init; } = "{0} carried {1}";

    public string Balance { get; init; } = "Balance";

    public string Countries { get; init; } = "Countries";

    public string Owners { get; init; } = "Owners";

    public string Languages { get; init; } = "Languages";

    /// <summary>What is lacking; only of a measure that has no value.</summary>
    public Func<Balanced, string> NotEnough { get; init; } = balance => $"Not enough yet: {balance.Why}.";

    /// <summary>How far the mix lies from another; only of a measure that has a value.</summary>
    public Func<Balanced, string> Mix { get; init; } = balance => string.Create(CultureInfo.InvariantCulture,
        $"{balance.Value:0.00} from the mix {(balance.Declared.Count > 0 ? "aimed at" : "of the outlets at work in its days")}, {balance.N} outlets (0: the same mix, 1: nothing in common).");

    /// <summary>Groups of outlets that are missing, as the gauge names them.</summary>
    public Func<IReadOnlyList<string>, string> BlindSpots { get; init; } = groups => $"Usually reports and is missing: {string.Join(", ", groups)}";

    /// <summary>Name of a country by its code.</summary>
    public Func<string, string> Country { get; init; } = code => code;

    /// <summary>A kind of owner.</summary>
    public Func<string, string> Owner { get; init; } = kind => kind;

    /// <summary>Name of a language by its code.</summary>
    public Func<string, string> Language { get; init; } = code => code;
}
