namespace Daybook.Core.Briefs;

/// <summary>How long a brief may grow and what it counts as on topic. The defaults keep the rules of quotation.</summary>
public sealed record BriefPolicy
{
    /// <summary>ISO 639-1 language to write in; null: the language of the query.</summary>
    public string? Language { get; init; }

    /// <summary>Distinct claims in the whole brief, 1 to 40; timeline and conflicts repeat them.</summary>
    public int MaxClaims { get; init; } = 40;

    /// <summary>Claims of the overview, 0 to 12.</summary>
    public int MaxOverview { get; init; } = 3;

    /// <summary>Words of the overview, 1 to 540: once it has so many no further claim is begun. Three claims of 45 words have 135.</summary>
    public int OverviewWords { get; init; } = 135;

    /// <summary>Headed sections, 1 to 12.</summary>
    public int MaxSections { get; init; } = 7;

    /// <summary>Dated rows, 0 to 40.</summary>
    public int MaxTimeline { get; init; } = 14;

    /// <summary>Items looked at closely, best first; 1 to 2,000. Bounds the work for a broad query over a large store.</summary>
    public int MaxItems { get; init; } = 400;

    /// <summary>Every bound that is broken, as clauses a person can read; empty when all hold.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        Check("MaxClaims", MaxClaims, 1, 40);
        Check("MaxOverview", MaxOverview, 0, BriefGate.MaxOverview);
        Check("OverviewWords", OverviewWords, 1, BriefGate.MaxOverview * CitationCheck.MaxTextWords);
        Check("MaxSections", MaxSections, 1, 12);
        Check("MaxTimeline", MaxTimeline, 0, 40);
        Check("MaxItems", MaxItems, 1, 2000);
        return problems;

        void Check(string name, int value, int low, int high)
        {
            if (value < low || value > high)
                problems.Add($"{name} is {value}, not within {low} to {high}");
        }
    }
}
