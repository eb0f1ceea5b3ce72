using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Tests.Stories;

public sealed class ReadTextTests
{
    private static readonly DateOnly Day = new(2026, 5, 12);

    public static TheoryData<string, string> Texts => new()
    {
        { "en", "On Monday, 4 May 2026, the Georgian Parliament voted: three days ago Ukraine asked for $1.5bn, EUR 2.5 million and about twenty-four trucks. COP29 met in Baku." },
        { "de", "Am Freitag fuhren vierundzwanzig Züge von Berlin nach Warschau; bis Ende Dezember sollen es zwei Millionen Tonnen sein." },
        { "ru", "В понедельник, 17–19 марта 2025 года, в Баку и Киеве обсудили 2 400 тонн зерна, около двадцати четырёх миллионов долларов. Позавчера Госдума РФ ответила." },
        { "uk", "У вівторок у Києві та Харкові витратили 3,5 мільйона євро, через два місяці — ще вдвічі більше." },
        { "az", "Bakıda çərşənbə axşamı 25 may 2026-cı il iclas oldu, görüşdən üç gün əvvəl Gəncədə iyirmi dörd nəfər, 45% artım." },
        { "tr", "Ankara'da geçen hafta 12 Haziran'da yirmi dört milyon lira harcandı; İstanbul'da üç gün önce 5 kişi." },
        { "hy", "Երևանում մայիսի 5-ին 2026 թվականին ՀՀ կառավարությունը հատկացրեց երեք միլիոն դրամ, երեք օր առաջ՝ քսանչորս։" },
        { "ka", "თბილისში 2024 წელს, 5 მაისს, საქართველოს პარლამენტმა ოცდაოთხი მილიონი ლარი გამოყო, სამი დღის წინ კი ხუთი." },
        { "xx", "2026-05-04 04.05.2026 $3m 17 Bratislava" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Looking_only_where_something_may_begin_finds_all_that_there_is(string language, string text)
    {
        var (read, tokens) = (Read(text, language), Tokens.Of(text));
        Assert.Equal(tokens, read);
        Assert.Equal(DatesInText.Find(text, tokens, language, Day), DatesInText.Find(text, read, language, Day, openers: read.Dates));
        Assert.Equal(NumbersInText.Find(text, tokens, language), NumbersInText.Find(text, read, language, read.Figures));
        Assert.Equal(Entities.Read(text, tokens, int.MaxValue, language), Entities.Read(text, read, int.MaxValue, language, read.Names));
        Assert.NotEmpty(NumbersInText.Find(text, read, language, read.Figures));
    }

    [Fact]
    public void The_beginning_of_a_text_reads_as_it_does_alone_wherever_it_is_cut()
    {
        var text = string.Join(' ', Texts.Select(row => row.Data.Item2)) + " 12 345 678 9012345 Baku-Tbilisi-Kars e-mail MiG-29";
        var page = Page("ru");
        var (whole, beginning) = (ReadText.Of(text, page), new ReadText());
        for (var length = 0; length <= text.Length; length++)
        {
            beginning.ReadBeginning(whole, length, page);
            Assert.Equal(Tokens.Of(text[..length]), beginning);
        }
    }

    private static ReadText Read(string text, string language) => ReadText.Of(text, Page(language));

    private static WordBook.Page Page(string language) => new WordBook(new OutletNames([])).Of(language);
}
