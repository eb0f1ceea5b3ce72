using System.Globalization;
using System.Resources;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Pages.Shell;

/// <summary>The one place where words become sentences: plurals, lists, lengths of time, names of languages and countries.</summary>
public static class Say
{
    /// <summary>The culture the page is being written in; <see cref="PageWriter"/> sets it.</summary>
    public static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static string Filled(string pattern, params ReadOnlySpan<object?> values) => string.Format(Culture, pattern, values);

    /// <summary>A sentence round its last value, which the page sets itself: what stands before it, and what after it.</summary>
    public static (string Before, string After) Around(string pattern, params ReadOnlySpan<object?> values)
    {
        var sentence = Filled(pattern, [.. values, "\0"]);
        var at = sentence.IndexOf('\0', StringComparison.Ordinal);
        return (sentence[..at], sentence[(at + 1)..]);
    }

    /// <summary>A number with its noun. Patterns take the number as {0}; which of them fits, <see cref="PluralForm"/> says by the language.</summary>
    public static string Count(int n, string one, string other) => Filled(Form(n, one, other), n.ToString("N0", Culture));

    /// <summary>The words that fit a number. A language with more than two forms has them in the other words, with "|" between.</summary>
    public static string Form(int n, string one, string other) => PluralForm.Of(n, Culture.TwoLetterISOLanguageName) is > 0 and var form ? other.Split('|') is var forms ? forms[Math.Min(form, forms.Length) - 1] : other : one;

    /// <summary>Names in a row: the first few, then "and 4 more".</summary>
    public static string Join(IReadOnlyList<string> names, int most)
    {
        if (names.Count <= most + 1)
            return string.Join(", ", names);
        return Filled(Words.AndMore, string.Join(", ", names.Take(most)), names.Count - most);
    }

    /// <summary>What is left of a withdrawn item, in a line: "Withdrawn on 4 March 2026: …".</summary>
    public static string Gone(Tombstone stone, PaperTime time) => Filled(Words.ItemWithdrawn, PaperTime.Date(time.Day(stone.At)), stone.Reason);

