using System.Globalization;
using AngleSharp.Html.Parser;
using Daybook.Core.Stories;
using Daybook.Pages.Shell;
using Daybook.Pages.Stories;

namespace Daybook.SystemTests.Pages;

/// <summary>Reasons are values; their words belong to the page.</summary>
public sealed class BecauseTests
{
    private static readonly Reason TwoWords = Reason.Of(ReasonKind.SayTheSame, "ru", "мост", "ka", "ხიდი");

    public static TheoryData<ReasonKind, string[], int[], string> Told => new()
    {
        { ReasonKind.BothName, ["Prut"], [], "both name Prut" },
        { ReasonKind.HeadlinesShare, ["bridge", "opens", "late"], [], "headlines share bridge, opens and late" },
        { ReasonKind.SameFigures, ["3.4"], [], "same figures: 3.4" },
        { ReasonKind.TextsShare, ["river", "bank"], [], "texts share river and bank" },
        { ReasonKind.BothName, ["@e:AZ-BA|Bakıda", "@e:AM|арменийского", "Aliyev"], [], "both name Baku, Armenia and Aliyev" },
        { ReasonKind.SameFigures, ["@n:11000000 EUR|Одинадцять мільйонів євро", "@n:1912|1912", "@n:0.4 %|0,4 %", "@d:2027-10|жовтні 2027"], [], "same figures: 11,000,000 EUR, 1912, 0.4 % and October 2027" },
        { ReasonKind.SpeakOf, ["@c:border-guard|погранслужбе", "ru", "погранслужбе", "hy", "Սահմանապահներ", "@c:driver|Водитель", "ru", "Водитель", "hy", "վարորդներին"], [],
            "both speak of border guard and driver (Russian “погранслужбе”, “Водитель”; Armenian “Սահմանապահներ”, “վարորդներին”)" },
        { ReasonKind.SpeakOf, ["@c:bridge|Мост", "ru", "Мост", "en", "Bridge"], [], "both speak of bridge (Russian “Мост”)" },
        { ReasonKind.AlikeInMeaning, ["tiny"], [], "alike in meaning (embedding model tiny)" },
        { ReasonKind.HoursApart, [], [0], "within the hour" },
        { ReasonKind.HoursApart, [], [1], "1 hour apart" },
        { ReasonKind.DaysApart, [], [3], "3 days apart" },
        { ReasonKind.SameText, [], [], "same text" },
        { ReasonKind.Retells, ["Prut Agency"], [], "retells Prut Agency, which it names" },
        { ReasonKind.PassesOn, ["Prut Agency"], [], "passes on a report of Prut Agency, which it names" },
        { ReasonKind.PutTogether, [], [], "put together at the desk" },
        { ReasonKind.Origins, [], [3], "3 independent origins" },
        { ReasonKind.Countries, [], [1], "1 country reporting" },
        { ReasonKind.DayOfStory, [], [3, 1], "day 3; 1 new report since the last edition" },
        { ReasonKind.OriginsWithoutArticle, [], [2], "2 origins without an article" },
        { ReasonKind.AboutPlace, ["AM"], [], "is about Armenia, a place of the review" },
        { ReasonKind.Pinned, [], [], "pinned by the editor" },
        { ReasonKind.Told, ["both name Prut; an older program wrote it"], [], "both name Prut; an older program wrote it" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Every_kind_has_its_words(ReasonKind kind, string[] terms, int[] numbers, string words) =>
        Assert.Equal(words, Because.InEnglish(new Reason(kind, terms, numbers)));

    [Fact]
    public void No_kind_is_told_in_the_words_of_another()
    {
        var words = Enum.GetValues<ReasonKind>().Select(kind => Because.InEnglish(new Reason(kind, ["one", "two", "three", "four", "five"], [5, 6]))).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.DoesNotContain(words, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void What_programs_read_is_English_whatever_the_page_speaks()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk");
        Assert.Equal("Russian “мост” and Georgian “ხიდი”", Because.InEnglish(TwoWords));
        Assert.StartsWith("російська", Because.Of(TwoWords), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Notions_are_named_where_the_page_is_English_and_else_told_in_the_words_of_the_reports()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk");
        Assert.EndsWith("«Bridge»", Because.Of(Reason.Of(ReasonKind.SpeakOf, "@c:bridge|Мост", "ru", "Мост", "en", "Bridge")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk", "Баку, Вірменія", "Мальдор")]
    [InlineData("ka", "ბაქო, სომხეთი", "Мальдор")]
    public void Places_are_named_in_the_language_of_the_page_whatever_the_reports_say(string language, string places, string other)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var parts = Because.Parts(Reason.Of(ReasonKind.BothName, "@e:AZ-BA|Bakıda", "@e:AM|арменийского", other), "ru");
        Assert.Contains(places, string.Concat(parts.Select(part => part.Text)), StringComparison.Ordinal);
        Assert.Equal(("ru", other), (parts.Single(part => part.Language is not null).Language, parts.Single(part => part.Language is not null).Text));
    }

    [Fact]
    public async Task Words_of_other_languages_are_marked_on_the_page()
    {
        var (one, other) = (Sample.Item(1, Sample.Wire, "Road", "Text"), Sample.Item(2, Sample.Unknown, "Дорога", "Text"));
        var page = Sample.StoryPage(new Telling { Item = one, Source = Sample.Wire }, new Telling { Item = other, Source = Sample.Unknown });
        using var writer = new PageWriter();
        var html = await writer.WriteAsync(Sample.Site(), new SiteLinks("/"), page with { Story = page.Story with { Why = [new StoryMatch(2, 1, 0.7, [TwoWords])] } });
        var marked = new HtmlParser().ParseDocument(html).QuerySelectorAll(".reasons [lang]").Select(word => (word.GetAttribute("lang"), word.TextContent));
        Assert.Equal([("ru", "мост"), ("ka", "ხიდი")], marked.TakeLast(2));
    }
}
