using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Tests.Briefs;

/// <summary>Small evidence for tests of briefs.</summary>
internal static class BriefSome
{
    public static readonly DateTimeOffset Now = new(2025, 9, 4, 18, 5, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<string, Source> Sources = new[]
    {
        new Source { Id = "wire", Name = "Wire", Owner = "Wire Agency" },
        new Source { Id = "morning", Name = "Morning", Owner = "House" },
        new Source { Id = "evening", Name = "Evening", Owner = "House" },
        new Source { Id = "lone", Name = "Lone" },
    }.ToDictionary(source => source.Id);

    public static Evidence Item(long id, string text, string source = "wire", string? title = null, string language = "en", long? copyOf = null, long? story = null) => new()
    {
        Item = id,
        Revision = 1,
        Url = $"https://{source}.example/{id}",
        Source = source,
        Title = title,
        Text = text,
        Language = language,
        When = new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero).AddHours(id),
        Seen = new DateTimeOffset(2025, 8, 20, 9, 0, 0, TimeSpan.Zero).AddHours(id),
        CopyOf = copyOf,
        Story = story,
    };

    /// <summary>The sentences of some reports on Zelva that may be told, in the order of their items.</summary>
    public static List<Passage> PassagesOf(params Evidence[] evidence)
    {
        var corpus = new Corpus(evidence);
        var items = corpus.Items.Select(item => new TopicItem(item, 1, true)).ToList();
        return [.. Passages.Of(new Found(items, new Dictionary<string, TermVector>()), corpus, Topic.Read("Zelva", "en")).OrderBy(passage => passage.Evidence.Item)];
    }

    /// <param name="heard">As <see cref="Agreement"/> takes it.</param>
    public static Agreement Agreed(List<Passage> passages, IEnumerable<Passage>? heard = null) => new(new Meanings([.. passages.Select(passage => passage.Source.Item).Distinct()]), heard);

    public static Citation Cite(Evidence item, string quote)
    {
        var start = item.Text.IndexOf(quote, StringComparison.Ordinal);
        return new Citation(item.Item, item.Revision, item.Url, item.Source, start, start + quote.Length, quote, item.Seen);
    }

    public static Claim Claim(string text, params Citation[] citations) =>
        new(text, "en", citations) { Origins = 99, Outlets = 99, Omitted = citations[0].Quote != text };

    public static IReadOnlyList<string> Problems(Claim claim, params Evidence[] items) =>
        CitationCheck.Problems(claim, key => items.FirstOrDefault(item => (item.Item, item.Revision) == key));

    public static Brief Draft(params Claim[] points) => new()
    {
        Title = "Topic",
        Query = "topic",
        Language = "en",
        Written = Now,
        Writer = "test",
        Overview = [],
        Sections = [new BriefSection("Heading", points, [])],
        Timeline = [],
        Conflicts = [],
        Sources = [new BriefSource("invented", 7)],
    };
}
