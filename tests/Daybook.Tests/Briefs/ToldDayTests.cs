using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

/// <summary>Which of the dates that a sentence names is the day of what it tells. All are told on 20 August 2025, a Wednesday.</summary>
public sealed class ToldDayTests
{
    [Theory]
    [InlineData("The agreement signed on 3 May in Zelva was discussed today by both parliaments.", "en", "2025-08-20")]
    [InlineData("The bridge, which was opened on 3 May by the mayor, was closed on Tuesday.", "en", "2025-08-19")]
    [InlineData("The line, closed in March 2024, carried a train of forty wagons on Tuesday.", "en", "2025-08-19")]
    [InlineData("Соглашение, подписанное 3 мая в Зельве, сегодня обсудили депутаты.", "ru", "2025-08-20")]
    [InlineData("Угода, яку підписали 3 травня, сьогодні пішла на розгляд.", "uk", "2025-08-20")]
    [InlineData("Mayın 3-də imzalanan saziş dünən təsdiqlənib.", "az", "2025-08-19")]
    [InlineData("Mayıs ayında imzalanan anlaşma dün onaylandı.", "tr", "2025-08-19")]
    [InlineData("Մայիսի 3-ին ստորագրված պայմանագիրը երեկ հաստատվեց։", "hy", "2025-08-19")]
    [InlineData("3 მაისს ხელმოწერილი შეთანხმება გუშინ დამტკიცდა.", "ka", "2025-08-19")]
    public void What_a_clause_tells_in_passing_gives_no_day_to_the_sentence(string text, string language, string day) => Assert.Equal(day, Told(text, language));

    [Theory]
    [InlineData("The strike follows an attack in July on another depot of the same owner.", "en")]
    [InlineData("The governor has given an update on Tuesday morning's earthquake.", "en")]
    [InlineData("The bridge was built for the lorries of 1967.", "en")]
    [InlineData("Trains run over the line that was laid in July 2019.", "en")]
    [InlineData("Депутаты обсудили письмо, которое пришло 3 мая из Зельвы.", "ru")]
    [InlineData("Поставки растут после аварии 3 мая на насосной станции.", "ru")]
    [InlineData("Постачання зростає після аварії 3 травня на станції.", "uk")]
    [InlineData("Rapor, 1967'de yapılan ayaklarda çatlak bulunduğunu söylüyor.", "tr")]
    [InlineData("Vali, salı günkü depreme ilişkin bilgi verdi.", "tr")]
    [InlineData("Մայիսի 3-ի երկրաշարժից հետո կամուրջը ստուգում են։", "hy")]
    [InlineData("დენი ძველი ხაზით წავა, რომელიც სექტემბერში უნდა გამოსცადონ.", "ka")]
    public void What_happened_before_or_to_something_else_is_no_day_of_it(string text, string language) => Assert.Null(Told(text, language));

    [Theory]
    [InlineData("Flights will leave on Monday, Wednesday and Saturday, the carrier said.", "en")]
    [InlineData("Şirkətdən bildirilib ki, reyslər bazar ertəsi, çərşənbə və şənbə günləri yerinə yetiriləcək.", "az")]
    [InlineData("На четвертий раз вона відповіла водіям.", "uk")]
    [InlineData("Екіпажем керують четверо одеситів.", "uk")]
    public void A_timetable_of_the_week_and_a_fourth_are_no_day(string text, string language) => Assert.Null(Told(text, language));

    [Theory]
    [InlineData("Минулого четверга міст відкрили для вантажівок.")]
    [InlineData("У четвер міст відкрили для вантажівок.")]
    public void Thursday_is_known_in_its_cases(string text) => Assert.NotNull(Told(text, "uk"));

