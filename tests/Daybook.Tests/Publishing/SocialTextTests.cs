using System.Globalization;
using CsCheck;
using Daybook.Core.Publishing;

namespace Daybook.Tests.Publishing;

public sealed class SocialTextTests
{
    [Theory]
    [InlineData("mastodon", "See https://news.example.org/2025/09/04/ now", 4 + 23 + 4)]
    [InlineData("bluesky", "See https://a.example/ now", 26)]
    [InlineData("x", "See https://news.example.org/2025/09/04/ now", 4 + 23 + 4)]
    [InlineData("x", "日本", 4)]
    [InlineData("x", "გზა Ճան", 7)]
    [InlineData("x", "👨‍👩‍👧‍👦🇬🇪", 4)]
    [InlineData("mastodon", "👨‍👩‍👧‍👦é", 2)]
    [InlineData("telegram", "👍", 2)]
    public void Each_network_counts_in_its_own_way(string network, string text, int length) =>
        Assert.Equal(length, Named(network).Length(text));

    [Fact]
    public void A_post_has_the_title_the_first_headlines_the_link_the_name_and_the_tags()
    {
        var post = SocialText.Post(Edition(3), SocialNetwork.Mastodon);
        Assert.Equal("""
            Caucasus Review, 4 September 2025
            • Story 1 of the day
            • Story 2 of the day
            • Story 3 of the day
            https://caucasus.example/2025/09/04/
            Ana (@ana)
            #Caucasus #Georgia
            """.ReplaceLineEndings("\n"), post);
    }

    [Fact]
    public void A_post_takes_as_many_headlines_as_fit_and_never_more()
    {
        foreach (var network in SocialNetwork.All)
        {
            var post = SocialText.Post(Edition(400), network);
            Assert.InRange(network.Length(post), network.Limit - 60, network.Limit);
            Assert.Contains("#Georgia", post, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_thread_is_numbered_and_holds_every_headline_with_its_link_once()
    {
        foreach (var network in SocialNetwork.All)
        {
            var thread = SocialText.Thread(Edition(60), network);
            Assert.All(thread, post => Assert.True(network.Holds(post), $"{network.Name}: {network.Length(post)}"));
            Assert.All(thread.Index(), post => Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"\n{post.Index + 1}/{thread.Count}"), post.Item, StringComparison.Ordinal));
            Assert.All(Enumerable.Range(1, 60), story => Assert.Single(thread, post => post.Contains($"Story {story} of the day", StringComparison.Ordinal) && post.Contains($"https://caucasus.example/s/{story}\n", StringComparison.Ordinal)));
            Assert.Contains("#Caucasus #Georgia", thread[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_thread_of_one_post_has_no_number() =>
        Assert.DoesNotContain("1/1", Assert.Single(SocialText.Thread(Edition(2), SocialNetwork.Mastodon)), StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_words_no_post_is_too_long_no_letter_is_cut_and_nothing_is_lost()
    {
        string[] words = ["გზა", "Ճանապարհ", "👨‍👩‍👧‍👦", "é", "ə", "日本", "слово", "word", " ", " ", " ", "🇬🇪"];
        Gen.Select(Gen.Int[0, words.Length - 1].Array[1, 300], Gen.Int[0, 3]).Sample((chosen, at) =>
        {
            var network = SocialNetwork.All[at];
            var title = string.Concat(chosen.Select(word => words[word])).Trim();
            if (title.Length == 0) return true;
            var rendition = Edition(2) with { Parts = [new RenditionPart("Georgia", [new RenditionLine(title, "ka", "https://caucasus.example/s/1")])] };
            var thread = SocialText.Thread(rendition, network);
            var said = Letters(string.Concat(thread));
            return thread.All(post => network.Holds(post) && Whole(post)) && network.Holds(SocialText.Post(rendition, network)) && Letters(title).All(letter => said.Contains(letter));
        }, iter: 300);
    }

    [Fact]
    public void A_letter_has_a_subject_of_one_line_and_every_story_with_its_link()
    {
        var mail = MailText.Of(Edition(2) with { Title = "Caucasus\nReview" });
        Assert.Equal("Caucasus Review", mail.Subject);
        Assert.Contains("Story 2 of the day\nIt happened.\n(2 independent of 3 outlets)\nhttps://caucasus.example/s/2\n", mail.Text, StringComparison.Ordinal);
        Assert.EndsWith("Ana (@ana)\n#Caucasus #Georgia\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_html_take_foreign_words_as_words()
    {
        var hostile = Edition(0) with { Parts = [new RenditionPart("A <b> & *c*", [new RenditionLine("[x](javascript:1) <script>", "ka", "https://caucasus.example/s/1?a=1&b=<2>")])] };
        var markdown = RenditionMarkdown.Of(hostile);
        Assert.Contains(@"## A \<b\> \& \*c\*", markdown, StringComparison.Ordinal);
        Assert.Contains(@"- [\[x\](javascript:1) \<script\>](<https://caucasus.example/s/1?a=1&b=%3C2%3E>)", markdown, StringComparison.Ordinal);
        var html = RenditionHtml.Of(hostile);
        Assert.Contains("<span lang=\"ka\"><a href=\"https://caucasus.example/s/1?a=1&amp;b=&lt;2&gt;\">[x](javascript:1) &lt;script&gt;</a></span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    private static Rendition Edition(int stories) => new()
    {
        Title = "Caucasus Review, 4 September 2025",
        Url = "https://caucasus.example/2025/09/04/",
        Language = "en",
        Byline = "Ana (@ana)",
        Hashtags = ["Caucasus", "Georgia"],
        Parts = [new RenditionPart(null, [.. Enumerable.Range(1, stories).Select(story => new RenditionLine($"Story {story} of the day", "en", $"https://caucasus.example/s/{story}")
            { Text = "It happened.", Provenance = "2 independent of 3 outlets" })])],
    };

    private static SocialNetwork Named(string name) => SocialNetwork.All.Single(network => network.Name == name);

    private static HashSet<string> Letters(string text)
    {
        var letters = new HashSet<string>();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            letters.Add(elements.GetTextElement());
        return letters;
    }

    /// <summary>No half of a surrogate pair, and no joiner at an end.</summary>
    private static bool Whole(string post) => post.EnumerateRunes().All(rune => rune.Value != 0xFFFD) && !post.Contains("\u200D…", StringComparison.Ordinal);
}
