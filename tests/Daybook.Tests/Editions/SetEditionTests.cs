using Daybook.Core.Editions;
using Daybook.Core.Publishing;

namespace Daybook.Tests.Editions;

/// <summary>Editions of the two news sets, composed from the stories as people labelled them.</summary>
public sealed class SetEditionTests
{
    private static readonly LabelledSet Sample = new(Shared.Sample());
    private static readonly LabelledSet Second = new(Path.Combine(Shared.Root, "tests", "sets", "prut-bridge-2026"));

    private static readonly IReadOnlyList<Edition> SampleDays = Sample.Editions(new DateOnly(2025, 7, 10), new DateOnly(2025, 9, 4));
    private static readonly IReadOnlyList<Edition> SecondDays = Second.Editions(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 30));

    [Fact]
    public void Front_page_of_the_last_day_of_the_sample_is_full_and_leads_with_what_many_tell()
    {
        var edition = SampleDays[^1];
        var lead = edition.Stories[0];

        Assert.True(edition.Sections.Sum(section => section.Stories.Count) >= 12);
        Assert.Equal(edition.Lead, lead.Id);
        Assert.True(lead.Origins >= 4);
        Assert.Equal("en", lead.Language);
        Assert.True(edition.Sections.Count >= 5);
    }

    [Fact]
    public void Video_that_its_own_reporters_call_unsupported_leads_on_no_day()
    {
        foreach (var edition in SampleDays.Where(edition => edition.Lead is not null))
            Assert.DoesNotContain("ultimatum", edition.Stories[0].Title, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_item_of_the_labels_is_new_in_exactly_one_edition_or_a_copy_or_of_a_later_day()
    {
        var seen = SampleDays.SelectMany(edition => edition.Stories).SelectMany(story => story.NewItems).ToList();
        var originals = Sample.Stories.SelectMany(story => story.Members)
            .Where(member => member.CopyOf is null && member.When < SampleDays[^1].Window.To && member.When >= SampleDays[0].Window.From)
            .Select(member => member.Id);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(originals.Except(seen));
    }

    [Fact]
    public void Nothing_repeats_within_a_language_and_excerpts_keep_to_fifty_words()
    {
        foreach (var edition in SampleDays.Concat(SecondDays))
        {
            var shown = edition.Stories.Where(story => !edition.AlsoReported.Contains(story.Id)).ToList();
            foreach (var (a, b) in shown.SelectMany((a, n) => shown.Skip(n + 1).Select(b => (a, b))))
                Assert.False(a.Language == b.Language && new NearTitle(a.Title).Repeats(new NearTitle(b.Title)), $"{edition.Day}: {a.Title} / {b.Title}");
            Assert.All(edition.Stories, story => Assert.InRange(Words.Count(story.Excerpt ?? ""), 0, 50));
        }
    }

    [Fact]
    public void Second_set_leads_its_days_with_the_bridge_and_counts_one_owner_once()
    {
        var closed = SecondDays.Single(edition => edition.Day == new DateOnly(2026, 3, 12));

        Assert.Equal("Last deck segment closes new bridge over the Prut", closed.Stories[0].Title);
        Assert.Equal((5, 6), (closed.Stories[0].Origins, closed.Stories[0].Outlets));
        Assert.Equal(23, (SecondDays.Single(edition => edition.Day == new DateOnly(2026, 3, 29)).Window is var w ? w.To - w.From : default).TotalHours);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Evidence_of_the_labels_stands_in_the_texts_word_for_word(bool second) =>
        Assert.All((second ? Second : Sample).Evidence(), line => Assert.Contains(line.Quote, line.FullText, StringComparison.Ordinal));
}
