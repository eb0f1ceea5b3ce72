using CsCheck;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("en", "Mr. Smith met J. R. Brown. They spoke.", "Mr. Smith met J. R. Brown.|They spoke.")]
    [InlineData("en", "The U.S. Senate voted. It passed.", "The U.S. Senate voted.|It passed.")]
    [InlineData("en", "He went to the U.S. The plan failed.", "He went to the U.S.|The plan failed.")]
    [InlineData("en", "It cost $3.5 million. No. 5 won.", "It cost $3.5 million.|No. 5 won.")]
    [InlineData("en", "“We go.” She left. (He stayed.) End.", "“We go.”|She left.|(He stayed.)|End.")]
    [InlineData("en", "Wait... what? Yes!", "Wait... what?|Yes!")]
    [InlineData("ru", "В 2025 г. построили. Сумма 5 млн. руб. за год.", "В 2025 г. построили.|Сумма 5 млн. руб. за год.")]
    [InlineData("ru", "Дом на ул. Пушкина, т.е. рядом. Конец.", "Дом на ул. Пушкина, т.е. рядом.|Конец.")]
    [InlineData("ru", "Это было в 2025 г. Потом ушли.", "Это было в 2025 г.|Потом ушли.")]
    [InlineData("ru", "В г. Баку открыт офис. Дом 12 кв. м. Он продан.", "В г. Баку открыт офис.|Дом 12 кв. м.|Он продан.")]
    [InlineData("uk", "На вул. Хрещатик, буд. 5, у м. Київ. Так.", "На вул. Хрещатик, буд. 5, у м. Київ.|Так.")]
    [InlineData("hy", "Նա ապրում է ք. Երևան։ Նա եկավ։", "Նա ապրում է ք. Երևան։|Նա եկավ։")]
    [InlineData("ka", "პროფ. გ. ბერიძე მოვიდა. რუსთაველის გამზ. 5.", "პროფ. გ. ბერიძე მოვიდა.|რუსთაველის გამზ. 5.")]
    [InlineData("uk", "Про це сказав доц. Коваль. Далі буде.", "Про це сказав доц. Коваль.|Далі буде.")]
    [InlineData("az", "Alma, armud və s. satılır. Prof. Əliyev gəldi.", "Alma, armud və s. satılır.|Prof. Əliyev gəldi.")]
    [InlineData("tr", "Prof. Dr. Yılmaz geldi. 3. köprü açıldı.", "Prof. Dr. Yılmaz geldi.|3. köprü açıldı.")]
    [InlineData("hy", "Նա եկավ։ Մենք գնացինք։", "Նա եկավ։|Մենք գնացինք։")]
    [InlineData("hy", "Նա եկավ: Մենք գնացինք:", "Նա եկավ:|Մենք գնացինք:")]
    [InlineData("hy", "2025 թ. մարտին «Լուրը» գրեց։ «Կամուրջը բաց է»։", "2025 թ. մարտին «Լուրը» գրեց։|«Կամուրջը բաց է»։")]
    [InlineData("en", "He said: Come here.", "He said: Come here.")]
    [InlineData("ka", "ე.წ. ხიდი ქ. თბილისში გაიხსნა. „მოვედით“. ჩვენ წავედით.", "ე.წ. ხიდი ქ. თბილისში გაიხსნა.|„მოვედით“.|ჩვენ წავედით.")]
    [InlineData("az", "«Körpü açılıb». Nazir dedi: «Yol bağlıdır.» Sonra getdi.", "«Körpü açılıb».|Nazir dedi: «Yol bağlıdır.»|Sonra getdi.")]
    [InlineData("ka", "ის მოვიდა. ჩვენ წავედით.", "ის მოვიდა.|ჩვენ წავედით.")]
    [InlineData("de", "Am 4. September kam er. Dann nicht.", "Am 4. September kam er.|Dann nicht.")]
    [InlineData(null, "No stop here\n\nNew paragraph", "No stop here|New paragraph")]
    public void Text_is_cut_into_sentences(string? language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text, language).Select(span => span.Of(text))));

    [Fact]
    public void Nothing_but_white_space_is_lost() =>
        Gen.String[Gen.Char["aA.!? \n«»”)1г։"], 0, 30].Sample(text =>
        {
            var spans = Sentences.Split(text, "ru");
            var kept = string.Concat(spans.Select(span => span.Of(text)));
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(kept.Where(c => !char.IsWhiteSpace(c))));
            Assert.All(spans, span => Assert.Equal(span.Of(text), span.Of(text).Trim()));
        });
}
