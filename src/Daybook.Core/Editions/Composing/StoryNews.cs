using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>A story seen from one window: what of it is new there, and how widely it is told.</summary>
internal sealed class StoryNews
{
    /// <summary>An item that was published shortly before a cut-off and reached us after it is news of the next day.</summary>
    private static readonly TimeSpan LateBy = TimeSpan.FromHours(48);

    private StoryNews(StoryFacts story, IReadOnlyList<StoryMember> members, IReadOnlyList<StoryMember> fresh, int dayOfStory)
    {
        Id = story.Id;
        Members = members;
        New = fresh;
        NewOriginals = [.. fresh.Where(member => member.CopyOf is null)];
        DayOfStory = dayOfStory;
        Origins = Voices(members);
        NewOrigins = Voices(fresh);
        ArticleOrigins = Voices(members.Where(member => member.Kind == ItemKind.Article));
        Outlets = members.Select(member => member.Source).Distinct(StringComparer.Ordinal).Count();
        Asking = ShareOfQuestions(members);
        Countries = Values(members, member => member.Country);
        Languages = Values(members, member => member.Language);
        Places = ByWeight(members);
    }

    public long Id { get; }

    /// <summary>Known when the window closed, oldest first.</summary>
    public IReadOnlyList<StoryMember> Members { get; }

    /// <summary>Inside the window (late ones included) and not in the last edition.</summary>
    public IReadOnlyList<StoryMember> New { get; }

    /// <summary>Those of <see cref="New"/> that are no copies.</summary>
    public IReadOnlyList<StoryMember> NewOriginals { get; }

    /// <summary>1 for the first.</summary>
    public int DayOfStory { get; }

    /// <summary>Distinct voices of all members.</summary>
    public int Origins { get; }

    /// <summary>Distinct voices of <see cref="New"/>.</summary>
    public int NewOrigins { get; }

    /// <summary>Distinct voices that tell it in an article.</summary>
    public int ArticleOrigins { get; }

    public int Outlets { get; }

    /// <summary>Share of the originals' headlines that ask, 0 to 1: a headline that asks asserts nothing yet.</summary>
    public double Asking { get; }

    public IReadOnlyList<string> Countries { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>ISO 3166 codes, the one the members tell most of first.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>
    /// True where at least two voices, and at least half of all, tell it in articles, and fewer than a third of the
    /// headlines ask: what may lead an edition. A video or a post that others only talk about may not, nor a claim that
    /// those who report it question.
    /// </summary>
    public bool StandsFirm => ArticleOrigins >= 2 && 2 * ArticleOrigins >= Origins && Asking < 1.0 / 3;

    /// <summary>True where the window has nothing new of it.</summary>
    public bool Unchanged => New.Count == 0;

    /// <summary>The story as <paramref name="day"/> sees it, or null where the day has nothing new of it.</summary>
    /// <param name="unchanged">True = answer it even so.</param>
    public static StoryNews? Of(StoryFacts story, DateOnly day, EditionWindow window, Edition? last, Review review, bool unchanged = false)
    {
        var known = story.Members.Where(member => member.When < window.To)
            .OrderBy(member => member.When).ThenBy(member => member.Id).ToList();
        var before = last?.Stories.FirstOrDefault(told => told.Id == story.Id)?.Items.ToHashSet() ?? [];
        var fresh = known.Where(member => IsNew(member, window) && !before.Contains(member.Id)).ToList();
        // Only copies are new: the text was told before, so the story is unchanged.
        if (!fresh.Any(member => member.CopyOf is null || known.All(other => other.Id != member.CopyOf)))
        {
            if (!unchanged || known.Count == 0) return null;
            fresh = [];
        }

        var first = EditionWindows.DayOf(known[0].When, review);
        return new StoryNews(story, known, fresh, Math.Max(1, day.DayNumber - first.DayNumber + 1));
    }

    /// <summary>True where the story touches one of <paramref name="places"/>; a country holds its parts.</summary>
    public bool Touches(IEnumerable<string> places) => places.Any(place => Places.Any(own => Holds(place, own)));

    /// <summary>True where <paramref name="place"/> is <paramref name="own"/> or the country it lies in.</summary>
    public static bool Holds(string place, string own) =>
        own == place || (own.Length > place.Length && own[place.Length] == '-' && own.StartsWith(place, StringComparison.Ordinal));

    private static bool IsNew(StoryMember member, EditionWindow window) =>
        window.Contains(member.When)
        || (!member.Backlog && window.Contains(member.FirstSeen) && member.When < window.From && window.From - member.When <= LateBy);

    /// <summary>Latin, Arabic, Armenian and full-width question marks; the Armenian one stands inside the word.</summary>
    private static double ShareOfQuestions(IReadOnlyList<StoryMember> members)
    {
        var titles = members.Where(member => member.CopyOf is null && !string.IsNullOrWhiteSpace(member.Title)).Select(member => member.Title!).ToList();
        return titles.Count == 0 ? 0 : (double)titles.Count(title => title.AsSpan().ContainsAny("?؟՞？")) / titles.Count;
    }

    private static int Voices(IEnumerable<StoryMember> members) =>
        members.Select(member => member.Voice).Distinct(StringComparer.Ordinal).Count();

    private static List<string> Values(IEnumerable<StoryMember> members, Func<StoryMember, string?> value) =>
        [.. members.Select(value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Each member votes for its places, the first counting most; originals only, so that a much copied text has one vote.</summary>
    private static List<string> ByWeight(IReadOnlyList<StoryMember> members)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var member in members.Where(member => member.CopyOf is null || members.All(other => other.Id != member.CopyOf)))
            for (var rank = 0; rank < member.Places.Count; rank++)
                weights[member.Places[rank]] = weights.GetValueOrDefault(member.Places[rank]) + (1.0 / (rank + 1));
        return [.. weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }
}
