using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class EntityNamesTests
{
    [Theory]
    [InlineData("AZ-BA", "Baku")]
    [InlineData("RU-MOW", "Moscow")]
    [InlineData("UA-51", "Odesa")]
    [InlineData("IL-TA", "Tel Aviv")]
    [InlineData("un", "United Nations")]
    [InlineData("nowhere", null)]
    public void A_place_and_an_organisation_have_the_name_by_which_their_table_begins(string id, string? name) => Assert.Equal(name, Entities.NameOf(id));
}
