using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>A claim in the brief's language is preferred where any item states it there, then one in English.</summary>
public sealed class OwnLanguageTests
{
    private const string English = "Georgia and Armenia signed a memorandum in Tbilisi to rebuild 65 kilometres of railway between Marneuli and Ayrum.";
    private const string Russian = "Грузия и Армения подписали в Тбилиси меморандум о ремонте 65 километров железной дороги от Марнеули до Айрума.";
    private const string Turkish = "Gürcistan ve Ermenistan, Tiflis'te Marneuli ile Ayrum arasındaki 65 kilometrelik demiryolunun yenilenmesi için mutabakat imzaladı.";

    [Fact]
    public void The_claim_shown_is_that_in_the_briefs_language()
    {
        var brief = Write("Georgia and Armenia", "en", Item(1, Russian, "lone", language: "ru", story: 1), Item(2, English, "wire", story: 1));
        Assert.Equal(English, Assert.Single(brief.Claims().DistinctBy(claim => claim.Text)).Text);
    }

    [Fact]
    public void Without_one_in_the_briefs_language_English_is_shown()
    {
        var brief = Write("Gürcüstan və Ermənistan", "az", Item(1, Russian, "lone", language: "ru", story: 1), Item(2, Turkish, "morning", language: "tr", story: 1), Item(3, English, "wire", story: 1));
        Assert.Equal(English, Assert.Single(brief.Claims().DistinctBy(claim => claim.Text)).Text);
    }

    [Fact]
    public void A_foreign_sentence_of_an_event_that_one_outlet_tells_without_a_figure_is_left_out_where_the_event_is_told()
    {
        const string Colour = "На столе начальника станции Марнеули стоят флаги Грузии и Армении рядом с чайником.";
        var told = Write("Georgia and Armenia", "en", Item(1, Colour, "lone", language: "ru", story: 1), Item(2, English, "wire", story: 1));
        Assert.DoesNotContain(told.Claims(), claim => claim.Text == Colour);
        Assert.Contains(Write("Georgia and Armenia", "en", Item(1, Colour, "lone", language: "ru", story: 1), Item(2, English, "wire", story: 2)).Claims(), claim => claim.Text == Colour);
    }

    [Fact]
    public void What_few_outlets_tell_in_the_briefs_language_is_filled_up_with_what_others_tell()
    {
        string[] told =
        [
            "a ferry across the lake", "a school for nurses", "the price of wheat", "a film about miners", "the return of stolen icons", "a ban on plastic bags", "the search for a lost balloon",
            "a bicycle race", "the vaccination of cattle", "cheaper telephone calls", "a museum of carpets", "the training of firemen", "a library of seeds", "an orchestra of children",
        ];
        var english = told.Select((what, at) => Item(at + 10, $"Georgia and Armenia agreed on {what} after ministers met in town {at + 20}.", "wire", story: at + 10));
        var brief = Write("Gürcüstan və Ermənistan", "az", [.. english, Item(1, "Gürcüstan və Ermənistan 65 kilometr dəmir yolunu təmir etmək barədə razılığa gəldi.", "lone", language: "az", story: 1)]);
        Assert.Contains(brief.Claims(), claim => claim.Language == "az");
        Assert.Equal(told.Length, brief.Claims().Where(claim => claim.Language == "en").DistinctBy(claim => claim.Text).Count());
    }

    private static Brief Write(string query, string language, params Evidence[] evidence) =>
        ExtractiveWriter.Write(query, evidence, Sources, new BriefPolicy { Language = language }, Now);
}