    [Theory]
    [InlineData("The two had grown cold toward each other before the end of 2024.", "en")]
    [InlineData("С овощами пускают даром до конца октября.", "ru")]
    [InlineData("Вантажівки пускають без плати до 5 жовтня.", "uk")]
    [InlineData("Meyvə üçün rüsum 30 oktyabra qədər alınmayacaq.", "az")]
    [InlineData("Araçlar ekim ayı sonuna kadar ücretten muaf tutulacak.", "tr")]
    [InlineData("Միրգը մինչև հոկտեմբերի վերջ ձրի է անցնում։", "hy")]
    [InlineData("მატარებლები ოქტომბრამდე ნელა ივლიან.", "ka")]
    [InlineData("Din 15 august până la 30 septembrie nu se bat piloni.", "ro")]
    [InlineData("Ermənistan iyundan avqusta qədər elektrik enerjisi verəcək.", "az")]
    [InlineData("Avqust və sentyabr aylarında iki yük göndəriləcək.", "az")]
    [InlineData("За вересень і жовтень відправлять два вантажі.", "uk")]
    public void A_bound_and_a_span_of_months_are_no_day(string text, string language) => Assert.Null(Told(text, language));

    [Theory]
    [InlineData("Twice as much can be sent as yesterday, more than today.", "en")]
    [InlineData("Вдвое больше, чем сегодня, сможет передать линия.", "ru")]
    [InlineData("Лінія зможе передати удвічі більше, ніж сьогодні.", "uk")]
    public void What_something_is_held_against_is_no_day(string text, string language) => Assert.NotEqual("2025-08-20", Told(text, language));

    [Theory]
    [InlineData("Замість осені 2026 року запуск відбудеться в 2027 році.", "uk", "2027")]
    [InlineData("Instead of autumn 2026 the line will start in 2027.", "en", "2027")]
    public void A_plan_replaced_gives_way_to_the_new_one(string text, string language, string year) => Assert.Equal(year, Told(text, language));

    [Theory]
    [InlineData("The road crossing opened on Tuesday morning, 33 years after the frontier was closed on 3 April 1993.", "en", "2025-08-19")]
    [InlineData("Rescuers crossed the bridge and reached the district before dawn on Tuesday.", "en", "2025-08-19")]
    [InlineData("The bridge will cost 36 million euros, according to the estimate published on Tuesday.", "en", "2025-08-19")]
    [InlineData("The presidents met after talks of their ministers on Tuesday.", "en", "2025-08-19")]
    [InlineData("The bridge opened on 3 May and carried 300 cars in an hour.", "en", "2025-05-03")]
    [InlineData("The ministry said that the bridge opened on 3 May.", "en", "2025-05-03")]
    [InlineData("Сегодня мост, закрытый с 3 мая, вновь открыли.", "ru", "2025-08-20")]
    [InlineData("Hat, salı günü altı saat süren denemeyle devreye alındı.", "tr", "2025-08-19")]
    [InlineData("Salı günü öğleden sonra köprü açıldı.", "tr", "2025-08-19")]
    [InlineData("Պայմանագիրը ստորագրված է մայիսի 3-ին։", "hy", "2025-05-03")]
    [InlineData("The fair is held on 6 and 7 September in Zelva.", "en", "2025-09-06")]
    public void The_day_of_the_event_itself_stays(string text, string language, string day) => Assert.Equal(day, Told(text, language));

    [Theory]
    [InlineData("The museum reopens on Friday after nine years.", "en", true)]
    [InlineData("Протокол действует с декабря по февраль.", "ru", true)]
    [InlineData("The museum reopens after nine years of work.", "en", false)]
    public void A_sentence_says_when_be_it_in_words_that_tell_no_day(string text, string language, bool says) => Assert.Equal(says, ToldDay.Says(Read(text, language)));

    private static string? Told(string text, string language) => ToldDay.Of(Read(text, language))?.Iso;

    private static Passage Read(string text, string language)
    {
        var item = new ReadItem(BriefSome.Item(1, text, language: language), new BriefMemory());
        return new Passage
        {
            Source = new TopicItem(item, 1, true), Start = 0, End = text.Length, Place = 0, Words = [.. item.Body], Vector = new TermVector(), Stands = true, Leans = false,
        };
    }
}
