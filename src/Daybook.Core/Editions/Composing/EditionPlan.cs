using System.Globalization;

namespace Daybook.Core.Editions;

/// <summary>What the decisions of editors about a day add up to. Stories without a word are left to <see cref="Composer"/>.</summary>
public sealed record EditionPlan
{
    /// <summary>The value that unsays an act.</summary>
    public const string Off = "off";

    public static readonly EditionPlan None = new();

    /// <summary>By story id.</summary>
    public IReadOnlyDictionary<long, PlannedStory> Stories { get; init; } = new Dictionary<long, PlannedStory>();

    public long? Lead { get; init; }

    /// <summary>Stories pinned on this day or before.</summary>
    public IReadOnlySet<long> Pinned { get; init; } = new HashSet<long>();

    /// <summary>Stories carried over to this day from the one before.</summary>
    public IReadOnlySet<long> Carried { get; init; } = new HashSet<long>();

    public bool PublishAtCutOff { get; init; }

    /// <summary>True where nothing comes in but what the plan names: a correction does not take up later news.</summary>
    public bool Closed { get; init; }

    /// <summary>The plan of what a published edition has: the ground on which its correction stands.</summary>
    /// <param name="storyOf">The story an id leads to now.</param>
    public static EditionPlan As(Edition published, Func<long, long> storyOf)
    {
        var told = published.Stories.DistinctBy(story => storyOf(story.Id)).ToDictionary(story => storyOf(story.Id));
        var places = published.Sections.SelectMany(section => section.Stories.Select((story, at) => (Story: storyOf(story), section.Heading, Place: at + 1)))
            .DistinctBy(place => place.Story).ToDictionary(place => place.Story);
        return new EditionPlan
        {
            Closed = true,
            Lead = published.Lead is { } lead ? storyOf(lead) : null,
            Stories = told.ToDictionary(pair => pair.Key, pair => new PlannedStory
            {
                Choice = places.ContainsKey(pair.Key) ? StoryChoice.In : StoryChoice.Also,
                Section = places.GetValueOrDefault(pair.Key).Heading,
                Place = places.TryGetValue(pair.Key, out var place) ? place.Place : null,
                Headline = pair.Value.OwnTitle ? pair.Value.Title : null,
                Note = pair.Value.Note,
            }),
        };
    }

    /// <param name="start">What the decisions are laid upon: <see cref="None"/>, or the plan of what is published.</param>
    /// <param name="entries">Of the day, in any order; those taken back do not count.</param>
    /// <param name="pins">All <see cref="PlanAct.Pin"/> entries of the review up to the day, with the undos of them.</param>
    /// <param name="before">The plan of the edition before, which says what was carried over.</param>
    /// <param name="storyOf">The story an id leads to now: stories merge after they were decided on.</param>
    public static EditionPlan Of(EditionPlan start, IEnumerable<PlanEntry> entries, IEnumerable<PlanEntry> pins, EditionPlan? before, Func<long, long> storyOf)
    {
        var plan = start.Stories.ToDictionary();
        var (lead, atCutOff) = (start.Lead, start.PublishAtCutOff);
        foreach (var entry in InForce(entries))
        {
            if (entry.Act == PlanAct.PublishAtCutOff)
                atCutOff = entry.Value != Off;
            if (entry.Story is not { } named)
                continue;
            var story = storyOf(named);
            if (entry.Act == PlanAct.Lead)
                lead = story;
            else if (lead == story && entry.Act is PlanAct.Also or PlanAct.Leave)
                lead = null;
            plan[story] = With(plan.GetValueOrDefault(story) ?? new PlannedStory(), entry);
        }
        return start with
        {
            Stories = plan,
            Lead = lead,
            PublishAtCutOff = atCutOff,
            Pinned = Pins(pins, storyOf),
            Carried = before is null ? new HashSet<long>() : before.Stories.Where(pair => pair.Value.CarryOver).Select(pair => storyOf(pair.Key)).ToHashSet(),
        };
    }

    /// <summary>The entries that nobody took back, oldest first.</summary>
    public static IReadOnlyList<PlanEntry> InForce(IEnumerable<PlanEntry> entries) => [.. Text.InForce.Of(entries, entry => entry.Id, entry => entry.Undoes).Reverse()];

    private static HashSet<long> Pins(IEnumerable<PlanEntry> pins, Func<long, long> storyOf)
    {
        var pinned = new HashSet<long>();
        foreach (var entry in InForce(pins).Where(entry => entry.Act == PlanAct.Pin && entry.Story is not null))
            _ = entry.Value == Off ? pinned.Remove(storyOf(entry.Story!.Value)) : pinned.Add(storyOf(entry.Story!.Value));
        return pinned;
    }

    private static PlannedStory With(PlannedStory story, PlanEntry entry) => entry.Act switch
    {
        PlanAct.Take => story with { Choice = StoryChoice.In, Section = entry.Value ?? story.Section, Decided = entry.At, By = entry.By },
        PlanAct.Also => story with { Choice = StoryChoice.Also, Decided = entry.At, By = entry.By },
        PlanAct.Leave => story with { Choice = StoryChoice.Out, Decided = entry.At, By = entry.By },
        PlanAct.Lead => story with { Choice = StoryChoice.In, Decided = entry.At, By = entry.By },
        PlanAct.Place => story with { Place = int.TryParse(entry.Value, CultureInfo.InvariantCulture, out var place) ? Math.Max(1, place) : null, PlacedBy = entry.Id },
        PlanAct.Headline => story with { Headline = entry.Value },
        PlanAct.Note => story with { Note = entry.Value },
        PlanAct.Carry => story with { CarryOver = entry.Value != Off },
        _ => story,
    };
}

/// <summary>Where a story stands on a day.</summary>
public enum StoryChoice
{
    /// <summary>In a section of the edition.</summary>
    In,

    /// <summary>Under "Also reported".</summary>
    Also,

    /// <summary>Not in the edition.</summary>
    Out,
}

/// <summary>What editors decided about one story.</summary>
public sealed record PlannedStory
{
    /// <summary>Null = the composer chooses.</summary>
    public StoryChoice? Choice { get; init; }

    /// <summary>When and by whom it was chosen; null where it was not.</summary>
    public DateTimeOffset? Decided { get; init; }

    public string? By { get; init; }

    /// <summary>Heading of its section; null = by its places.</summary>
    public string? Section { get; init; }

    /// <summary>Place in its section, from 1; null = by its rank.</summary>
    public int? Place { get; init; }

    /// <summary>The entry that placed it: places are taken in the order in which they were given.</summary>
    public long PlacedBy { get; init; }

    public string? Headline { get; init; }

    public string? Note { get; init; }

    public bool CarryOver { get; init; }
}
