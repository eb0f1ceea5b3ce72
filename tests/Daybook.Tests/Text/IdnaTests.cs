using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class IdnaTests
{
    [Theory]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("Bu\u0308cher.example", "xn--bcher-kva.example")]
    [InlineData("☕.example", "xn--53h.example")]
    [InlineData("ＧＯ。example", "go.example")]
    [InlineData("أهلا.example", "xn--igbi0gl.example")]
    [InlineData("क्‍ष.example", "xn--11b2ezcw70k.example")]
    public void Names_become_ascii(string name, string ascii) => Assert.Equal(ascii, Idna.ToAscii(name));

    [Theory]
    [InlineData("a\u200db.example")]
    [InlineData("\u0308a.example")]
    [InlineData("אa.example")]
    [InlineData("xn--ä.example")]
    [InlineData("a\ufffdb")]
    [InlineData("\ud800")]
    public void Names_that_read_as_another_are_refused(string name) => Assert.Null(Idna.ToAscii(name));
}
