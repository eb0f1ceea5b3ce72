using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class DailyRowsTests
{
    [Fact]
    public void A_sentence_printed_every_day_with_other_figures_is_worth_less_than_news()
    {
        Evidence[] items =
        [
            .. Enumerable.Range(0, 3).Select(day => BriefSome.Item(day + 1, $"The lari of Georgia was sold for 0.6{day} manat at the exchange in the morning.", story: day + 1) with { When = BriefSome.Now.AddDays(-3 + day) }),
            BriefSome.Item(9, "The bank of Georgia will print a new note of fifty lari in the spring.", story: 9),
        ];
        var statements = Statements("Georgia", items);
        var rows = new DailyRows(statements, "en");
        Assert.All(statements, statement => Assert.Equal(statement.Story == 9 ? 3 : 1, rows.Worth(statement, _ => 3), 6));
        var foreign = new DailyRows(statements, "ka");
        Assert.All(statements, statement => Assert.Equal(statement.Story == 9 ? 3 : 0, foreign.Worth(statement, _ => 3), 6));
    }

    [Fact]
    public void One_that_its_outlet_says_again_in_another_story_is_a_row()
    {
        var statements = Statements("Georgia", [.. Enumerable.Range(0, 2).Select(day => BriefSome.Item(day + 1, "The lari of Georgia was sold for 0.63 manat at the exchange in the morning.", story: day + 1) with { When = BriefSome.Now.AddDays(-3 + day) })]);
        statements[0].Add(statements[1].Lead);
        Assert.Equal(1, new DailyRows([statements[0]], "en").Worth(statements[0], _ => 3), 6);
    }

    [Fact]
    public void What_two_outlets_print_alike_on_one_day_is_no_row()
    {
        var statements = Statements("Georgia", [.. new[] { "one", "two" }.Select((source, at) => BriefSome.Item(at + 1, "The lari of Georgia was sold for 0.63 manat at the exchange in the morning.", source, story: at + 1))]);
        Assert.All(statements, statement => Assert.Equal(3, new DailyRows(statements, "en").Worth(statement, _ => 3), 6));
    }

    private static List<Statement> Statements(string query, Evidence[] items)
    {
        var corpus = new Corpus(items);
        var topic = Topic.Read(query, "en");
        List<Statement> statements = [.. Passages.Of(Retrieval.Find(topic, corpus, 100), corpus, topic).Select(passage => new Statement(passage))];
        Assert.Equal(items.Length, statements.Count);
        return statements;
    }
}
