using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.SystemTests.Pages;

/// <summary>A brief to paste elsewhere is written in one language, headings and counts too.</summary>
public sealed class BriefMarkdownWordsTests
{
    private static readonly Balanced Balance = BriefGauging.Of(null, [], []);

    [Theory]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("az")]
    [InlineData("tr")]
    [InlineData("hy")]
    [InlineData("ka")]
    public void Headings_and_counts_are_in_the_brief_s_language(string language)
    {
        var text = Written(language);
        foreach (var english in (string[])["Reports differ", "Timeline", "Quoted spans", "Reported in other languages", "outlet", "Balance", "Countries", "Owners", "Not enough"])
            Assert.DoesNotContain(english, text, StringComparison.Ordinal);
        Assert.Equal(Written("en").Count(c => c == '#'), text.Count(c => c == '#'));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Where_the_pages_have_no_words_they_are_English(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        // Whoever was shown a page before had words looked up for them, which must not pass for words of the language.
        Say.ZoneCity("Europe/Berlin");
        Assert.Equal(BriefMarkdown.Of(Edited, Sources, Balance), Written(language));
    }

    private static EditedBrief Edited { get; } = new(Sample.Brief(Sample.Points).Brief, new HashSet<string>());

    private static Dictionary<string, Source> Sources { get; } = new[] { Sample.Wire, Sample.Rioni, Sample.Unknown }.ToDictionary(source => source.Id);

    private static string Written(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return BriefMarkdown.Of(Edited, Sources, Balance, words: SpokenBriefWords.Now);
    }
}
