using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Words left out of a sentence so that it says something else: the gate sees it, whoever wrote it.</summary>
public sealed class GateAttackTests
{
    public static TheoryData<string, string, string, string> Shortened => new()
    {
        // Negations.
        { "en", "The railway between the towns did not reopen after the flood.", "The railway between the towns did reopen after the flood.", "a negation" },
        { "ru", "Железная дорога между городами после наводнения не открылась.", "Железная дорога между городами после наводнения открылась.", "a negation" },
        { "uk", "Залізниця між містами після повені не відкрилася.", "Залізниця між містами після повені відкрилася.", "a negation" },
        { "az", "Şəhərlər arasında dəmir yolu daşqından sonra açıq deyil.", "Şəhərlər arasında dəmir yolu daşqından sonra açıq.", "a negation" },
        { "tr", "Şehirler arasındaki demiryolu selden sonra açık değil.", "Şehirler arasındaki demiryolu selden sonra açık.", "a negation" },
        { "hy", "Քաղաքների միջև երկաթուղին ջրհեղեղից հետո չի բացվել։", "Քաղաքների միջև երկաթուղին ջրհեղեղից հետո բացվել։", "a negation" },
        { "ka", "რკინიგზა ქალაქებს შორის წყალდიდობის შემდეგ არ გაიხსნა.", "რკინიგზა ქალაქებს შორის წყალდიდობის შემდეგ გაიხსნა.", "a negation" },
        { "en", "The ministry denied that it had sold the bridge.", "The ministry had sold the bridge.", "a negation" },
        { "en", "The convoy left the town without its guards.", "The convoy left the town its guards.", "a negation" },
        // Hedges.
        { "en", "The owner allegedly sold the old bridge to a friend.", "The owner sold the old bridge to a friend.", "a hedge" },
        { "ru", "Владелец якобы продал старый мост своему другу.", "Владелец продал старый мост своему другу.", "a hedge" },
        { "uk", "Власник нібито продав старий міст своєму другові.", "Власник продав старий міст своєму другові.", "a hedge" },
        { "az", "İddiaya görə, köhnə körpünün sahibi onu dostuna satıb.", "köhnə körpünün sahibi onu dostuna satıb.", "a hedge" },
        { "tr", "İddiaya göre eski köprünün sahibi onu arkadaşına sattı.", "eski köprünün sahibi onu arkadaşına sattı.", "a hedge" },
        { "hy", "Հին կամրջի տերը իբր վաճառել է այն ընկերոջը։", "Հին կամրջի տերը վաճառել է այն ընկերոջը։", "a hedge" },
        { "ka", "ძველი ხიდის მფლობელმა თითქოს მეგობარს მიჰყიდა იგი.", "ძველი ხიდის მფლობელმა მეგობარს მიჰყიდა იგი.", "a hedge" },
        // Attributions.
        { "en", "The bridge is safe, according to the office of roads.", "The bridge is safe, the office of roads.", "an attribution" },
        { "en", "According to the office of roads, the bridge is safe.", "the bridge is safe.", "an attribution" },
        { "ru", "По словам министра, мост безопасен для грузовиков.", "мост безопасен для грузовиков.", "an attribution" },
        { "uk", "За словами міністра, міст безпечний для вантажівок.", "міст безпечний для вантажівок.", "an attribution" },
        { "az", "Nazirin sözlərinə görə, körpü yük maşınları üçün təhlükəsizdir.", "körpü yük maşınları üçün təhlükəsizdir.", "an attribution" },
        { "tr", "Bakan köprünün kamyonlar için güvenli olduğunu söyledi.", "köprünün kamyonlar için güvenli.", "an attribution" },
        { "hy", "Նախարարի խոսքով՝ կամուրջը անվտանգ է բեռնատարների համար։", "կամուրջը անվտանգ է բեռնատարների համար։", "an attribution" },
        { "ka", "მინისტრის თქმით, ხიდი უსაფრთხოა სატვირთოებისთვის.", "ხიდი უსაფრთხოა სატვირთოებისთვის.", "an attribution" },
        // Conditions and limits.
        { "en", "The bridge will open in May if the steel arrives.", "The bridge will open in May the steel arrives.", "a hedge" },
        { "en", "The bridge will open in May unless the river rises.", "The bridge will open in May.", "a condition" },
        { "en", "The repair costs up to two million lei.", "The repair costs two million lei.", "a limit" },
        { "en", "The flood took at least some houses of the village.", "The flood took some houses of the village.", "a limit" },
        { "en", "The bridge is closed only for lorries.", "The bridge is closed for lorries.", "a condition" },
        { "ru", "Мост откроют в мае, если привезут сталь.", "Мост откроют в мае.", "a hedge" },
        { "ru", "Ремонт стоит не более миллиона леев.", "Ремонт стоит миллиона леев.", "a negation" },
        { "en", "The bridge is closed until Friday.", "The bridge is closed.", "a condition" },
        // Figures, units, signs.
        { "en", "Prices rose by 5% in March.", "Prices rose by 5 in March.", "a number" },
        { "en", "It was −5 degrees on the river.", "It was 5 degrees on the river.", "a sign" },
        { "en", "The bridge is 418 metres long and has 12 piers.", "The bridge is 418 metres long and has piers.", "a number" },
        { "en", "The repair takes three months of work.", "The repair takes months of work.", "a number" },
        { "en", "The repair costs $44 million this year.", "The repair costs 44 million this year.", "a number" },
        { "en", "The repair costs 44 million this year.", "The repair costs 44 this year.", "a number" },
        // Who did what to whom.
        { "en", "Norland attacked Sudmark after Sudmark attacked Estmark.", "Norland attacked Estmark.", "and the sentence rests on it" },
        { "en", "The minister and the mayor accused the bank and the builder.", "The mayor accused the builder.", "and the sentence rests on it" },
        { "en", "The former minister was arrested at the border.", "The minister was arrested at the border.", "and the sentence rests on it" },
        { "en", "He stopped selling the old bridges.", "He stopped.", "and the sentence rests on it" },
        // Questions and quotations.
        { "en", "Will the bridge over the river open in May?", "Will the bridge over the river open in May", "what makes it a question" },
        { "hy", "Կամուրջը կբացվի՞ մայիսին։", "Կամուրջը կբացվի մայիսին։", "what makes it a question" },
        { "en", "The minister called the plan a “gift” to the town.", "The minister called the plan a gift to the town.", "a part of a quotation" },
        { "en", "The minister called the \"plan\" a gift to the town.", "The minister called the plan a gift to the town.", "a part of a quotation" },
        { "en", "The minister said: “We will soon pay for the bridge.”", "The minister said: “We will pay for the bridge.”", "a part of a quotation" },
        { "ru", "Министр сказал: «Мы скоро заплатим за мост».", "Министр сказал: «Мы заплатим за мост».", "a part of a quotation" },
        { "en", "The minister said: “We (the town) will pay for the bridge.”", "The minister said: “We will pay for the bridge.”", "a part of a quotation" },
        { "en", "“The bridge is safe,” the minister quipped on the bank.", "“The bridge is safe,”", "and the sentence rests on it" },
        { "en", "“The bridge is safe,” said the minister, “and it is ours,” said the mayor.", "“The bridge is safe,” said the mayor.", "a part of a quotation" },
        { "en", "The minister said the bridge was safe and the mayor said it was not.", "The mayor said the bridge was safe.", "not the first quote" },
        { "en", "The minister said the bridge was safe and the mayor said it was old.", "The minister said it was old.", "an attribution" },
        // Brackets hold it too.
        { "en", "The bridge (if the river allows it) opens in May.", "The bridge opens in May.", "a hedge" },
        { "en", "The bridge (except for lorries) opens in May.", "The bridge opens in May.", "a condition" },
        // Marks that change the sense.
        { "en", "No, the bridge is safe for lorries.", "No the bridge is safe for lorries.", "and the sentence rests on it" },
        { "en", "The bridge is safe for lorries!", "The bridge is safe for lorries", "a sign" },
    };

