using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Archive;
using Daybook.Pages.Front;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>Models of the pages about editions: the day itself, the archive, the playlist.</summary>
internal static class EditionModels
{
    private const int MostTellings = 6, EarlierDays = 14;

    /// <summary>Audio and video of earlier days on the playlist: as many as the list that players take (<see cref="ItemFeed.MostEntries"/>).</summary>
    private const int MostEarlier = ItemFeed.MostEntries;

    public static EditionModel Edition(SiteReading reading, Edition edition, bool latest)
    {
        // What is only listed shows none of its items.
        var items = reading.Store.Items.Heads(edition.Stories.ExceptBy(edition.AlsoReported, story => story.Id).SelectMany(story => story.Items));
        reading.ShowTitles(edition.Stories.SelectMany(story => story.Items));
        var days = reading.Days;
        var missing = edition.Gauges.Comprehensive.Missing.Select(reading.Store.Stories.Find).OfType<Core.Stories.Story>().DistinctBy(story => story.Id);
        return new EditionModel
        {
            Edition = edition,
            Number = reading.NumberOf(edition.Day),
            Latest = latest,
            Stories = edition.Stories.ToDictionary(story => story.Id, story => Card(reading, story, items)),
            MissingTitles = missing.ToDictionary(story => story.Id, story => new Phrase(story.Title, story.Language)),
            FeedNames = reading.Store.Feeds.Titles(),
            Items = edition.Stories.Sum(story => story.NewItems.Count),
            Previous = days.LastOrDefault(day => day.Day < edition.Day)?.Day,
            Next = days.FirstOrDefault(day => day.Day > edition.Day)?.Day,
            Media = reading.Media(edition.Window.From, edition.Window.To),
            Briefs = reading.BriefLines(),
            Corrections = Corrections(reading, edition.Day.AddDays(1 - EarlierDays), edition.Day),
            Withdrawal = WithdrawalOf(edition.Withdrawn, edition.Reason),
        };
    }

    /// <summary>A published revision as it stood, where a newer one holds.</summary>
    public static EditionModel Revision(SiteReading reading, Edition revision, int newest) =>
        Edition(reading, revision, latest: false) with { NewestRevision = newest == revision.Revision ? null : newest };

    /// <summary>What a revision changed against the published one before it; null for a first one and for a tombstone.</summary>
    public static RevisionModel? Changes(SiteReading reading, IReadOnlyList<Edition> revisions, int number)
    {
        var after = revisions.FirstOrDefault(edition => edition.Revision == number && edition.State == EditionState.Published);
        var before = revisions.LastOrDefault(edition => edition.Revision < number && edition.State == EditionState.Published);
        return after is null || before is null ? null
            : new RevisionModel { After = after, Before = before, Number = reading.NumberOf(after.Day), Changes = EditionDifference.Of(before, after) };
    }

    /// <summary>
    /// The corrections and withdrawals of the days from one to another, newest day first, each for good. Of a day that is withdrawn now only the
    /// withdrawals: its texts are out of reach, and so is what was corrected in them.
    /// </summary>
    public static IReadOnlyList<Correction> Corrections(SiteReading reading, DateOnly from, DateOnly to)
    {
        var gone = reading.Days.Where(day => day.State == EditionState.Withdrawn).Select(day => day.Day).ToHashSet();
        return [.. reading.Store.Editions.LaterRevisions(reading.Review.Name, from, to).Where(edition => edition.Reason is not null && (edition.Withdrawn is not null || !gone.Contains(edition.Day)))
            .Select(edition => new Correction(edition.Day, edition.Revision, edition.Reason!, edition.Withdrawn is not null))];
    }

    public static ArchiveModel Archive(SiteReading reading, int? year, int? month) => new()
    {
        Editions = Lines(reading, year, month),
        Year = year,
        Month = month,
        Years = [.. reading.Days.Select(day => day.Day.Year).Distinct()],
    };

