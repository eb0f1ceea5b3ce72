using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Today;

/// <summary>The edition of a day in the making: its candidates, the one that is open, the draft, and what readers see of it so far.</summary>
public sealed record TodayModel : IPageModel
{
    /// <summary>Stories found that are shown: two screens.</summary>
    public const int MostFound = 30;

    public static Type Component => typeof(TodayPage);

    public required Review Review { get; init; }

    /// <summary>Names of all reviews, for the way between them.</summary>
    public required IReadOnlyList<string> Reviews { get; init; }

    public required TodayPlace Place { get; init; }

    public required Draft Draft { get; init; }

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What readers see of the day; null before it is published.</summary>
    public Edition? Shown { get; init; }

    /// <summary>What this page shows of the day, for the forms that publish, correct and withdraw.</summary>
    public required EditionSight Sight { get; init; }

    /// <summary>1 for the first edition of the review.</summary>
    public required int Number { get; init; }

    public required EditionPlan Plan { get; init; }

    /// <summary>Who looks: own decisions are told as "you".</summary>
    public required string Editor { get; init; }

    /// <summary>The cut-off of the day.</summary>
    public required DateTimeOffset CutOff { get; init; }

    /// <summary>When the editor last decided something about the day; null where never.</summary>
    public DateTimeOffset? Saved { get; init; }

    public required OpenStory? Open { get; init; }

    /// <summary>By candidate, another story that may be the same.</summary>
    public IReadOnlyDictionary<long, NearLine> Near { get; init; } = new Dictionary<long, NearLine>();

    /// <summary>The story that is being merged or moved from; null outside of that.</summary>
    public Candidate? With { get; init; }

    /// <summary>Stories of the window that were looked for, to merge with or to move to; null = the candidates are offered.</summary>
    public IReadOnlyList<StoryToChoose>? Found { get; init; }

    /// <summary>Days over which stories are looked for.</summary>
    public required int WindowDays { get; init; }

    /// <summary>False where there was no word in what was looked for.</summary>
    public bool LookHasWords => !Core.Search.SearchQuery.Parse(Place.Look ?? "").Empty;

    /// <summary>The one of them that is open.</summary>
    public StoryToChoose? OpenFound { get; init; }

    /// <summary>Headlines of outlets for the lead, the one that stands first.</summary>
    public IReadOnlyList<HeadlineChoice> LeadHeadlines { get; init; } = [];

    public DateOnly? Before { get; init; }

    public DateOnly? After { get; init; }

    /// <summary>Headings of the review, in order; the title for what no section takes.</summary>
    public IReadOnlyList<string> Sections => Review.Headings;

    public int Undecided => Candidates.Count(candidate => candidate.Waits);

    /// <summary>The story that is up after this one: the next that waits for a decision, else any that does; null where none is left.</summary>
    public long? Next(Candidate candidate)
    {
        var at = Candidates.TakeWhile(one => one != candidate).Count();
        return Candidates.Skip(at + 1).Concat(Candidates.Take(at)).FirstOrDefault(one => one.Waits)?.Story.Id;
    }

    /// <summary>The place and what was published as the hidden fields of a form: a withdrawal needs no look at the draft.</summary>
    public IReadOnlyList<(string Name, string Value)> RevisionFields => Place.And((TodayPaths.SeenRevision, Naming.Inv($"{Sight.Revision}")));

    /// <summary>The place and the whole sight.</summary>
    public IReadOnlyList<(string Name, string Value)> SightFields => [.. RevisionFields, (TodayPaths.SeenDecision, Naming.Inv($"{Sight.Decision}"))];

    public bool Published => Shown is { State: EditionState.Published };
}

/// <summary>The candidate that is open, with its reports.</summary>
public sealed record OpenStory
{
    public required Candidate Candidate { get; init; }

    public required IReadOnlyList<OpenItem> Items { get; init; }

    /// <summary>Why they stand together: reasons of the strongest match.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>Language of the two reports of that match; null where there are two.</summary>
    public string? WhyLanguage { get; init; }
}

/// <summary>A story that may be the same as a candidate.</summary>
/// <param name="Score">Likeness as a share of what was needed to join them, below 1.</param>
/// <param name="Reasons">What the two share.</param>
public sealed record NearLine(long Story, Phrase Title, double Score, IReadOnlyList<Reason> Reasons);

/// <summary>A story that may be chosen, of whatever day.</summary>
/// <param name="From">First report.</param>
/// <param name="To">Last report.</param>
/// <param name="Saying">Where it has the words that were looked for.</param>
public sealed record StoryToChoose(long Id, Phrase Title, DateTimeOffset From, DateTimeOffset To, int Origins, int Outlets, Phrase Saying);

/// <param name="Title">Its headline, or the first words of a post.</param>
/// <param name="Url">The outlet's own page, or null.</param>
/// <param name="Copy">True where it repeats another.</param>
public sealed record OpenItem(long Id, DateTimeOffset When, string? Language, Phrase Source, Phrase Title, string? Url, bool Copy);

/// <param name="Source">The outlet.</param>
/// <param name="Title">Its headline.</param>
public sealed record HeadlineChoice(Phrase Source, Phrase Title);
