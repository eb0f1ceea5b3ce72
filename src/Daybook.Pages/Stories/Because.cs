using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Stories;

/// <summary>Puts reasons into the words of the page.</summary>
public static class Because
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Of(Reason reason) => reason.Kind switch
    {
        ReasonKind.BothName => Say.Filled(ReasonWords.BothName, Listed(reason.Terms)),
        ReasonKind.HeadlinesShare => Say.Filled(ReasonWords.HeadlinesShare, Listed(reason.Terms)),
        ReasonKind.SameFigures => Say.Filled(ReasonWords.SameFigures, Listed(reason.Terms)),
        ReasonKind.TextsShare => Say.Filled(ReasonWords.TextsShare, Listed(reason.Terms)),
        ReasonKind.SayTheSame => string.Join(", ", reason.Terms.Chunk(4).Select(pair => Say.Filled(ReasonWords.SayTheSame, Say.LanguageName(pair[0]), pair[1], Say.LanguageName(pair[2]), pair[3]))),
        ReasonKind.AlikeInMeaning => Say.Filled(ReasonWords.AlikeInMeaning, reason.Terms[0]),
        ReasonKind.HoursApart => reason.Numbers[0] == 0 ? ReasonWords.WithinTheHour : Say.Count(reason.Numbers[0], ReasonWords.HoursOne, ReasonWords.HoursMany),
        ReasonKind.DaysApart => Say.Count(reason.Numbers[0], ReasonWords.DaysOne, ReasonWords.DaysMany),
        ReasonKind.SameText => ReasonWords.SameText,
        ReasonKind.SameTextTrimmed => ReasonWords.SameTextTrimmed,
        ReasonKind.Retells => Say.Filled(ReasonWords.Retells, reason.Terms[0]),
        ReasonKind.PassesOn => Say.Filled(ReasonWords.PassesOn, reason.Terms[0]),
        ReasonKind.PutTogether => ReasonWords.PutTogether,
        ReasonKind.Told => reason.Terms[0],
        _ => OfEdition(reason),
    };

    /// <summary>In English whatever the page or the machine speaks: for what programs read.</summary>
    public static string InEnglish(Reason reason)
    {
        var page = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = English;
        try
        {
            return Of(reason);
        }
        finally
        {
            CultureInfo.CurrentUICulture = page;
        }
    }

    /// <summary>What speaks for and against a story in an edition.</summary>
    private static string OfEdition(Reason reason) => reason.Kind switch
    {
        ReasonKind.Origins => Say.Count(reason.Numbers[0], ReasonWords.OriginsOne, ReasonWords.OriginsMany),
        ReasonKind.Countries => Say.Count(reason.Numbers[0], ReasonWords.CountriesOne, ReasonWords.CountriesMany),
        ReasonKind.Languages => Say.Count(reason.Numbers[0], ReasonWords.LanguagesOne, ReasonWords.LanguagesMany),
        ReasonKind.ReviewLanguage => ReasonWords.ReviewLanguage,
        ReasonKind.NewToday => ReasonWords.NewToday,
        ReasonKind.DayOfStory => Say.Filled(ReasonWords.DayOfStory, reason.Numbers[0], Say.Count(reason.Numbers[1], ReasonWords.NewReportsOne, ReasonWords.NewReportsMany)),
        ReasonKind.PostsOnly => ReasonWords.PostsOnly,
        ReasonKind.NoArticle => ReasonWords.NoArticle,
        ReasonKind.OriginsWithoutArticle => Say.Count(reason.Numbers[0], ReasonWords.WithoutArticleOne, ReasonWords.WithoutArticleMany),
        ReasonKind.AboutPlace => Say.Filled(ReasonWords.AboutPlace, Say.PlaceName(reason.Terms[0])),
        ReasonKind.TouchesPlace => ReasonWords.TouchesPlace,
        ReasonKind.HeadlinesAsk => ReasonWords.HeadlinesAsk,
        _ => ReasonWords.Pinned,
    };

    /// <summary>"a, b and c".</summary>
    internal static string Listed(IReadOnlyList<string> terms) => terms.Count == 1 ? terms[0] : Say.Filled(ReasonWords.ListTwo, string.Join(", ", terms.Take(terms.Count - 1)), terms[^1]);
}