    /// <summary>Of the whole archive only the newest months are told in full: the page shows no more of them.</summary>
    private static List<EditionLine> Lines(SiteReading reading, int? year, int? month)
    {
        var days = reading.Days.Where(day => (year is null || day.Day.Year == year) && (month is null || day.Day.Month == month)).ToList();
        if (days.Count == 0)
            return [];
        var months = days.Select(day => (day.Day.Year, day.Day.Month)).Distinct().TakeLast(ArchivePage.MonthsOpen).ToHashSet();
        var full = year is null ? days.FindAll(day => months.Contains((day.Day.Year, day.Day.Month))) : days;
        var editions = reading.Store.Editions.Summaries(reading.Review.Name, full[0].Day, full[^1].Day);
        return [.. days.Except(full).Select(day => new EditionLine { Day = day.Day, Number = reading.NumberOf(day.Day), State = day.State, Revision = day.Revision, Stories = 0, Items = 0, Languages = 0 }),
            .. editions.Select(edition => Line(reading, edition))];
    }

    public static PlaylistModel Playlist(SiteReading reading, DateTimeOffset now)
    {
        if (reading.LatestWindow is not { } latest)
            return new PlaylistModel { Items = reading.Media(null, now) };
        return new PlaylistModel
        {
            Day = latest.Day,
            Items = reading.Media(latest.Window.From, latest.Window.To),
            Earlier = reading.NewestMedia(latest.Window.From.AddDays(-EarlierDays), latest.Window.From, MostEarlier),
        };
    }

    private static Withdrawal? WithdrawalOf(DateTimeOffset? withdrawn, string? why) => withdrawn is { } when && why is { } reason ? new Withdrawal(when, reason) : null;

    private static StoryCard Card(SiteReading reading, EditionStory story, IReadOnlyDictionary<long, Item> items)
    {
        // What is only listed shows none of its items, and hundreds of stories may be.
        if (story.Items.Count == 0)
            return new StoryCard { Story = story, Outlets = [], Languages = [], Tellings = [] };
        var members = story.Items.Where(items.ContainsKey).Select(id => items[id]).Where(item => item.Withdrawn is null).ToList();
        var headline = members.FirstOrDefault(item => item.Title == story.Title);
        return new StoryCard
        {
            Story = story,
            Outlets = [.. members.OrderBy(item => item != headline).Select(reading.SourceOf).DistinctBy(source => source.Id)],
            Languages = [.. members.Select(item => item.Language).OfType<string>().CountBy(language => language).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)],
            First = members.Count > 0 ? Telling(reading, members[0]) : null,
            Tellings = [.. members.Where(item => item != headline && !reading.Folded.Holds(item)).OrderByDescending(item => story.NewItems.Contains(item.Id))
                .ThenBy(item => item.Kind).ThenByDescending(item => item.When).DistinctBy(item => item.Source).Take(MostTellings).Select(item => Telling(reading, item))],
        };
    }

    private static TellingLine Telling(SiteReading reading, Item item) =>
        new(reading.SourceOf(item), SiteReading.TitleOf(item), item.When, item.Url);

    private static EditionLine Line(SiteReading reading, EditionSummary edition) => new()
    {
        Day = edition.Day,
        Number = reading.NumberOf(edition.Day),
        State = edition.State,
        Revision = edition.Revision,
        Correction = edition is { State: EditionState.Published, Revision: > 1 } ? edition.Reason : null,
        Lead = edition.Lead is { } lead ? new Phrase(lead.Title, lead.Language) : null,
        Others = [.. edition.Others.Select(other => new Phrase(other.Title, other.Language))],
        Stories = edition.Stories,
        Items = edition.Items,
        Languages = edition.Languages,
        Withdrawal = WithdrawalOf(edition.Withdrawn, edition.Reason),
        Comprehensive = edition.Comprehensive,
    };
}
