using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>What a short brief has room for.</summary>
public sealed class SelectionTests
{
    [Fact]
    public void A_story_that_no_claim_tells_comes_before_more_of_one_that_the_brief_tells_in_its_own_language()
    {
        var brief = ExtractiveWriter.Write("Prut bridge",
        [
            Item(1, "A new bridge over the Prut was opened for lorries on Friday. Some 300 guests walked across the Prut bridge with the ministers of both countries. The Prut bridge cost 46 million euros and took five years.",
                title: "The Prut bridge is open", story: 1),
            Item(2, "Prut üzerindeki köprüde gümrük kapısı günde 1.200 kamyonu denetleyecek.", "morning", "Prut köprüsü", "tr", story: 1),
            Item(3, "Prut köprüsünün tarihi cuma günü açılan sergide 85 fotoğrafla anlatılıyor.", "lone", "Prut köprüsü", "tr", story: 2),
        ], Sources, new BriefPolicy { MaxClaims = 4, Language = "en" }, Now);
        var foreign = Assert.Single(brief.Claims().Where(claim => claim.Language == "tr").DistinctBy(claim => claim.Text));
        Assert.Equal(3, foreign.Citations[0].Item);
    }
}
