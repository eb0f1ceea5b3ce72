using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>A brief that passed, and what did not.</summary>
/// <param name="Dropped">Claims refused, each with the first reason.</param>
public sealed record GateResult(Brief Brief, IReadOnlyList<DroppedClaim> Dropped);

public sealed record DroppedClaim(string Text, string Reason);

/// <summary>The one door to a brief. Drops every claim that fails, counts corroboration itself, lists the sources itself.</summary>
public static class BriefGate
{
    /// <summary>A brief has at most this many distinct claims.</summary>
    public const int MaxClaims = 40;

    /// <summary>An overview has at most this many; more is no overview.</summary>
    public const int MaxOverview = 12;

    /// <param name="draft">From any writer; its counts of origins, outlets and sources are not believed.</param>
    public static GateResult Pass(Brief draft, IReadOnlyList<Evidence> evidence, IReadOnlyDictionary<string, Source> sources)
    {
        var gate = new Inspection(evidence, sources);
        // What an item is quoted for in all is bounded: first what reports differ on, which nothing else tells, then as a reader meets it.
        var conflicts = draft.Conflicts.Select(gate.Keep).Where(conflict => conflict.Values.Count > 1).ToList();
        var overview = gate.Keep(draft.Overview.Take(MaxOverview));
        var sections = draft.Sections
            .Select(section => section with { Points = gate.Keep(section.Points), InOtherLanguages = gate.Keep(section.InOtherLanguages) })
            .Where(section => section.Points.Count + section.InOtherLanguages.Count > 0)
            .ToList();
        var brief = draft with
        {
            Overview = overview,
            Sections = sections,
            Timeline = [.. draft.Timeline.Select(entry => (entry, claim: gate.Admit(entry.Claim)))
                .Where(row => row.claim is not null).Select(row => row.entry with { Claim = row.claim! })],
            Conflicts = conflicts,
        };
        return new GateResult(brief with { Sources = gate.Sources() }, gate.Dropped);
    }

    private sealed class Inspection
    {
        private readonly Dictionary<(long, int), Evidence> revisions = [];
        private readonly Dictionary<long, Evidence> items = [];
        private readonly Dictionary<(string, long, int, int), Claim?> answers = [];
        private readonly Dictionary<long, HashSet<(int Start, int End)>> quoted = [];
        private readonly Dictionary<long, int> quotedWords = [];
        private readonly Dictionary<string, HashSet<long>> cited = new(StringComparer.Ordinal);
        private readonly IReadOnlyDictionary<string, Source> sources;
        private readonly List<DroppedClaim> dropped = [];
        private int admitted;

        public Inspection(IReadOnlyList<Evidence> evidence, IReadOnlyDictionary<string, Source> sources)
        {
            this.sources = sources;
            foreach (var item in evidence.OrderBy(item => item.Revision))
            {
                revisions[(item.Item, item.Revision)] = item;
                items[item.Item] = item;
            }
        }

        public IReadOnlyList<DroppedClaim> Dropped => dropped;

        public IReadOnlyList<Claim> Keep(IEnumerable<Claim> claims) => [.. claims.Select(Admit).OfType<Claim>()];

        public Conflict Keep(Conflict conflict) => conflict with
        {
            Values = [.. conflict.Values.Select(value => (value, claim: Admit(value.Claim)))
                .Where(row => row.claim?.Text.Contains(row.value.Value, StringComparison.Ordinal) == true).Select(row => row.value with { Claim = row.claim! })],
        };

        /// <summary>The claim with its own counts, or null. The same claim in two places is judged once.</summary>
        public Claim? Admit(Claim claim)
        {
            var first = claim.Citations[0];
            var key = (claim.Text, first.Item, first.Start, first.End);
            if (!answers.TryGetValue(key, out var answer))
                answers[key] = answer = Judge(claim);
            return answer is null ? null : answer with { Label = claim.Label, Insertions = claim.Insertions };
        }

        public IReadOnlyList<BriefSource> Sources() =>
        [
            .. cited.Select(pair => new BriefSource(pair.Key, pair.Value.Count))
                .OrderByDescending(source => source.Items).ThenBy(source => source.Source, StringComparer.Ordinal),
        ];

        private Claim? Judge(Claim claim)
        {
            var problems = CitationCheck.Problems(claim, key => revisions.GetValueOrDefault(key));
            if (problems.Count > 0)
                return Drop(claim, problems[0]);
            if (admitted == MaxClaims)
                return Drop(claim, $"a brief has at most {MaxClaims} claims");
            if (!Affords(claim.Citations[0]))
                return Drop(claim, $"a brief quotes at most {CitationCheck.MaxItemWords} words of one item");

            // The claim rests on its first citation; further ones are kept as far as their items' allowance reaches.
            var citations = new List<Citation>();
            foreach (var citation in claim.Citations.Where(Affords))
            {
                Note(citation);
                citations.Add(citation);
            }

            admitted++;
            var counts = Corroboration.Count(citations, id => items.GetValueOrDefault(id), sources);
            return new Claim(claim.Text, claim.Language, citations)
            {
                Origins = counts.Origins,
                Outlets = counts.Outlets,
                Omitted = claim.Omitted,
            };
        }

        private Claim? Drop(Claim claim, string reason)
        {
            dropped.Add(new DroppedClaim(claim.Text, reason));
            return null;
        }

        private bool Affords(Citation citation) =>
            quoted.TryGetValue(citation.Item, out var spans) && spans.Contains((citation.Start, citation.End))
            || quotedWords.GetValueOrDefault(citation.Item) + CitationCheck.CountWords(citation.Quote) <= CitationCheck.MaxItemWords;

        private void Note(Citation citation)
        {
            if (!quoted.TryGetValue(citation.Item, out var spans))
                quoted[citation.Item] = spans = [];
            if (spans.Add((citation.Start, citation.End)))
                quotedWords[citation.Item] = quotedWords.GetValueOrDefault(citation.Item) + CitationCheck.CountWords(citation.Quote);
            if (!cited.TryGetValue(citation.Source, out var ids))
                cited[citation.Source] = ids = [];
            ids.Add(citation.Item);
        }
    }
}
