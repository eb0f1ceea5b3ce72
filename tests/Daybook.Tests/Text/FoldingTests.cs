using CsCheck;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Iğdır ışıq", "igdir isiq")]
    [InlineData("Əliyev", "eliyev")]
    [InlineData("Ещё", "еще")]
    [InlineData("Київ ЇЖАК", "київ їжак")]
    [InlineData("йод", "йод")]
    [InlineData("м’ята", "м'ята")]
    [InlineData("Ｆｕｌｌ ﬁne", "full fine")]
    [InlineData("Łódź, Ørsted, Straße", "lodz, orsted, strasse")]
    [InlineData("so\u00ADlar", "solar")]
    [InlineData("Αθήνας", "αθηνασ")]
    [InlineData("և", "եւ")]
    public void Spellings_become_comparable(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Broken_surrogates_do_not_throw() => Assert.Equal("a\uFFFDb", Folding.Fold("a\uD800b"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String[Gen.Char["aİIıЁёйїəÀß\u0301\u0306\u0308’ґիև ა"], 0, 12].Sample(text =>
            Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));

    [Fact]
    public void The_short_way_for_common_letters_says_what_the_long_way_says() =>
        // The accent at the end sends the whole text the long way.
        Gen.String[Gen.OneOf(Gen.Char['\u0020', '\u02FF'], Gen.Char['\u0370', '\u0482'], Gen.Char['\u048A', '\u058F'], Gen.Char['\u10A0', '\u10FF']), 1, 12]
            .Sample(text => Assert.Equal(Folding.Fold(text + "!a\u0301"), Folding.Fold(text) + "!a"), iter: 20_000);
}
