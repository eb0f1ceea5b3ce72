using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class EmptyWordsTests
{
    [Theory]
    [InlineData("Thursday", "en")]
    [InlineData("September", "en")]
    [InlineData("six", "en")]
    [InlineData("geçen", "tr")]
    [InlineData("altı", "tr")]
    [InlineData("yıl", "tr")]
    [InlineData("четверга", "ru")]
    [InlineData("და", "ka")]
    [InlineData("said", "en")]
    [InlineData("сообщили", "ru")]
    [InlineData("повідомили", "uk")]
    [InlineData("bildirib", "az")]
    [InlineData("söyledi", "tr")]
    [InlineData("հայտնել", "hy")]
    [InlineData("განაცხადა", "ka")]
    public void A_day_a_number_a_function_word_or_a_verb_of_saying_is_no_reason(string word, string language) => Assert.True(EmptyWords.Has(word, language));

    [Theory]
    [InlineData("Svaneti", "en")]
    [InlineData("landslide", "en")]
    [InlineData("üreticisi", "tr")]
    [InlineData("Thursday", null)]
    public void A_word_of_the_matter_is_one(string word, string? language) => Assert.False(EmptyWords.Has(word, language));
}
