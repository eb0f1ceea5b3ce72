using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Tests.Stories;

public sealed class ItemReaderTests
{
    private static readonly StoryItem Item = Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge);

    [Fact]
    public void An_item_reads_the_same_whatever_was_read_before_it()
    {
        var reader = new ItemReader(new OutletNames([]));
        var alone = reader.Read(Item);
        reader.Read(Some.Item(2, "Мост у Скулян закрыт", Some.BridgeInRussian, language: "ru"));
        var again = reader.Read(Item);
        Assert.Equal(alone.Own.Codes, again.Own.Codes);
        Assert.Equal(alone.Own.Uses, again.Own.Uses);
        Assert.Equal(alone.Keys.Codes, again.Keys.Codes);
        Assert.Equal(alone.Names, again.Names);
        Assert.Equal(alone.Runs, again.Runs);
    }

    [Theory]
    [InlineData("lorries", TermKind.Word, true)]
    [InlineData("cracks", TermKind.Word, false)]
    public void A_term_knows_whether_the_headline_has_it(string word, object kind, bool inTitle)
    {
        var use = new ItemReader(new OutletNames([])).Read(Item).Own[TermCode.Of((TermKind)kind, Stems.Of(word, "en"))];
        Assert.True(use.Halves > 0);
        Assert.Equal(inTitle, use.InTitle);
    }

    [Theory]
    [InlineData("provinz", "de", false)]
    [InlineData("zeppelin", "de", true)]
    [InlineData("provincie", "nl", true)]
    [InlineData("province", "en", true)]
    public void A_word_that_counts_as_a_concept_counts_by_its_sound_besides_only_where_words_for_all_concepts_are_known(string word, string language, bool sounds)
    {
        var sketch = new ItemReader(new OutletNames([])).Read(Some.Item(1, "News", $"it was a {word} indeed", language: language));
        var name = sketch.Names.FirstOrDefault(name => name.Key == TermCode.Of(TermKind.Name, NameKey.Of(word, language)));
        Assert.Equal(sounds, (name.Use.Flags & TermFlags.Plain) != 0);
    }

    [Fact]
    public void Its_terms_are_shown_as_they_stand_in_it()
    {
        var shown = new ItemReader(new OutletNames([])).Shown(Item);
        Assert.Equal("lorries", shown(TermCode.Of(TermKind.Word, Stems.Of("lorry", "en"))));
        Assert.Equal("3.4 million euros", shown(TermCode.Of(TermKind.Figure, "3400000EUR")));
        Assert.Null(shown(TermCode.Of(TermKind.Word, "zeppelin")));
    }

    [Fact]
    public void Half_of_the_text_is_all_of_it_to_containment()
    {
        var reader = new ItemReader(new OutletNames([]));
        var (whole, half) = (reader.Read(Item).Runs, reader.Read(Item with { Text = Some.Bridge[..(Some.Bridge.Length / 2)] }).Runs);
        Assert.InRange(CopyRuns.Containment(whole, half), 0.9, 1);
        Assert.Equal(0, CopyRuns.Containment(whole, reader.Read(Some.Item(3, "", Some.Choir)).Runs));
    }
}
