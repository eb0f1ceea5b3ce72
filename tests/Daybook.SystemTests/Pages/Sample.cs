using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.About;
using Daybook.Pages.Archive;
using Daybook.Pages.Briefs;
using Daybook.Pages.Bundles;
using Daybook.Pages.Directory;
using Daybook.Pages.Front;
using Daybook.Pages.Pieces;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;
using Daybook.Pages.Sources;
using Daybook.Pages.Stories;

namespace Daybook.SystemTests.Pages;

/// <summary>A small day in four languages, every page of it.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2025, 9, 4);

    public static readonly Source Wire = new() { Id = "wire", Name = "Caspian Wire", Country = "AZ", Owner = "State Agency", OwnerType = "state", Language = "en", Site = "https://wire.example/" };
    public static readonly Source Rioni = new() { Id = "rioni", Name = "რიონის ფოსტა", Country = "GE", Owner = "Fund", OwnerType = "nonprofit", Language = "ka" };
    public static readonly Source Unknown = new() { Id = "sevan.example", Name = "Севанский маяк", Language = "ru" };

    public static readonly Bundle Heard = new() { Name = "audio", Title = "Audio and Video", About = "To listen to.", Kinds = [ItemKind.Audio, ItemKind.Video], Places = ["GE", "UA-51"], Words = ["road*"] };

    public static Review Review(bool invented = true) => new()
    {
        Name = "caucasus",
        Title = "South Caucasus - Current News Review",
        Motto = "Comprehensive, Balanced, Timely",
        Languages = ["en", "ru"],
        TimeZone = "Asia/Baku",
        CutOff = new TimeOnly(22, 0),
        Hashtags = ["SouthCaucasus"],
        Byline = "Ani Testyan (@anitest)",
        Bundles = [Heard],
        Folders = [new Folder { Name = "georgia", Title = "Georgia", Feeds = ["https://rioni.example/feed"] }],
        Links = [new ReviewLink("Blog", "https://blog.example/")],
        Invented = invented,
    };

    public static Site Site(bool invented = true) => new() { Review = Review(invented), LatestDay = Day, Feeds = 3, Outlets = 3 };

    public static DateTimeOffset At(int hour, int minute = 0) => new(2025, 9, 4, hour, minute, 0, TimeSpan.Zero);

    public static Item Item(long id, Source source, string? title, string text, int hour = 8, long? copyOf = null) => new()
    {
        Id = id,
        Source = source.Id,
        Feed = $"https://{source.Id}.example/feed",
        Url = $"https://{source.Id}.example/{id}",
        Title = title,
        Text = text,
        Language = source.Language,
        Published = At(hour),
        FirstSeen = At(hour, 20),
        CopyOf = copyOf,
        Places = ["GE"],
        Story = 12,
    };

    public static EditionStory Story(long id, string title = "Mountain road opens again", string? language = "en", string? excerpt = "Cars pass in one lane.") => new()
    {
        Id = id,
        Title = title,
        Language = language,
        Excerpt = excerpt,
        Origins = 2,
        Outlets = 3,
        Items = [1, 2, 3],
        NewItems = [1, 2],
    };

    public static StoryCard Card(EditionStory story) => new()
    {
        Story = story,
        Outlets = [Wire, Rioni, Unknown],
        Languages = ["en", "ka", "ru"],
        First = new TellingLine(Rioni, new Phrase("გზა გაიხსნა", "ka"), At(7), "https://rioni.example/1"),
        Tellings = [new TellingLine(Rioni, new Phrase("გზა გაიხსნა", "ka"), At(7), "https://rioni.example/1")],
    };

    public static EditionModel Edition(params EditionStory[] stories)
    {
        var mix = new Mix(new Dictionary<string, int> { ["AZ"] = 3, ["GE"] = 2 }, new Dictionary<string, int>(), new Dictionary<string, int>());
        return new EditionModel
        {
            Edition = new Edition
            {
                Review = "caucasus",
                Day = Day,
                TimeZone = "Asia/Baku",
                State = EditionState.Published,
                Window = new EditionWindow(At(18).AddDays(-1), At(18)),
                Title = "4 September",
                Sections = [new EditionSection("Georgia", [.. stories.Select(story => story.Id)])],
                Lead = stories.FirstOrDefault()?.Id,
                Gauges = new Gauges(
                    new Comprehensive(.9, 9, 10, [], ["https://silent.example/feed"], null),
                    new Balanced(.12, 5, mix, mix, [], 1, null),
                    new Timely(24, 600, 5, [3, 20, 24, 60, 70], null)),
                Stories = stories,
            },
            Number = 59,
            Latest = true,
            Items = 5,
            Stories = stories.ToDictionary(story => story.Id, Card),
            Previous = Day.AddDays(-1),
            Media = [Media],
            Briefs = [new BriefLine(7, new Phrase("Ukraine and Azerbaijan", "en"), 3, 2, At(17))],
        };
    }

    public static MediaLine Media { get; } = new()
    {
        Item = 9, Title = new Phrase("Дорога", "ru"), Source = Unknown, Kind = ItemKind.Video, When = At(9), Seconds = 600, Url = "https://video.example/9", Story = 12,
    };

    private static Mix NoMix => new(new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());

    public static StoryModel StoryPage(params Telling[] tellings) => new()
    {
        Headline = new Phrase("Mountain road opens again", "en"),
        Story = new Story
        {
            Id = 12,
            Title = "Mountain road opens again",
            Language = "en",
            FirstSeen = At(7),
            LastSeen = At(9),
            Items = [1, 2, 3],
            Why = [new StoryMatch(2, 1, .7, [Reason.Of(ReasonKind.BothName, "Mestia")])],
        },
        Tellings = tellings,
        Origins = 2,
        Outlets = 3,
        HeadlineFrom = Wire,
        Edition = Day,
        Leads = true,
        Gauges = new StoryGauges(new StoryReach(.4, 2, 5, null), new Balanced(null, 3, NoMix, NoMix, ["country AZ"], 1, "3 of 5 outlets that tell it"), new StoryPace(18, 600, null)),
    };

    public static Telling[] Tellings { get; } =
    [
        new() { Item = Item(1, Rioni, "გზა გაიხსნა", "გზა კვლავ გაიხსნა.", 7), Source = Rioni },
        new() { Item = Item(2, Wire, "Mountain road opens again", "The road is open."), Source = Wire, Copies = [new Copy(Item(3, Unknown, "Дорога открыта", "Дорога открыта.", 9, 2), Unknown, .96, true)] },
    ];

    public static Citation Cite(long item, Source source, string quote, int start = 0) =>
        new(item, 1, $"https://{source.Id}.example/{item}", source.Id, start, start + quote.Length, quote, At(9));

    public static Claim Claim(string text, string language, params Citation[] citations) =>
        new(text, language, citations) { Label = "Depot", Origins = 1, Outlets = 2 };

    public static BriefModel Brief(params Claim[] points) => new()
    {
        Brief = new Brief
        {
            Id = 7,
            Title = "Ukraine and Azerbaijan",
            Query = "Ukraine and Azerbaijan",
            Language = "en",
            Written = At(18, 5),
            Writer = "extractive",
            Overview = [.. points.Take(1)],
            Sections = points.Length == 0 ? [] : [new BriefSection("Energy", points, [Claim("გზა გაიხსნა.", "ka", Cite(1, Rioni, "გზა გაიხსნა."))])],
            Timeline = [.. points.Take(1).Select(claim => new TimelineEntry("2025-08", DatePrecision.Month, claim))],
            Conflicts = points.Length < 2 ? [] : [new Conflict("Worth of the cargo", [new ConflictValue("44 m", points[0]), new ConflictValue("41 m", points[1])])],
            Sources = [new BriefSource("wire", 2), new BriefSource("never-heard-of", 1)],
        },
        Sources = new[] { Wire, Rioni, Unknown }.ToDictionary(source => source.Id),
        Cited = new Dictionary<long, CitedItem> { [1] = new("ka", At(7), Story: 12), [2] = new("en", At(8)), [3] = new("ru", null, Wire, 2) },
        Reading = new BriefReading(117, 17, 7, At(8).AddDays(-40), At(8)),
        Version = 3,
        Before = 5,
    };

    public static Claim[] Points { get; } =
    [
        Claim("Drones hit a depot in Odesa.", "en", Cite(2, Wire, "Drones hit a large depot in Odesa."), Cite(3, Unknown, "Дроны попали.")) with { Omitted = true, Insertions = [new Insertion(28, "8 August 2025")] },
        Claim("Gas flows north.", "en", Cite(2, Wire, "Gas flows north.", 80)),
    ];

    public static SourceLine[] Lines { get; } =
    [
        new() { Source = Wire, Items = 25, Last = At(9) },
        new() { Source = Rioni, Items = 16, Last = At(7), FailingSince = At(2), Failure = "answers 503" },
        new() { Source = Unknown, Items = 1, OwnFeed = false },
    ];

    public static EditionLine[] Days { get; } =
    [
        new() { Day = Day, Number = 59, State = EditionState.Published, Lead = new Phrase("გზა გაიხსნა", "ka"), Others = [new Phrase("Gas flows north", "en")], Stories = 16, Items = 61, Languages = 7 },
        new() { Day = new DateOnly(2025, 8, 16), Number = 40, State = EditionState.Withdrawn, Stories = 0, Items = 0, Languages = 0, Withdrawal = new Withdrawal(At(9), "a source asked for erasure.") },
    ];

    private static BundleModel Bundle(Bundle bundle, string path) => new()
    {
        Bundle = bundle,
        Paths = new OutputPaths(path),
        Shelf = BundleShelf.Bundle,
        HasMedia = true,
        Items = [new BundleLine { Item = Item(1, Rioni, "გზა გაიხსნა", "გზა კვლავ გაიხსნა."), Source = Rioni, Title = new Phrase("გზა გაიხსნა", "ka"), Origins = 2, Outlets = 3 }, new BundleLine { Item = Item(4, Unknown, null, "Пост без заголовка."), Source = Unknown, Title = new Phrase("Пост без заголовка.", "ru") }],
        Feeds = [new FeedLine("https://rioni.example/feed", Rioni.Name(), FeedStanding.Fine), .. Enum.GetValues<FeedStanding>().Select(standing => new FeedLine($"https://{standing}.example/".ToLowerInvariant(), new Phrase(standing.ToString(), null), standing))],
    };

    /// <summary>Every page of the little site, by path.</summary>
    public static async Task<Dictionary<string, string>> WriteAll(bool exported = false, bool invented = true)
    {
        using var writer = new PageWriter();
        var pages = new Dictionary<string, string>();
        async Task Put<T>(string path, T model) where T : IPageModel =>
            pages[path] = await writer.WriteAsync(Site(invented), new SiteLinks(path, exported), model);
        var edition = Edition(Story(12), Story(13, "გზა გაიხსნა", "ka", "გზა კვლავ გაიხსნა."), Story(14, "MiG-29s seen", excerpt: null));
        await Put("/", edition);
        await Put("/2025/09/04/", edition with { Latest = false });
        await Put("/2025/09/03/", Edition());
        await Put("/2025/08/16/", Edition() with { Withdrawal = new Withdrawal(At(9), "a source asked."), Edition = Edition().Edition with { State = EditionState.Withdrawn } });
        foreach (var id in (long[])[12, 13, 14])
            await Put(SitePaths.Story(id), StoryPage(Tellings));
        await Put("/briefs/", new BriefsModel([new BriefLine(7, new Phrase("Ukraine and Azerbaijan", "en"), 3, 2, At(17))]));
        await Put("/briefs/7/", Brief(Points));
        await Put("/briefs/5/", Brief());
        var (before, after) = (Brief(Points[1]).Brief with { Id = 5 }, Brief(Points).Brief);
        await Put(SitePaths.BriefChanges(7), new BriefChangesModel(after, before, 3, BriefDifference.Of(before, after)));
        await Put("/sources/", new SourcesModel(Lines));
        foreach (var source in (Source[])[Wire, Rioni, Unknown, new() { Id = "never-heard-of", Name = "x" }])
            await Put(SitePaths.Source(source.Id), new SourceModel { Source = source, Items = 1, Copies = 0, Latest = [new ItemLine(1, new Phrase("გზა", "ka"), At(7), ItemKind.Article, null, 12)] });
        await Put("/archive/", new ArchiveModel { Editions = Days, Years = [2025] });
        await Put("/2025/", new ArchiveModel { Editions = Days, Year = 2025, Years = [2025] });
        await Put("/2025/09/", new ArchiveModel { Editions = [Days[0]], Year = 2025, Month = 9, Years = [2025] });
        await Put("/2025/08/", new ArchiveModel { Editions = [Days[1]], Year = 2025, Month = 8, Years = [2025] });
        await Put("/about/", new AboutModel { Sources = Lines, Items = 268, Stories = 86, Editions = 59, Briefs = 2, Writers = ["extractive"] });
        await Put(SitePaths.Bundle("audio"), Bundle(Heard, SitePaths.Bundle("audio")));
        await Put(SitePaths.Folder("georgia"), Bundle(Core.Editions.Bundle.Of(Review().Folders[0]), SitePaths.Folder("georgia")) with { Shelf = BundleShelf.Folder });
        await Put(SitePaths.Bundle("audio") + "playlist/", new BundlePlaylistModel { Bundle = Heard, Paths = new OutputPaths(SitePaths.Bundle("audio")), Items = [Media, Media with { Kind = ItemKind.Audio, File = new Enclosure("https://cdn.example/1.mp3", null, null, 61) }] });
        await Put(SitePaths.Folder("georgia") + "playlist/", new BundlePlaylistModel { Bundle = Heard, Paths = new OutputPaths(SitePaths.Folder("georgia")), Items = [] });
        await Put(SitePaths.Directory, new DirectoryModel { Address = "https://x.example/", Dossiers = [new BriefLine(7, new Phrase("Ukraine and Azerbaijan", "en"), 3, 2, At(17))], Text = "Text", Html = "<p>Text</p>" });
        await Put("/playlist/", new PlaylistModel { Day = Day, Items = [Media] });
        await Put("/404/", new NoticeModel { Kind = NoticeKind.NotFound });
        return pages;
    }
}
