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
}
