using CsCheck;
using Daybook.Core.Search;

namespace Daybook.Tests.Search;

public sealed class SnippetTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 400).Select(number => $"word{number}"));

    [Fact]
    public void It_shows_where_the_words_were_met_and_marks_them()
    {
        var snippet = Made(Long + " the closed bridges of Tbilisi " + Long, "bridge Tbilisi", "en");
        Assert.Equal(["bridges", "Tbilisi"], Marked(snippet));
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.True(snippet.Text.Split(' ').Length <= 32);
    }

    [Fact]
    public void It_prefers_the_place_where_more_of_the_words_stand() =>
        Assert.Equal(["bridge", "ferry"], Marked(Made($"A bridge. {Long} The bridge and the ferry.", "bridge ferry", "en")));

    [Fact]
    public void It_is_found_far_down_and_in_any_spelling()
    {
        Assert.Equal(["ferry"], Marked(Made($"{Long} {Long} {Long} The ferry waits.", "ferry", "en")));
        Assert.Equal(["ÉTÉ"], Marked(Made($"{Long} {Long} {Long} L'ÉTÉ.", "ete", "fr")).Select(word => word.Replace("L'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_whole_phrase_is_marked() =>
        Assert.Equal(["old", "bridge"], Marked(Made("The bridge and the old one: an old bridge.", "\"old bridge\"", "en")));

    [Fact]
    public void What_was_met_in_the_title_alone_shows_the_beginning() => Assert.StartsWith("word0 word1", Made(Long, "elsewhere", "en").Text, StringComparison.Ordinal);

    [Fact]
    public void Marks_lie_within_the_text() =>
        Gen.Select(Gen.String[Gen.Char["ab мЁ\n\"-.*'\uD800\uDC00\u0301北"], 0, 2_000], Gen.String[Gen.Char["abмё "], 1, 4]).Sample((text, query) =>
        {
            var snippet = Made(text, query, "ru");
            Assert.DoesNotContain('\n', snippet.Text);
            Assert.All(snippet.Marks, mark => Assert.True(mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= snippet.Text.Length));
        });

    private static Snippet Made(string text, string query, string language) => Snippet.Of(text, language, SearchQuery.Parse(query));

    private static IEnumerable<string> Marked(Snippet snippet) => snippet.Marks.Select(mark => snippet.Text.Substring(mark.Start, mark.Length));
}
