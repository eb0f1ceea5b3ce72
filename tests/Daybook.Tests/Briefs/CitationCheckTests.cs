using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class CitationCheckTests
{
    private const string Sentence = "The harbour (12 berths in all) may not reopen before May, according to the port office.";

    [Fact]
    public void A_whole_sentence_passes()
    {
        var item = Item(1, Sentence);
        Assert.Empty(Problems(Claim(Sentence, Cite(item, Sentence)), item));
    }

    [Fact]
    public void An_aside_in_brackets_may_go_with_its_number()
    {
        var item = Item(1, Sentence);
        var shorter = "The harbour may not reopen before May, according to the port office.";
        Assert.Empty(Problems(Claim(shorter, Cite(item, Sentence)), item));
    }

    [Theory]
    [InlineData("The harbour (12 berths in all) may reopen before May, according to the port office.", "negation")]
    [InlineData("The harbour (12 berths in all) not reopen before May, according to the port office.", "hedge")]
    [InlineData("The harbour (12 berths in all) may not reopen before May, the port office.", "attribution")]
    [InlineData("The harbour (berths in all) may not reopen before May, according to the port office.", "number")]
    public void What_changes_the_meaning_may_not_be_left_out(string text, string why)
    {
        var item = Item(1, Sentence);
        Assert.Contains(Problems(Claim(text, Cite(item, Sentence)), item), problem => problem.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The harbour will not reopen before May.")]
    [InlineData("According to the port office, the harbour may not reopen.")]
    public void Words_added_or_moved_are_refused(string text)
    {
        var item = Item(1, Sentence);
        Assert.Contains("the text is not the first quote with words deleted", Problems(Claim(text, Cite(item, Sentence)), item));
    }

    [Fact]
    public void A_quote_must_be_the_stored_text_at_its_offsets()
    {
        var item = Item(1, "First line.\n\n" + Sentence);
        var right = Cite(item, Sentence);
        Assert.NotEmpty(Problems(Claim(Sentence, right with { Start = right.Start - 1 }), item));
        Assert.NotEmpty(Problems(Claim(Sentence, right with { End = item.Text.Length + 5 }), item));
        Assert.NotEmpty(Problems(Claim(Sentence, right with { Start = -1 }), item));
    }

    [Fact]
    public void A_revision_that_is_not_stored_is_no_citation()
    {
        var item = Item(1, Sentence);
        Assert.NotEmpty(Problems(Claim(Sentence, Cite(item, Sentence) with { Revision = 2 }), item));
    }

    [Fact]
    public void Texts_over_45_words_and_quotes_over_60_are_refused()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 61)) + ".";
        var item = Item(1, text);
        Assert.Equal(2, Problems(Claim(text, Cite(item, text)), item).Count);
    }

    [Fact]
    public void A_shortened_text_must_say_so()
    {
        var item = Item(1, Sentence);
        var claim = Claim("The harbour may not reopen before May, according to the port office.", Cite(item, Sentence)) with { Omitted = false };
        Assert.Contains("shortened but not marked so", Problems(claim, item));
    }
}
