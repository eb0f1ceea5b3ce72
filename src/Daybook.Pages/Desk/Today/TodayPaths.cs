using System.Globalization;

namespace Daybook.Pages.Desk.Today;

/// <summary>The addresses of the day's desk. A place on it is a query: which review, which day, in which order, at which story.</summary>
public static class TodayPaths
{
    /// <summary>Decisions about a story in the edition.</summary>
    public const string Decide = "/desk/today/decide";

    /// <summary>What belongs together: merge, split, move, not the same.</summary>
    public const string Stories = "/desk/today/stories";
    public const string Undo = "/desk/today/undo";
    public const string Publish = "/desk/today/publish";
    public const string AtCutOff = "/desk/today/at-cut-off";
    public const string Correct = "/desk/today/correct";

    /// <summary>Brings a withdrawn day back.</summary>
    public const string Again = "/desk/today/again";
    public const string Withdraw = "/desk/today/withdraw";
    public const string Proof = "/desk/today/proof";
    public const string History = "/desk/today/history";
    public const string Copy = "/desk/copy";

    /// <summary>Names of the fields that carry an <see cref="Core.Editions.EditionSight"/>.</summary>
    public const string SeenRevision = "seen-revision", SeenDecision = "seen-decision";

    /// <summary>Makes the first review.</summary>
    public const string FirstReview = "/desk/today/first-review";
}

/// <summary>The order of the candidates.</summary>
public enum CandidateOrder
{
    /// <summary>The newest report first.</summary>
    Newest,

    /// <summary>By rank, the strongest first.</summary>
    Weight,

    /// <summary>By the section they would stand in.</summary>
    Place,
}

/// <summary>Where on the day's desk the editor is.</summary>
/// <param name="Review">Name of the review.</param>
/// <param name="Story">The story that is open; null = none yet.</param>
public sealed record TodayPlace(string Review, DateOnly Day, CandidateOrder Order, long? Story)
{
    /// <summary>The story that is to be merged or moved from, while another is chosen for it; null otherwise.</summary>
    public long? With { get; init; }

    /// <summary>The items to be moved; empty = the whole story is to be merged.</summary>
    public IReadOnlyList<long> Items { get; init; } = [];

    /// <summary>Words by which that other story is looked for among all of the window; null = the day's candidates are offered.</summary>
    public string? Look { get; init; }

    /// <summary>The same place with nothing to be chosen any more.</summary>
    public TodayPlace Chosen => this with { With = null, Items = [], Look = null };

    /// <summary>The place as the hidden fields of a form.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields => [.. Values.Select(pair => (pair.Key, pair.Value))];

    /// <summary>The place and further fields.</summary>
    public IReadOnlyList<(string Name, string Value)> And(params IEnumerable<(string Name, string Value)> more) => [.. Fields, .. more];

    /// <summary>Name of the field with the words of <see cref="Look"/>.</summary>
    public const string LookField = "look";

    public override string ToString() => Path(DeskPaths.Today);

    /// <summary>The place with the row of its story as fragment: a browser without script comes back to it and not to the top of the page.</summary>
    public string WithRow() => Story is { } story ? string.Create(CultureInfo.InvariantCulture, $"{this}#{Row(story)}") : ToString();

    /// <summary>Names the row of a story within the page.</summary>
    public static string Row(long story) => string.Create(CultureInfo.InvariantCulture, $"c{story}");

    public string Path(string page) => page + "?" + string.Join('&', Values.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private IEnumerable<KeyValuePair<string, string>> Values
    {
        get
        {
            yield return new("review", Review);
            yield return new("day", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            yield return new("order", Order.ToString().ToLowerInvariant());
            if (Story is { } story)
                yield return new("at", story.ToString(CultureInfo.InvariantCulture));
            if (With is { } with)
                yield return new("with", with.ToString(CultureInfo.InvariantCulture));
            if (Items.Count > 0)
                yield return new("items", string.Join('.', Items.Select(item => item.ToString(CultureInfo.InvariantCulture))));
            if (With is not null && Look is { } look)
                yield return new(LookField, look);
        }
    }
}
