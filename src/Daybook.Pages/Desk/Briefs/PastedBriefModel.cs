using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>A brief of a pasted text, which came without sources, and what was found for each of its points.</summary>
public sealed record PastedBriefModel : IPageModel
{
    public static Type Component => typeof(PastedBriefPage);

    public required long Id { get; init; }

    public required ClippedBrief Brief { get; init; }

    /// <summary>When its text was pasted.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>What was found; null where nobody looked.</summary>
    public ClippedEvidence? Evidence { get; init; }

    /// <summary>True while it is being looked for.</summary>
    public bool Looking { get; init; }

    /// <summary>Why looking failed; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>The spans found for a point, best first; empty where there are none, or where nobody looked.</summary>
    /// <param name="at">Its place among all points, from 0.</param>
    public IReadOnlyList<PointSupport> Found(int at) => at < Evidence?.Points.Count ? Evidence.Points[at] : [];

    /// <summary>Number of a span among all that were found, from 1.</summary>
    /// <param name="point">Place of its point among all points, from 0.</param>
    public int NumberOf(int point, int span) => Enumerable.Range(0, point).Sum(at => Found(at).Count) + span + 1;
}

/// <summary>A line of the list of pasted briefs.</summary>
/// <param name="Found">Points for which a span was found; null where nobody looked.</param>
public sealed record PastedBriefLine(long Id, Phrase? Title, int Points, int? Found, string? Author, DateOnly? Signed);
