using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Briefs;

/// <summary>The words that a brief's page has, for its Markdown.</summary>
public static class SpokenBriefWords
{
    /// <summary>In the language of <see cref="Say.Culture"/>; where the pages have no words in it, English.</summary>
    public static BriefWords Now => Say.SpeaksEnglish ? BriefWords.English : new BriefWords
    {
        Withdrawn = Words.BriefWithdrawn,
        AllHidden = Words.BriefAllHidden,
        Empty = Words.BriefEmpty,
        InOtherLanguages = Words.InOtherLanguages,
        ReportsDiffer = Words.ReportsDiffer,
        Timeline = Words.Timeline,
        Planned = Words.TimelinePlanned,
        QuotedSpans = Words.QuotedSpans,
        OneOutletOnly = Words.OneOutletOnly,
        Independent = Words.Independent,
        Carried = Words.CarriedOne,
        Balance = Words.Balanced,
        Countries = Words.CountryOfOutlet,
        Owners = Words.OwnerKinds,
        Languages = Words.Language,
        NotEnough = balance => $"{Words.NotEnough}: {Say.Lacking(balance.Why ?? "")}.",
        Mix = balance => balance.Value!.Value.ToString("0.00", CultureInfo.InvariantCulture) + " "
            + Say.Filled(balance.Declared.Count > 0 ? Words.StoryBalancedWhatDeclared : Words.StoryBalancedWhat, Say.Count(balance.N, Words.OutletOne, Words.OutletMany)),
        BlindSpots = groups => Say.Filled(Words.BlindSpots, string.Join(", ", groups.Select(Say.Group))),
        Country = Say.CountryName,
        Owner = Say.OwnerKind,
        Language = Say.LanguageName,
    };
}
