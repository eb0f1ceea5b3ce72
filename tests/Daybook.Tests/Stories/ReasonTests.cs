using System.Text.Json;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class ReasonTests
{
    [Fact]
    public void Reasons_are_kept_as_kind_terms_and_numbers()
    {
        IReadOnlyList<Reason> reasons = [Reason.Of(ReasonKind.BothName, "Prut", "Sculeni"), Reason.Counted(ReasonKind.DayOfStory, 3, 2), Reason.Of(ReasonKind.SameText)];
        var kept = JsonSerializer.Serialize(reasons);
        Assert.Equal("""[{"Kind":"BothName","Terms":["Prut","Sculeni"]},{"Kind":"DayOfStory","Numbers":[3,2]},{"Kind":"SameText"}]""", kept);
        Assert.Equal(reasons, JsonSerializer.Deserialize<List<Reason>>(kept));
    }

    [Fact]
    public void A_sentence_of_an_older_program_stays_as_it_is()
    {
        const string kept = """["both name Prut","5 hours apart"]""";
        var read = JsonSerializer.Deserialize<List<Reason>>(kept)!;
        Assert.Equal([Reason.Of(ReasonKind.Told, "both name Prut"), Reason.Of(ReasonKind.Told, "5 hours apart")], read);
        Assert.Equal(kept, JsonSerializer.Serialize(read));
    }

    [Fact]
    public void A_kind_that_is_not_known_is_told_as_far_as_its_terms_go() =>
        Assert.Equal(Reason.Of(ReasonKind.Told, "Prut, Jijia"), JsonSerializer.Deserialize<Reason>("""{"Kind":"BothRivers","Terms":["Prut","Jijia"]}"""));

    [Theory]
    [InlineData(0, ReasonKind.HoursApart, 0)]
    [InlineData(59, ReasonKind.HoursApart, 0)]
    [InlineData(61, ReasonKind.HoursApart, 1)]
    [InlineData(35 * 60, ReasonKind.HoursApart, 35)]
    [InlineData(36 * 60, ReasonKind.DaysApart, 2)]
    [InlineData(5 * 24 * 60, ReasonKind.DaysApart, 5)]
    public void Time_between_reports_is_told_by_the_hour_and_from_a_day_and_a_half_by_the_day(int minutes, ReasonKind kind, int number) =>
        Assert.Equal(Reason.Counted(kind, number), Reason.Apart(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("Bakıda", "az", "@e:AZ-BA|Bakıda")]
    [InlineData("arménien", "fr", "@e:AM|arménien")]
    [InlineData("neuf mille", "fr", "@n:9000|neuf mille")]
    [InlineData("девяти тысячах", "ru", "@n:9000|девяти тысячах")]
    [InlineData("3.4 million euros", "en", "@n:3400000 EUR|3.4 million euros")]
    [InlineData("жовтні 2027", "uk", "@d:2027-10|жовтні 2027")]
    [InlineData("Aliyev", "en", "Aliyev")]
    public void A_term_is_kept_with_what_it_stands_for_where_its_words_tell(string said, string language, string kept)
    {
        var term = ReasonTerm.Of(said, language, new DateOnly(2026, 3, 4));
        Assert.Equal(kept, term.ToString());
        Assert.Equal(term, ReasonTerm.Read(kept));
    }

    [Theory]
    [InlineData("@reporter")]
    [InlineData("@x:1|2")]
    [InlineData("a|b")]
    [InlineData("")]
    public void Whatever_else_is_kept_is_words(string kept) => Assert.Equal(new ReasonTerm(ReasonTermKind.Words, "", kept), ReasonTerm.Read(kept));
}