    [Theory]
    [MemberData(nameof(Shortened))]
    public void What_changes_what_it_says_is_refused(string language, string sentence, string text, string why)
    {
        var item = Item(1, sentence, language: language);
        var claim = new Claim(text, language, [Cite(item, sentence)]) { Origins = 1, Outlets = 1, Omitted = true };
        Assert.Contains(Problems(claim, item), problem => problem.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "The bridge (418 metres long) opens in May.", "The bridge opens in May.")]
    [InlineData("en", "However, the bridge near the town opens in May.", "the bridge near the town opens in May.")]
    [InlineData("en", "The two towns opened a bridge over the Zelva on Monday.", "The two towns opened a bridge over the Zelva.")]
    [InlineData("ru", "Кроме того, мост у города откроют в мае.", "мост у города откроют в мае.")]
    [InlineData("ru", "Мост через реку Зельва открыли в понедельник.", "Мост через реку Зельва открыли.")]
    [InlineData("en", "The bridge near the town opens in May.", "The bridge near the town opens in May")]
    [InlineData("en", "The minister said the “bridge” opens (in the old town) for lorries.", "The minister said the “bridge” opens for lorries.")]
    public void What_changes_nothing_may_go(string language, string sentence, string text)
    {
        var item = Item(1, sentence, language: language);
        Assert.Empty(Problems(new Claim(text, language, [Cite(item, sentence)]) { Origins = 1, Outlets = 1, Omitted = true }, item));
    }

