using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("Odesa\u001b[31m\u0007\n# h", "Odesa[31m # h")]
    [InlineData("\u202eA\u202c \u2066B\u2069", "A B")]
    [InlineData("a\u0085b\u2028c\u009bd", "a b cd")]
    [InlineData("ל\u200eה, می\u200cروم", "ל\u200eה, می\u200cروم")]
    [InlineData("\u0000\u0007", "")]
    [InlineData(null, "")]
    public void A_plain_line_holds_nothing_that_a_terminal_obeys(string? text, string line)
    {
        Assert.Equal(line, OneLine.Plain(text));
        Assert.Equal(line.Length == 0 ? null : line, OneLine.Name(text));
    }

    [Theory]
    [InlineData("Geor\u200bgia and \u202eyekruT\u202c\ufeff", "Georgia and yekruT")]
    [InlineData("co\u00adoperation, می\u200cروم", "cooperation, می\u200cروم")]
    [InlineData("\u200b \ufeff", null)]
    public void A_title_holds_nothing_unseen(string title, string? shown) => Assert.Equal(shown, OneLine.Shown(title));
}
