using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class SectionPlanTests
{
    [Fact]
    public void Stories_told_in_other_languages_alone_take_no_section_from_the_brief_s_own()
    {
        Evidence[] items =
        [
            .. new[] { "farmers of Moldova sold apples", "judges of Moldova jailed a smuggler", "snow in Moldova closed the airport", "a choir of Moldova won the contest" }
                .Select((text, at) => BriefSome.Item(at + 1, $"On Friday {text} and nobody in the capital was surprised by it.", story: at + 1)),
            .. new[] { "Школьники Молдавии", "Пожарные Молдавии", "Врачи Молдавии", "Пчеловоды Молдавии" }
                .Select((who, at) => BriefSome.Item(at + 11, $"{who} в пятницу собрались на совещание и говорили до самого вечера.", language: "ru", story: at + 11)),
        ];
        var corpus = new Corpus(items);
        var topic = Topic.Read("Moldova", "en");
        var found = Retrieval.Find(topic, corpus, 100);
        List<Statement> told = [.. Passages.Of(found, corpus, topic).Select(passage => new Statement(passage))];
        Assert.Equal(items.Length, told.Count);

        var sections = SectionPlan.Of(told, "en", 7, new Meanings([.. found.Items.Select(item => item.Item)]));
        Assert.Equal(4, sections.Count);
        Assert.All(sections, section => Assert.Contains(section.Statements, statement => statement.Language == "en"));
    }
}
