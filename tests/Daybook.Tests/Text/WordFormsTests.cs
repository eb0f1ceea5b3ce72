using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("baku", "BAKU is windy", true)]
    [InlineData("bakı*", "Bakıda külək", true)]
    [InlineData("baku", "Bakus", false)]
    [InlineData("new york", "He left New  York in May", true)]
    [InlineData("new york", "A new, York-made cheese", true)]
    [InlineData("new york", "York is new", false)]
    [InlineData("თბილის*", "თბილისიდან მოვიდა", true)]
    [InlineData("mig-29", "Two MiG-29 seen", true)]
    [InlineData("#tag", "the tag", true)]
    [InlineData("brooklyn", "Brooklyn\u2019s bridges", true)]
    [InlineData("bakı*", "Bakı'da külək", true)]
    [InlineData("ann", "Ann'sville", false)]
    public void A_form_stands_in_a_text_as_whole_words(string form, string text, bool stands) => Assert.Equal(stands, new WordForms([form]).StandIn(text));

    [Fact]
    public void A_star_takes_endings_and_not_other_words()
    {
        Assert.True(new WordForms(["грузи*"]).StandIn("Грузинская дорога"));
        Assert.False(new WordForms(["cat*"]).StandIn("catastrophically"));
    }

    [Fact]
    public void Nothing_stands_in_nothing()
    {
        Assert.False(new WordForms(["a"]).StandIn(null));
        Assert.False(new WordForms(["*", " "]).Any);
        Assert.False(new WordForms([]).StandIn("a"));
    }

    [Theory]
    [InlineData("Video and Audio News Review", "video-and-audio-news-review")]
    [InlineData("  All – News! ", "all-news")]
    [InlineData("Հայաստան", "հայաստան")]
    [InlineData("…", "")]
    public void A_slug_is_the_words_joined_by_hyphens(string title, string slug) => Assert.Equal(slug, Slug.Of(title));
}
