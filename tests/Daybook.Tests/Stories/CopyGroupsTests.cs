using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class CopyGroupsTests
{
    [Fact]
    public void A_reprint_is_a_copy_of_the_outlet_its_text_names_even_when_that_came_later()
    {
        var text = "SCULENI, 2 March (Prut Agency) - " + Some.Bridge;
        var copy = Assert.Single(Find(Some.Item(1, "Bridge closed", text, "Moldova Daily"), Some.Item(2, "Cracks close bridge", text, "Prut Agency", hours: 1)));
        Assert.Equal((1, 2, Reason.Of(ReasonKind.SameText)), (copy.Item, copy.Root, copy.Reason));
    }

    [Fact]
    public void A_trimmed_text_is_a_copy()
    {
        var trimmed = Some.Bridge[..(Some.Bridge.IndexOf("lane.", StringComparison.Ordinal) + 5)];
        var copy = Assert.Single(Find(Some.Item(1, "Bridge closed", Some.Bridge), Some.Item(2, "Bridge shut", trimmed, hours: 3)));
        Assert.Equal((2, 1, Reason.Of(ReasonKind.SameTextTrimmed)), (copy.Item, copy.Root, copy.Reason));
        Assert.Equal(1, copy.Containment);
    }

    [Fact]
    public void A_report_in_own_words_is_no_copy() =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed", Some.Bridge), Some.Item(2, "Bridge shut", Some.BridgeToldAnew)));

    [Fact]
    public void A_report_in_own_words_that_names_its_source_retells_it()
    {
        var told = "As Prut Agency reports, lorries were banned on Monday from the old bridge over the Prut at Sculeni because divers found cracks in two piers. "
            + "Cars cross in one lane. Repairs, at 3.4 million euros, are expected to take until the end of May, said the road agency.";
        var copy = Assert.Single(Find(Some.Item(1, "Bridge closed", Some.Bridge, "Prut Agency"), Some.Item(2, "Bridge shut", told, "Moldova Daily", hours: 2)));
        Assert.Equal((2, 1), (copy.Item, copy.Root));
        Assert.Equal(["Prut Agency"], copy.Reason.Terms);
    }

    [Fact]
    public void Naming_an_outlet_without_saying_what_it_says_is_no_copy() =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed", Some.Bridge, "Prut Agency"), Some.Item(2, "Choir", Some.Choir + " Prut Agency was among the guests.", "Moldova Daily", hours: 2)));

    [Fact]
    public void Rows_of_one_outlet_that_differ_in_figures_are_no_copies()
    {
        static string Row(int day, string rate) => $"Official exchange rates of the national bank for {day} March. The bank has set the following rates for one unit of foreign currency: euro {rate}, dollar {rate}5, leu 4.41.";
        Assert.Empty(Find(Some.Item(1, "Rates for 2 March", Row(2, "19.80"), "Bank"), Some.Item(2, "Rates for 3 March", Row(3, "19.86"), "Bank", hours: 24)));
    }

    [Fact]
    public void Roots_are_never_copies_themselves()
    {
        var items = Enumerable.Range(1, 6).Select(id => Some.Item(id, "Bridge " + id, Some.Bridge + (id % 2 == 0 ? " Prut Agency." : ""), hours: id)).ToArray();
        var copies = Find(items);
        Assert.Equal(5, copies.Count);
        Assert.DoesNotContain(copies, copy => copies.Any(other => other.Item == copy.Root));
    }

    [Fact]
    public void Rows_of_two_outlets_that_differ_in_figures_are_no_copies()
    {
        static string Row(int day, string rate) => $"Official exchange rates of the national bank for {day} March. The bank has set the following rates for one unit of foreign currency: euro {rate}, dollar {rate}5, leu 4.41.";
        Assert.Empty(Find(Some.Item(1, "Rates for 2 March", Row(2, "19.80")), Some.Item(2, "Rates for 3 March", Row(3, "19.86"), hours: 24)));
    }

    [Fact]
    public void A_report_that_a_hundred_outlets_carry_is_one_group()
    {
        var copies = Find([.. Enumerable.Range(1, 100).Select(id => Some.Item(id, "Bridge closed", Some.Bridge, hours: id * 0.1))]);
        Assert.Equal(99, copies.Count);
        Assert.All(copies, copy => Assert.Equal(1, copy.Root));
    }

    [Fact]
    public void Common_words_that_are_also_an_outlets_name_do_not_cite_it()
    {
        var told = Some.BridgeToldAnew + " The two banks stay linked, and old bridge, lorries, divers, cracks, piers, Monday, cars, lane, euros, repairs remain the talk of the day.";
        Assert.Empty(Find(Some.Item(1, "Bridge closed", Some.Bridge, "Two Banks"), Some.Item(2, "Bridge shut", told, "Moldova Daily", hours: 2)));
        Assert.Single(Find(Some.Item(1, "Bridge closed", Some.Bridge, "Two Banks"), Some.Item(2, "Bridge shut", told.Replace("two banks", "Two Banks", StringComparison.Ordinal), "Moldova Daily", hours: 2)));
    }

    [Fact]
    public void An_outlet_is_known_by_its_name_in_another_case()
    {
        const string report = "Мост через Прут у Скулян закрыт для грузовиков: водолазы нашли трещины в двух опорах. Легковые машины едут по одной полосе, ремонт за 3,4 миллиона евро продлится до конца мая, сказали в дорожном агентстве.";
        const string told = "Со ссылкой на Бельцкую газету: у Скулян мост через Прут закрыли для грузовиков, в двух опорах водолазы нашли трещины. Машины едут по одной полосе, а ремонт за 3,4 миллиона евро продлится до мая.";
        var copy = Assert.Single(Find(Some.Item(1, "Мост закрыт", report, "Бельцкая газета", "ru"), Some.Item(2, "Трещины в опорах", told, "Меридиан", "ru", hours: 1)));
        Assert.Equal((2, 1), (copy.Item, copy.Root));
    }

    [Fact]
    public void Of_copies_whose_source_is_absent_the_one_that_cites_nobody_is_the_root()
    {
        var cited = "(Prut Agency) - " + Some.Bridge;
        var copy = Assert.Single(Find(Some.Item(1, "Bridge closed", cited), Some.Item(2, "Bridge shut", Some.Bridge, hours: 2), Some.Item(3, "Choir", Some.Choir, "Prut Agency")));
        Assert.Equal((1, 2), (copy.Item, copy.Root));
    }

    [Fact]
    public void A_text_in_another_language_is_no_copy() =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed", Some.Bridge), Some.Item(2, "Bridge closed", Some.Bridge, language: "ro")));

    [Fact]
    public void A_report_passed_on_in_another_language_is_a_copy_of_the_outlet_it_names()
    {
        var copy = Assert.Single(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut Agency"), Some.Item(2, "Мост у Скулян закрыт для грузовиков", "Prut Agency сообщает: " + Some.BridgeInRussian, "Меридиан", "ru", hours: 3)));
        Assert.Equal((2, 1), (copy.Item, copy.Root));
        Assert.Equal(Reason.Of(ReasonKind.PassesOn, "Prut Agency"), copy.Reason);
    }

    [Theory]
    [InlineData("ro", "Potrivit Agenției Prut, podul vechi de la Sculeni peste Prut a fost închis pentru camioane. Reparațiile costă 3,4 milioane de euro și vor dura până la sfârșitul lunii mai.")]
    [InlineData("uk", "Міст через Прут у Скулянах закрили для вантажівок, повідомляє агенція «Прут». Водолази знайшли тріщини у двох опорах, ремонт коштуватиме 3,4 мільйона євро.")]
    public void An_outlet_is_known_by_its_name_in_the_words_of_another_language(string language, string told) =>
        Assert.Equal(1, Assert.Single(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut Agency"), Some.Item(2, "", told, "Other", language, hours: 3))).Root);

    [Theory]
    [InlineData("uk", "Міст через Прут у Скулянах закрили для вантажівок, повідомляє агенція «Кодрина». Водолази знайшли тріщини у двох опорах, ремонт коштуватиме 3,4 мільйона євро.")]
    [InlineData("ru", "Мост через Прут у Скулян закрыт для грузовиков, водолазы нашли трещины в двух опорах. Ремонт стоит 3,4 миллиона евро. Об этом пишет «Кодрина».")]
    [InlineData("az", "Skulen yaxınlığında Prut üzərindəki köhnə körpü yük maşınlarına bağlanıb, “Codrina” agentliyi Moldova Nəqliyyat Nazirliyinə istinadən bildirir. Dalğıclar iki dayaqda çat tapıb, təmir 3,4 milyon avroya başa gələcək.")]
    [InlineData("hy", "Պրուտի կամուրջը Սկուլենում փակվել է բեռնատարների համար, հայտնում է «Կոդրինա» գործակալությունը։ Ջրասուզակները երկու հենասյունում ճաքեր են գտել, վերանորոգումը կարժենա 3,4 միլիոն եվրո։")]
    [InlineData("tr", "Prut üzerindeki Sculeni köprüsü kamyonlara kapatıldı; dalgıçlar iki ayakta çatlak buldu. Haberi Codrina ajansı duyurdu. Onarım 3,4 milyon avroya mal olacak.")]
    public void An_agency_is_known_by_what_papers_call_it(string language, string told) =>
        Assert.Equal(1, Assert.Single(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Codrina News Agency"), Some.Item(2, "", told, "Other", language, hours: 3))).Root);

    [Theory]
    [InlineData("Водолазы нашли трещины в двух опорах, ремонт за 3,4 миллиона евро продлится до конца мая.", true)]
    [InlineData("Перевозчик Григорий Чебан из Бельц смеётся: «Жена рада, ужинаю дома, а дети впервые видят отца по вечерам в будни».", false)]
    public void Who_adds_a_paragraph_of_their_own_passes_nothing_on(string paragraph, bool copies)
    {
        const string told = "Мост через Прут у Скулян закрыт для грузовиков, передаёт агентство «Кодрина». Легковые машины едут по одной полосе.\n\n";
        Assert.Equal(copies, Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Codrina News Agency"), Some.Item(2, "", told + paragraph, "Other", "ru", hours: 3)).Count == 1);
    }

    [Theory]
    [InlineData("Міст через Прут у Скулянах закрили для вантажівок, повідомила компанія «Кодрина Лайнс». Водолази знайшли тріщини у двох опорах, ремонт коштуватиме 3,4 мільйона євро.")]
    [InlineData("Міст через Прут у Скулянах закрили для вантажівок. Водолази знайшли тріщини у двох опорах, ремонт коштуватиме 3,4 мільйона євро. Корабель «Кодрина» чекає внизу за течією.")]
    public void What_only_bears_an_agencys_short_name_is_not_the_agency(string told) =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Codrina News Agency"), Some.Item(2, "", told, "Other", "uk", hours: 3)));

    [Fact]
    public void A_place_that_an_outlet_is_named_after_cites_it_only_set_apart()
    {
        const string report = "Міст через Прут у Скулянах закрили для вантажівок, водолази знайшли тріщини у двох опорах, ремонт за 3,4 мільйона євро триватиме до кінця травня.";
        var root = Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut News");
        Assert.Empty(Find(root, Some.Item(2, "", report + " На Прут зараз їдуть ремонтники, повідомляють водії.", "Other", "uk", hours: 3)));
        Assert.Equal(1, Assert.Single(Find(root, Some.Item(2, "", report + " Про це повідомляє «Прут».", "Other", "uk", hours: 3))).Root);
    }

    [Fact]
    public void A_name_that_another_outlet_bears_whole_is_that_outlets()
    {
        var told = Some.Item(3, "", "Codrina сообщает: " + Some.BridgeInRussian, "Меридиан", "ru", hours: 3);
        Assert.Empty(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Codrina News Agency"), Some.Item(2, "Choir", Some.Choir, "Codrina"), told));
    }

    [Fact]
    public void A_report_of_something_else_that_names_the_outlet_is_no_copy() =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut Agency"), Some.Item(2, "Хор", "Prut Agency сообщает: сорок певцов из девяти сёл заполнили в воскресенье оперный театр. Хор основала почтальонша на пенсии, и публика просила спеть ещё.", "Меридиан", "ru", hours: 3)));

    [Fact]
    public void A_report_of_another_language_that_came_later_is_not_passed_on() =>
        Assert.Empty(Find(Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut Agency", hours: 5), Some.Item(2, "Мост закрыт", "Prut Agency сообщает: " + Some.BridgeInRussian, "Меридиан", "ru")));

    [Theory]
    [InlineData("", true)]
    [InlineData("Перевозчик Григорий Чебан из Бельц смеётся: «Жена рада, ужинаю дома, а дети в Кишинёве впервые видят отца по вечерам в будни».", false)]
    public void An_agencys_report_told_in_another_language_without_a_credit_is_a_copy_where_nothing_is_added(string paragraph, bool copies)
    {
        var report = Some.Item(1, "Bridge closed to lorries", Some.Bridge, "Prut Agency");
        const string text = "Старый мост через Прут у Скулян закрыли в понедельник для грузовиков: водолазы нашли трещины в двух опорах. Легковые машины едут по одной полосе. "
            + "Ремонт, сказали в дорожном агентстве, продлится до конца мая и обойдётся в 3,4 миллиона евро.\n\n";
        var told = Some.Item(2, "Мост закрыт для грузовиков", text + paragraph, "Меридиан", "ru", hours: 3);
        StoryItem[] customers =
        [
            Some.Item(3, "Choir", Some.Choir + " Prut Agency reports.", "Moldova Daily"), Some.Item(4, "Choir again", "Prut Agency reports. " + Some.Choir, "Codrina Weekly", hours: 1),
        ];
        // Among so few texts hardly a term is rare.
        var policy = GroupingPolicy.Default with { UncreditedLikeness = 0.5 };
        Assert.Equal(copies, CopyGroups.Find([report, told, .. customers], policy).Any(copy => (copy.Item, copy.Root) == (2, 1)));
        // Whom only one other credits is no agency: two reports of one event are alike.
        Assert.DoesNotContain(CopyGroups.Find([report, told, customers[0]], policy), copy => copy.Item == 2);
    }

    private static IReadOnlyList<CopyLink> Find(params StoryItem[] items) => CopyGroups.Find(items, GroupingPolicy.Default);
}
