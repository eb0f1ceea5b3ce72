using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>A verb that its form negates is not cited for the same verb without: languages that write "not" into the word.</summary>
public sealed class NegatedVerbTests
{
    private const string Approved = "The council of Zelva approved the budget of 15 million euros for the new bridge.";
    private const string NotApproved = "The council of Zelva did not approve the budget of 15 million euros for the new bridge.";

    [Theory]
    [InlineData("tr", "Zelva belediye meclisi yeni köprü için 15 milyon euroluk bütçeyi onayladı.", true)]
    [InlineData("tr", "Zelva belediye meclisi yeni köprü için 15 milyon euroluk bütçeyi onaylamadı.", false)]
    [InlineData("az", "Zelva bələdiyyə şurasının yeni körpü üçün 15 milyon avroluq büdcəni təsdiqləmədiyi açıqlanıb.", false)]
    [InlineData("en", "The council of Zelva did not approve a budget of 15 million euros for the bridge.", false)]
    [InlineData("az", "Zelva bələdiyyə şurası yeni körpü üçün 15 milyon avroluq büdcəni təsdiqlədi.", true)]
    [InlineData("az", "Zelva bələdiyyə şurası yeni körpü üçün 15 milyon avroluq büdcəni təsdiqləmədi.", false)]
    [InlineData("az", "Zelva bələdiyyə şurası yeni körpü üçün 15 milyon avroluq büdcəni təsdiq etmədi.", false)]
    [InlineData("hy", "Զելվայի խորհուրդը հաստատեց նոր կամրջի 15 միլիոն եվրոյի բյուջեն։", true)]
    [InlineData("hy", "Զելվայի խորհուրդը չհաստատեց նոր կամրջի 15 միլիոն եվրոյի բյուջեն։", false)]
    public void What_a_verb_denies_by_its_form_is_not_cited_for_what_affirms_it(string language, string text, bool supports) => Assert.Equal(supports, Supports(Approved, text, language));

    [Theory]
    [InlineData("tr", "Zelva belediye meclisi yeni köprü için 15 milyon euroluk bütçeyi onaylamadı.")]
    [InlineData("az", "Zelva bələdiyyə şurası yeni körpü üçün 15 milyon avroluq büdcəni təsdiqləmədi.")]
    [InlineData("hy", "Զելվայի խորհուրդը չհաստատեց նոր կամրջի 15 միլիոն եվրոյի բյուջեն։")]
    public void Where_both_deny_it_one_is_cited_for_the_other(string language, string text) => Assert.True(Supports(NotApproved, text, language));

    [Fact]
    public void A_brief_cites_a_denial_for_a_denial_alone()
    {
        var brief = ExtractiveWriter.Write("Zelva bridge",
        [
            Item(1, Approved, story: 1), Item(2, "Zelva belediye meclisi yeni köprü için 15 milyon euroluk bütçeyi onaylamadı.", "lone", language: "tr", story: 1),
            Item(3, NotApproved, "morning", story: 1),
        ], Sources, new BriefPolicy(), Now);
        Assert.DoesNotContain(brief.Claims(), claim => Cites(claim, "wire") && Cites(claim, "lone"));
        Assert.Contains(brief.Claims(), claim => Cites(claim, "morning") && Cites(claim, "lone"));
    }

    [Theory]
    [InlineData("tr", "Sınır kapısı (onaylanmadı) açıldı.", "(onaylanmadı)")]
    [InlineData("az", "Sərhəd məntəqəsi (təsdiqlənməyib) açıldı.", "(təsdiqlənməyib)")]
    public void No_aside_that_denies_is_left_out(string language, string sentence, string aside)
    {
        var start = sentence.IndexOf(aside, StringComparison.Ordinal);
        Assert.Equal("a negation", new Shortening(sentence, language).Wrong(new Core.Text.TextSpan(start, start + aside.Length)));
    }

    private static bool Cites(Claim claim, string source) => claim.Citations.Any(citation => citation.Source == source);

    private static bool Supports(string claim, string text, string language)
    {
        var passages = PassagesOf(Item(1, claim, story: 1), Item(2, text, "lone", language: language, story: 1), Item(3, "Oster has a new mayor and a park.", "morning", story: 2));
        return Agreed(passages, passages).Supports(passages[0], passages[1]);
    }
}
