using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class OwnNamesTests
{
    [Fact]
    public void Own_names_are_added_come_first_and_take_built_in_forms_away()
    {
        var mistakes = new List<string>();
        var own = OwnNames.Read("# ours\nAZ-BA:old-town\tİçərişəhər~,Icherisheher\nAZ\t-azeri\nGE-TB\tMtatsminda\r\n", "harbour-society\tGE\tHarbour Society,პორტის საზოგადოება~", mistakes);
        Assert.Empty(mistakes);
        Assert.Equal((5, 1), (own.Added, own.Dropped));
        Assert.Equal(["AZ-BA:old-town", "harbour-society", "GE-TB"], Ids(own, "From Icherisheher the Harbour Society went to Mtatsminda, azeri and Azeri", "en"));
        Assert.Equal(["AZ-BA:old-town", "AZ-BA"], Ids(own, "İçərişəhərdə, Bakıda", "az"));
    }

    [Fact]
    public void Every_mistake_is_told_with_its_line_and_the_rest_holds()
    {
        var mistakes = new List<string>();
        var own = OwnNames.Read("Baku\tBaku\nAZ-BA\nGE\tSakartvelo\nGE\ta,,b", "SOCAR\tAZ\tSOCAR\nsocar-two\tAzerbaijan\tSOCAR", mistakes);
        Assert.Equal(["places.tsv:1", "places.tsv:2", "places.tsv:4", "organisations.tsv:1", "organisations.tsv:2"], mistakes.Select(mistake => mistake.Split(": ")[0]));
        Assert.Equal(["GE"], Ids(own, "Sakartvelo", "en"));
    }

    private static IEnumerable<string> Ids(OwnNames own, string text, string language) =>
        Entities.With(own).Find(text, int.MaxValue, language).Select(named => named.Row.Id);
}
