using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Daybook.Core.Feeds;

/// <summary>Names of months in the languages feeds are written in, and the words that stand beside them.</summary>
internal static class DateWords
{
    /// <summary>A line a language: twelve names, other forms of one after a stroke. Case, accents and points do not count.</summary>
    private static readonly string[] Languages =
    [
        /* en */ "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
        /* ru */ "январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек",
        /* uk */ "січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|кві|квіт травень|травня|тра|трав червень|червня|чер|черв липень|липня|лип серпень|серпня|сер|серп вересень|вересня|вер жовтень|жовтня|жов|жовт листопад|листопада|лис грудень|грудня|гру|груд",
        /* az */ "yanvar|yan fevral|fev mart|mar aprel|apr may iyun|iyn iyul|iyl avqust|avq sentyabr|sen oktyabr|okt noyabr|noy dekabr|dek",
        /* tr */ "ocak|oca subat|sub mart|mar nisan|nis mayis|may haziran|haz temmuz|tem agustos|agu eylul|eyl ekim|eki kasim|kas aralik|ara",
        /* hy */ "հունվար|հունվարի|հնվ փետրվար|փետրվարի|փտվ մարտ|մարտի|մրտ ապրիլ|ապրիլի|ապր մայիս|մայիսի|մյս հունիս|հունիսի|հնս հուլիս|հուլիսի|հլս օգոստոս|օգոստոսի|օգս սեպտեմբեր|սեպտեմբերի|սեպ հոկտեմբեր|հոկտեմբերի|հոկ նոյեմբեր|նոյեմբերի|նոյ դեկտեմբեր|դեկտեմբերի|դեկ",
        /* ka */ "იანვარი|იანვარს|იან თებერვალი|თებერვალს|თებ მარტი|მარტს|მარ აპრილი|აპრილს|აპრ მაისი|მაისს|მაი ივნისი|ივნისს|ივნ ივლისი|ივლისს|ივლ აგვისტო|აგვისტოს|აგვ სექტემბერი|სექტემბერს|სექ ოქტომბერი|ოქტომბერს|ოქტ ნოემბერი|ნოემბერს|ნოე დეკემბერი|დეკემბერს|დეკ",
        /* de */ "januar|janner|jan februar|feb marz|maerz|mrz april mai juni juli august september oktober|okt november dezember|dez",
        /* fr */ "janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre|sept octobre novembre decembre",
        /* es */ "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic",
        /* pt */ "janeiro fevereiro|fev marco abril maio|mai junho julho agosto setembro|set outubro|out novembro dezembro|dez",
        /* it */ "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre|dic",
        /* nl */ "januari februari maart|mrt april mei juni juli augustus september oktober november december",
        /* pl */ "styczen|stycznia|sty luty|lutego|lut marzec|marca kwiecien|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip sierpien|sierpnia|sie wrzesien|wrzesnia|wrz pazdziernik|pazdziernika|paz listopad|listopada|lis grudzien|grudnia|gru",
        /* cs */ "leden|ledna|led unor|unora|uno brezen|brezna|bre duben|dubna|dub kveten|kvetna|kve cerven|cervna cervenec|cervence srpen|srpna|srp zari rijen|rijna|rij listopad|listopadu prosinec|prosince|pro",
        /* sk */ "januar|januara februar|februara marec april|aprila maj|maja jun|juna jul|jula august|augusta september|septembra oktober|oktobra november|novembra december|decembra",
        /* ro */ "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie",
        /* hu */ "januar februar marcius|marc aprilis majus|maj junius julius augusztus szeptember|szept oktober november december",
        /* sv, da, no */ "januari|januar februari|februar mars|marts april maj|mai juni juli augusti|august september oktober november december|desember|des",
        /* fi */ "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesakuu|kesakuuta heinakuu|heinakuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta",
        /* el */ "ιανουαριος|ιανουαριου|ιαν φεβρουαριος|φεβρουαριου|φεβ μαρτιος|μαρτιου|μαρ απριλιος|απριλιου|απρ μαιος|μαιου|μαι ιουνιος|ιουνιου|ιουν ιουλιος|ιουλιου|ιουλ αυγουστος|αυγουστου|αυγ σεπτεμβριος|σεπτεμβριου|σεπ οκτωβριος|οκτωβριου|οκτ νοεμβριος|νοεμβριου|νοε δεκεμβριος|δεκεμβριου|δεκ",
        /* bg */ "януари|яну февруари|февр март април май юни юли август септември|септ октомври ноември|ноем декември",
        /* be */ "студзень|студзеня|сту люты|лютага сакавік|сакавіка|сак красавік|красавіка|кра травень|мая чэрвень|чэрвеня|чэр ліпень|ліпеня|ліп жнівень|жніўня|жні верасень|верасня кастрычнік|кастрычніка|кас лістапад|лістапада|ліс снежань|снежня|сне",
        /* sr */ "januar februar mart april|април maj|мај jun|јун jul|јул avgust|avg|август septembar|септембар oktobar|октобар novembar|новембар decembar|децембар",
        /* kk */ "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    ];

    private static readonly FrozenSet<string> Fillers =
        "de del di do da of the at um uhr il le den der r г г. года год р р. року ж st nd rd th et la a à w о в у об kl klo h น na in på և и і ve il. წ წელი წლის թ թ.".Split(' ')
            .Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = Build();

    /// <summary>1 to 12, or null for a word that names no month.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 16)
            return null;
        var folded = Fold(word.TrimEnd('.').ToString());
        return Months.TryGetValue(folded, out var month) ? month : null;
    }

    /// <summary>Words that stand in dates and say nothing about them.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => word.Length <= 5 && Fillers.Contains(Fold(word.TrimEnd('.').ToString()));

    /// <summary>The first language that has a name decides what it means.</summary>
    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var names = language.Split(' ');
            for (var month = 1; month <= names.Length; month++)
                foreach (var name in names[month - 1].Split('|'))
                    months.TryAdd(Fold(name), month);
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Lower case without accents; the Turkish dotless i is an i here.</summary>
    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c == 'ı' ? 'i' : char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