    [Theory]
    [InlineData("The bridge opens in May", "The bridge opens in May?")]
    [InlineData("The bridge is ours, said the minister of roads.", "“The bridge is ours”, said the minister of roads.")]
    [InlineData("Prices of bread rose by 5 in March.", "Prices of bread rose by 5% in March.")]
    [InlineData("The old bridge opens in May.", "The-old bridge opens in May.")]
    [InlineData("Sudmark attacked Norland.", "Norland attacked Sudmark.")]
    public void Nothing_is_added_or_moved_not_even_a_mark(string sentence, string text)
    {
        var item = Item(1, sentence);
        Assert.Contains("the text is not the first quote with words deleted", Problems(Claim(text, Cite(item, sentence)), item));
    }

    [Theory]
    [InlineData("The bridge did not reopen in May.", "The bridge did", "its sentence goes on behind it, a negation")]
    [InlineData("According to its owner, the bridge is safe for lorries.", "the bridge is safe for lorries.", "its sentence begins before it, an attribution")]
    [InlineData("He asked: is the bridge safe?", "is the bridge safe", "what makes it a question")]
    [InlineData("“The enemy fled. The bridge was blown up at night. We saw it,” the soldier said.", "The bridge was blown up at night.", "somebody's quotation")]
    [InlineData("«Враг бежал. Мост взорвали ночью. Мы это видели», — сказал солдат.", "Мост взорвали ночью.", "somebody's quotation")]
    [InlineData("„Der Feind floh. Die Brücke wurde nachts gesprengt. Wir sahen es“, sagte der Soldat.", "Die Brücke wurde nachts gesprengt.", "somebody's quotation")]
    [InlineData("\"The enemy fled. The bridge was blown up at night. We saw it,\" the soldier said.", "The bridge was blown up at night.", "somebody's quotation")]
    [InlineData("He spoke. “The enemy fled.\n\n“The bridge was blown up at night.\n\n“We saw it,” he said.", "“The bridge was blown up at night.", "somebody's quotation")]
    [InlineData("“The bridge was blown up at night.” The soldier said this.", "“The bridge was blown up at night.”", "somebody's quotation")]
    public void A_quote_is_not_cut_out_of_its_sentence_or_of_what_somebody_says(string text, string quote, string why)
    {
        var item = Item(1, text);
        Assert.Contains(Problems(Claim(quote, Cite(item, quote)), item), problem => problem.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BRISTOW, 4 March (Wire) - The bridge “Zelva” opens in May. More follows.", "The bridge “Zelva” opens in May.")]
    [InlineData("It is the “old” bridge. The new bridge opens in May. It is called “Zelva”.", "The new bridge opens in May.")]
    [InlineData("The 5\" pipe burst. The new bridge opens in May. It's the workers' bridge.", "The new bridge opens in May.")]
    [InlineData("Операторы ООО «Мост» ждут. Новый мост откроют в мае. Его строит «Зельва».", "Новый мост откроют в мае.")]
    [InlineData("He said it was “ours. The new bridge opens in May.\n\nMore follows.", "The new bridge opens in May.")]
    public void What_the_outlet_itself_tells_between_quotations_passes(string text, string quote)
    {
        var item = Item(1, text);
        Assert.Empty(Problems(Claim(quote, Cite(item, quote)), item));
    }

    [Theory]
    [InlineData("attacked")]
    [InlineData("2026-03-04x")]
    [InlineData("2026/03")]
    public void An_insertion_is_a_date_and_nothing_else(string insertion)
    {
        var item = Item(1, "The bridge near the town opens in May.");
        Assert.Contains("an insertion is no date", Problems(Claim(item.Text, Cite(item, item.Text)) with { Insertions = [new Insertion(0, insertion)] }, item));
    }

    [Fact]
    public void What_turns_the_text_around_it_is_refused_and_a_monster_of_a_word_at_once()
    {
        var turned = Item(1, "The bridge near \u202Ethe town opens in May.");
        Assert.NotEmpty(Problems(Claim(turned.Text, Cite(turned, turned.Text)), turned));
        var monster = Item(1, "The bridge near the town opens " + new string('x', 1_000_000) + ".");
        Assert.Contains(Problems(Claim(monster.Text, Cite(monster, monster.Text)), monster), problem => problem.Contains("longer than", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_differs_stands_in_its_claim()
    {
        var (one, two) = (Item(1, "The flood cost 44 million lei, said the bank."), Item(2, "The flood cost 30 million lei, said the town.", "morning"));
        var (first, second) = (Claim(one.Text, Cite(one, one.Text)), Claim(two.Text, Cite(two, two.Text)));
        Brief With(string value) => Draft(first, second) with { Conflicts = [new Conflict("Flood", [new ConflictValue(value, first), new ConflictValue("30 million lei", second)])] };
        Assert.Single(BriefGate.Pass(With("44 million lei"), [one, two], Sources).Brief.Conflicts);
        Assert.Empty(BriefGate.Pass(With("90 million lei"), [one, two], Sources).Brief.Conflicts);
    }
}