    /// <summary>Name of a language in the page's language, or the code where nobody names it.</summary>
    public static string LanguageName(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return Words.LanguageUnknown;
        try
        {
            var name = CultureInfo.GetCultureInfo(code).DisplayName;
            return name.Length == 0 || name.StartsWith("Unknown", StringComparison.Ordinal) ? code : name;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <summary>
    /// Name of a country; unknown is said so. The words may hold a name of their own (<c>Country_GB</c>),
    /// which is also how a translation of the interface names countries.
    /// </summary>
    public static string CountryName(string? code)
    {
        if (string.IsNullOrEmpty(code) || code == "unknown")
            return Words.CountryUnknown;
        try
        {
            return Words.ResourceManager.GetString("Country_" + code, Culture) ?? InOwnWords(new RegionInfo(code));
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>
    /// The runtime names a region in English and in the region's own language alone, but a culture in the page's: "английский (Армения)". Its brackets hold the region.
    /// </summary>
    private static string InOwnWords(RegionInfo region)
    {
        if (Culture.TwoLetterISOLanguageName is "en" or "iv")
            return region.EnglishName;
        var name = CultureInfo.GetCultureInfo("en-" + region.TwoLetterISORegionName).DisplayName;
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name[^1] == ')' ? name[(open + 2)..^1] : region.EnglishName;
    }

    /// <summary>
    /// The city that a zone of time is named after (IANA: <c>Asia/Baku</c>), in the page's language; null where its words have none. The runtime names zones, not their cities.
    /// </summary>
    public static string? ZoneCity(string zone) => Words.ResourceManager.GetString("Zone_" + zone.Replace('/', '_'), Culture)
        ?? (SpeaksEnglish ? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ') : null);

    /// <summary>True where the page's words are the English ones, be it because there are none in its language.</summary>
    public static bool SpeaksEnglish => Culture.TwoLetterISOLanguageName is "en" or "iv"
        || WordsOf(CultureInfo.GetCultureInfo(Culture.TwoLetterISOLanguageName)) is not { } own || ReferenceEquals(own, WordsOf(CultureInfo.InvariantCulture));

    /// <summary>Null where there are none; once a word was asked for in such a language, the English ones.</summary>
    private static ResourceSet? WordsOf(CultureInfo culture) => Words.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);

    /// <summary>Why a gauge has no figure, in the page's language; what no gauge of ours says stays as it is.</summary>
    public static string Lacking(string why) => Core.Editions.Lacking.Read(why) is not { } lacking ? why : Filled(lacking.Kind switch
    {
        LackKind.Days => Words.LackDays,
        LackKind.StoriesOfTwoOwners => Words.LackStoriesOfTwoOwners,
        LackKind.StoriesOfEdition => Words.LackStoriesOfEdition,
        LackKind.StoriesToldSince => Words.LackStoriesToldSince,
        LackKind.OwnersAtWork => Words.LackOwnersAtWork,
        LackKind.OutletsTelling => Words.LackOutletsTelling,
        LackKind.OutletsCited => Words.LackOutletsCited,
        LackKind.OlderThanItsFeeds => Words.LackOlderThanItsFeeds,
        _ => Words.LackUndated,
    }, lacking.Have, lacking.Of);

    /// <summary>Kind of owner in words; unknown is said so, a kind we have no word for is shown as given.</summary>
    public static string OwnerKind(string? kind) => kind switch
    {
        null or "" or "unknown" => Words.OwnerUnknown,
        "state" => Words.OwnerState,
        "public" => Words.OwnerPublic,
        "private" => Words.OwnerPrivate,
        "nonprofit" or "non-profit" => Words.OwnerNonprofit,
        "person" or "individual" => Words.OwnerPerson,
        _ => kind,
    };

    /// <summary>What an item is, in one word.</summary>
    public static string Kind(ItemKind kind) => kind switch
    {
        ItemKind.Post => Words.KindPost,
        ItemKind.Audio => Words.KindAudio,
        ItemKind.Video => Words.KindVideo,
        _ => Words.KindArticle,
    };

    /// <summary>Items of a kind, as a list names them.</summary>
    public static string Kinds(ItemKind kind) => kind switch
    {
        ItemKind.Post => Words.KindPosts,
        ItemKind.Audio => Words.KindAudio,
        ItemKind.Video => Words.KindVideo,
        _ => Words.KindArticles,
    };

    /// <summary>A group of outlets as the gauges name it (<c>country AM</c>, <c>owner state</c>, <c>language ka</c>), in words.</summary>
    public static string Group(string group)
    {
        var space = group.IndexOf(' ', StringComparison.Ordinal);
        var value = space < 0 ? "" : group[(space + 1)..];
        return (space < 0 ? "" : group[..space]) switch
        {
            "country" => Filled(Words.OutletsOfCountry, CountryName(value)),
            "owner" => Filled(Words.OutletsOfOwner, OwnerKind(value)),
            "language" => Filled(Words.OutletsOfLanguage, LanguageName(value)),
            _ => group,
        };
    }

    /// <summary>A place by its code, a part of a country behind its name (<c>UA-51</c>: Ukraine, UA-51); a name stays as it is.</summary>
    public static string PlaceName(string place) =>
        place.Length == 2 && char.IsAsciiLetterUpper(place[0]) && char.IsAsciiLetterUpper(place[1]) ? CountryName(place)
        : place.Length > 3 && place[2] == '-' && char.IsAsciiLetterUpper(place[0]) ? $"{CountryName(place[..2])}, {place}"
        : place;

    /// <summary>A length of time: 24 min, 10 h 40 min, 3 days.</summary>
    public static string Length(TimeSpan span)
    {
        var minutes = (long)Math.Round(Math.Max(0, span.TotalMinutes));
        if (minutes < 60)
            return Filled(Words.LengthMinutes, minutes);
        if (minutes >= 3 * 24 * 60)
            return Filled(Words.LengthDays, (long)Math.Round(minutes / (24.0 * 60)));
        return minutes % 60 == 0
            ? Filled(Words.LengthHours, minutes / 60)
            : Filled(Words.LengthHoursMinutes, minutes / 60, minutes % 60);
    }

    /// <summary>Quotation marks of a language, opening and closing.</summary>
    public static (string Open, string Close) Quotes(string? language) => language switch
    {
        "ru" or "uk" or "be" or "hy" or "fr" => ("«", "»"),
        "ka" or "de" or "cs" or "bg" => ("„", "“"),
        "pl" or "ro" => ("„", "”"),
        _ => ("“", "”"),
    };
}
