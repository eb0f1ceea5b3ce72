using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Tests.Briefs;

public sealed class LabelsTests
{
    [Theory]
    [InlineData("en", "bridge", "The bridge will cost less, Caspian Wire said.")]
    [InlineData("ru", "мост", "Мост обойдётся дешевле, сообщает Caspian Wire.")]
    [InlineData("ka", "ხიდი", "Caspian Wire-ის ცნობით, ხიდი იაფია.")]
    public void The_name_of_an_outlet_is_no_label(string language, string query, string text) => Assert.DoesNotContain("Wire", Label(query, text, language) ?? "", StringComparison.Ordinal);

    [Fact]
    public void An_outlet_whose_name_has_a_place_in_it_is_no_label() =>
        Assert.DoesNotContain("Меридиан", Label("мост", "Мост обойдётся дешевле, пишет Бакинский Меридиан.", "ru") ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("az", "yük", "Yükün dəyəri 44 milyon ABŞ dollarını keçib.")]
    [InlineData("ru", "груз", "Груз стоит 44 миллиона долларов США.")]
    [InlineData("en", "cargo", "The cargo is worth 44 million US dollars.")]
    public void The_country_of_a_currency_is_no_label(string language, string query, string text) => Assert.DoesNotContain(Label(query, text, language) ?? "", new[] { "ABŞ", "США", "US" });

    [Theory]
    [InlineData("en", "Ukraine and Azerbaijan", "Azerbaijan and Ukraine came closer in the past year.")]
    [InlineData("az", "Ukrayna və Azərbaycan", "Azərbaycan Ukraynaya yaxınlaşıb.")]
    public void The_words_of_the_topic_alone_are_no_label(string language, string query, string text) => Assert.Null(Label(query, text, language));

    [Fact]
    public void What_reports_differ_on_is_neither_a_place_nor_who_says_so()
    {
        const string Text = "The rally in Tbilisi drew 9,000 people, police said.";
        var (labels, statement) = Read("Georgia", Text, "en", "");
        Assert.Equal("Rally in Tbilisi", Subject(labels, "Georgia", [("9,000", statement)], []));
    }

    [Fact]
    public void What_reports_differ_on_in_another_language_is_told_by_what_the_points_share_with_them()
    {
        var (labels, point) = Read("Georgia", "A minibus waited while the rally began in Tbilisi.", "en", "");
        var (_, value) = Read("Грузия", "На митинг в Тбилиси пришли 9000 человек, сказала полиция.", "ru", "");
        Assert.Equal("Rally", Subject(labels, "Georgia", [("9000", value)], [point]));
    }

    [Fact]
    public void A_claim_that_names_nothing_is_labelled_out_of_its_headline() =>
        Assert.Equal("Heron colony", Label("bridge", "At the bridge they were there again.", "en", "Heron colony comes back"));

    [Fact]
    public void Who_says_it_is_no_label() => Assert.Equal("Fibre cable", Label("Georgia", "The fibre cable was joined in Georgia, the digital ministry said on Thursday.", "en"));

    [Theory]
    [InlineData("The earthquake near Parsabad was felt in Georgia.", "Earthquake")]
    [InlineData("The barrier in Republic Square rises at eight in Georgia.", "Barrier")]
    public void Where_it_is_is_no_label(string text, string label) => Assert.Equal(label, Label("Georgia", text, "en"));

    [Fact]
    public void Who_a_figure_is_put_by_is_not_what_reports_differ_on()
    {
        var (labels, statement) = Read("Georgia", "The backlog of wagons is put at 640 by the railway and at 1,150 by the port.", "en", "");
        Assert.Equal("Backlog of wagons", Subject(labels, "Georgia", [("640", statement)], []));
    }

    [Theory]
    [InlineData("en", "The organisers spoke of 15,000 participants, the ministry of 3,500.", "15,000", "Participants")]
    [InlineData("en", "The seismic survey put the magnitude at 5.3, the agency at 5.6.", "5.3", "Magnitude")]
    [InlineData("ru", "Владелец оценил запас склада в 38 тонн цемента.", "38 тонн", "Цемент")]
    public void What_a_figure_counts_is_what_reports_differ_on(string language, string text, string shown, string subject)
    {
        var (labels, statement) = Read("Georgia", text, language, "");
        Assert.Equal(subject, new ConflictSubjects(Topic.Read("Georgia", language), language, labels).Of([(shown, statement)], []));
    }

    [Theory]
    [InlineData("uk", "The ship carried 380 passengers.", "Пасажир")]
    [InlineData("ru", "The ship carried 380 passengers.", "Пассажир")]
    public void What_only_reports_in_another_language_count_is_told_by_the_word_of_the_brief(string language, string text, string subject)
    {
        var (labels, statement) = Read("Georgia", text, "en", "");
        Assert.Equal(subject, new ConflictSubjects(Topic.Read("Georgia", "en"), language, labels).Of([("380", statement)], []));
    }

    [Fact]
    public void What_only_foreign_reports_have_a_phrase_for_is_told_in_English_where_one_of_them_is()
    {
        var (labels, foreign) = Read("Georgia", "Річна підтримка лінії становить 9,1 мільйона євро.", "uk", "");
        var (_, english) = Read("Georgia", "The yearly state support is put at 6.4 million euros.", "en", "");
        Assert.Equal("State support", new ConflictSubjects(Topic.Read("Georgia", "tr"), "tr", labels).Of([("9,1 мільйона євро", foreign), ("6.4 million euros", english)], []));
    }

    [Fact]
    public void Two_claims_that_name_one_thing_have_two_labels()
    {
        var (labels, one) = Read("bridge", "Sand lorries stood on the bridge for six hours.", "en", "");
        var (_, other) = Read("bridge", "Sand lorries left the bridge while 37 children waited.", "en", "");
        Assert.NotEqual(labels.Of(one), labels.Of(other));
    }

    private static string Subject(Labels labels, string query, IReadOnlyList<(string, Statement)> values, IReadOnlyList<Statement> chosen) => new ConflictSubjects(Topic.Read(query, "en"), "en", labels).Of(values, chosen);

    private static string? Label(string query, string text, string language, string title = "") => Read(query, text, language, title) is var (labels, statement) ? labels.Of(statement) : null;

    private static (Labels Labels, Statement Statement) Read(string query, string text, string language, string title)
    {
        Evidence[] items = [BriefSome.Item(1, text, title: title, language: language, story: 1)];
        var (corpus, topic) = (new Corpus(items), Topic.Read(query, language));
        var item = new TopicItem(corpus.Items[0], 1, true);
        var words = Terms.Cut(text, language);
        var passage = new Passage { Source = item, Start = 0, End = text.Length, Place = 0, Words = words, Vector = corpus.Vector(words, language), Stands = true, Leans = false };
        return (new Labels(corpus, topic, language, new SourceNames([new Source { Id = "wire", Name = "Caspian Wire" }, new Source { Id = "meridian", Name = "Бакинский Меридиан" }])), new Statement(passage));
    }
}
