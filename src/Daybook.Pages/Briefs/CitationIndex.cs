using Daybook.Core.Briefs;

namespace Daybook.Pages.Briefs;

/// <summary>Numbers the citations of a brief in reading order: one number for one span, however often it is cited.</summary>
public sealed class CitationIndex
{
    private readonly Dictionary<(long Item, int Revision, int Start, int End), int> _numbers = [];
    private readonly List<Citation> _citations = [];

    public CitationIndex(Brief brief)
    {
        var claims = brief.Overview
            .Concat(brief.Sections.SelectMany(section => section.Points.Concat(section.InOtherLanguages)))
            .Concat(brief.Conflicts.SelectMany(conflict => conflict.Values).Select(value => value.Claim))
            .Concat(brief.Timeline.Select(entry => entry.Claim));
        foreach (var citation in claims.SelectMany(claim => claim.Citations))
        {
            if (_numbers.TryAdd(Key(citation), _citations.Count + 1))
                _citations.Add(citation);
        }
    }

    /// <summary>Every span once, in order of its number.</summary>
    public IReadOnlyList<Citation> All => _citations;

    /// <summary>From 1. Throws <see cref="KeyNotFoundException"/> for a citation that is not of this brief.</summary>
    public int NumberOf(Citation citation) => _numbers[Key(citation)];

    private static (long, int, int, int) Key(Citation citation) => (citation.Item, citation.Revision, citation.Start, citation.End);
}
