using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Stories;

/// <summary>Puts reasons into the words of the page.</summary>
public static class Because
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Of(Reason reason) => string.Concat(Parts(reason, null).Select(part => part.Text));

    /// <summary>A reason in the words of the page, and between them those of the reports with their language.</summary>
    /// <param name="language">Of the words that both reports share; null where it is the page's, or there are two.</param>
    public static IReadOnlyList<Phrase> Parts(Reason reason, string? language) => reason.Kind switch
    {
        ReasonKind.BothName => Round(ReasonWords.BothName, BecauseTerms.Of(reason, language)),
        ReasonKind.HeadlinesShare => Round(ReasonWords.HeadlinesShare, BecauseTerms.Of(reason, language)),
        ReasonKind.SameFigures => Round(ReasonWords.SameFigures, BecauseTerms.Of(reason, language)),
        ReasonKind.TextsShare => Round(ReasonWords.TextsShare, BecauseTerms.Of(reason, language)),
        ReasonKind.SayTheSame => BecauseTerms.Pairs([.. reason.Terms.Chunk(4).Where(pair => pair.Length == 4)]),
        ReasonKind.SpeakOf => BecauseTerms.Notions([.. reason.Terms.Chunk(5).Where(notion => notion.Length == 5)]),
        _ => [new Phrase(Alone(reason), null)],
    };

    private static string Alone(Reason reason) => reason.Kind switch
    {
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

    /// <summary>A sentence of the page round terms.</summary>
    private static IReadOnlyList<Phrase> Round(string pattern, IReadOnlyList<Phrase> terms)
    {
        var (before, after) = Say.Around(pattern);
        return [new Phrase(before, null), .. terms, new Phrase(after, null)];
    }
}
