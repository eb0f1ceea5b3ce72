using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Sentences that need another one to be understood, and such as are no news, in every language.</summary>
public sealed class HangingSentencesTests
{
    [Theory]
    [InlineData("Now it flows north through the old pipe to the border.", "en")]
    [InlineData("Until it is finished no vehicle heavier than 20 tonnes may cross.", "en")]
    [InlineData("Norland is a market of three million people, they note, and it buys shirts.", "en")]
    [InlineData("The arrangement was copied from a crossing of Norland further south.", "en")]
    [InlineData("What changes is the freight bill of Norland and who pockets it.", "en")]
    [InlineData("Four of them went to the ports of Norland straight away.", "en")]
    [InlineData("The road through Zelva will open to lorries in May, said he.", "en")]
    [InlineData("The one between Norland and Sudmark was closed for a month.", "en")]
    [InlineData("Norland has an old friend of mine as its new minister.", "en")]
    [InlineData("По его словам, дорогу через Зельву откроют в мае.", "ru")]
    [InlineData("Грузовики Норландии стоят на этом мосту третьи сутки.", "ru")]
    [InlineData("Дорогу через Зельву откроют в мае, сказал он журналистам.", "ru")]
    [InlineData("Вантажівки Норландії стоять на цьому мосту третю добу.", "uk")]
    [InlineData("За його словами, дорогу через Зельву відкриють у травні.", "uk")]
    [InlineData("Onun sözlərinə görə, Zelva üzərindən yol may ayında açılacaq.", "az")]
    [InlineData("Norlandın yük maşınları həmin körpüdə üçüncü gündür dayanır.", "az")]
    [InlineData("Onlara göre Zelva üzerindeki yol mayıs ayında açılacak.", "tr")]
    [InlineData("Նորլանդի բեռնատարները այդ կամրջի վրա կանգնած են երրորդ օրը։", "hy")]
    [InlineData("Զելվայի ճանապարհը կբացեն մայիսին, ասել է նա լրագրողներին։", "hy")]
    [InlineData("მისი თქმით, ზელვაზე გზა მაისში გაიხსნება და უფასო იქნება.", "ka")]
    public void A_sentence_whose_noun_or_speaker_another_names_does_not_stand(string text, string language) => Assert.False(ReadSentence.StandsAlone(text, language));

    [Theory]
    [InlineData("The deal of Norland and Sudmark was signed in the town of Bristow.", "en")]
    [InlineData("Mayor Ruta Olen said she had paid for the road through Zelva.", "en")]
    [InlineData("Norland sold more apples this year than in any year before.", "en")]
    [InlineData("Fishermen of Norland saw a drifting sea mine 12 miles off the cape.", "en")]
    [InlineData("В этом году Норландия продала больше яблок, чем Зюдмарк.", "ru")]
    [InlineData("Цього тижня Норландія продала більше яблук, ніж Зюдмарк.", "uk")]
    [InlineData("Норландія продала на 8 відсотків більше, ніж за той самий період торік.", "uk")]
    [InlineData("Այս տարի Նորլանդը ավելի շատ խնձոր է վաճառել հարևան երկրներին։", "hy")]
    public void One_that_names_what_it_tells_of_stands(string text, string language) => Assert.True(ReadSentence.StandsAlone(text, language));

    [Theory]
    [InlineData("Some sleepers of Norland have gone into a very handsome barn of Sudmark.")]
    [InlineData("The governor of Norland has given an update on the works in Sudmark.")]
    public void How_the_writer_finds_a_thing_is_no_point(string text) =>
        Assert.DoesNotContain(Write(Item(1, "Norland and Sudmark opened a bridge of 418 metres. " + text, story: 1)).Claims(), claim => claim.Text == text);

    [Fact]
    public void What_opens_a_report_and_names_nobody_and_no_figure_waits_for_what_does()
    {
        const string Remark = "Long before coal there was salt beneath the wide valleys.";
        Evidence[] items = [Item(1, Remark + " Norland and Sudmark opened a mine in the hills.", title: "Norland and Sudmark and their salt", story: 1), Item(2, "Norland and Sudmark will close 3 bridges in May.", "morning", title: "Bridges close", story: 2)];
        var told = ExtractiveWriter.Write("Norland and Sudmark", items, Sources, new BriefPolicy { MaxClaims = 2 }, Now).Claims().Select(claim => claim.Text).Distinct().ToList();
        Assert.Equal(2, told.Count);
        Assert.DoesNotContain(Remark, told);
    }

    [Fact]
    public void Of_a_row_of_days_one_is_told()
    {
        Evidence[] rows = [.. Enumerable.Range(1, 4).Select(day => Item(24 * day, $"The ferries of Norland and Sudmark carried {200 + day} passengers and {30 + day} cars in the day.", title: $"Ferries {day}", story: day))];
        Assert.Single(Write(rows).Claims().Select(claim => claim.Text).Distinct());
    }

    private static Brief Write(params Evidence[] evidence) => ExtractiveWriter.Write("Norland and Sudmark", evidence, Sources, new BriefPolicy(), Now);
}
