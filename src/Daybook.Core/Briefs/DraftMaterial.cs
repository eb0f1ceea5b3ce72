using System.Text.Json;

namespace Daybook.Core.Briefs;

/// <summary>A sentence offered to a model: it may choose and shorten it, not change it.</summary>
/// <param name="Id">By which a draft names it: <c>s12</c>.</param>
/// <param name="Outlets">How many outlets say so.</param>
public sealed record DraftSentence(string Id, string Text, string Language, string Source, DateOnly Day, int Outlets);

/// <summary>
/// What a model may draft a brief from, and how its draft becomes one. A draft only chooses, orders, shortens and heads: each point is a sentence
/// offered, with words deleted, and passes the same <see cref="BriefGate"/> as everything. What is not that is dropped.
/// </summary>
public sealed class DraftMaterial
{
    // A model reads more than a brief tells, so that it has a choice; at 30 words a sentence this is some 5,000 tokens.
    private const int MostSentences = 90;

    private const int MostSections = 12;

    private readonly List<Statement> offered;
    private readonly ClaimMaker claims;
    private readonly Labels labels;
    private readonly Headings headings;
    private readonly Topic topic;

    internal DraftMaterial(Brief extractive, IEnumerable<Statement> statements, ClaimMaker claims, Labels labels, Headings headings, Topic topic)
    {
        Extractive = extractive;
        offered = [.. statements.OrderByDescending(claims.Worth).Take(MostSentences)];
        (this.claims, this.labels, this.headings, this.topic) = (claims, labels, headings, topic);
    }

    /// <summary>The brief that is published where no draft is, or none in time.</summary>
    public Brief Extractive { get; }

    public IReadOnlyList<DraftSentence> Sentences =>
        [.. offered.Select((statement, at) => new DraftSentence($"s{at + 1}", statement.Lead.Text, statement.Language, statement.Lead.Evidence.Source, statement.Lead.Day, claims.Make(statement).Outlets))];

    /// <summary>The brief that an answer drafts, before the gate; null where the answer is no draft. Never throws on what a model writes.</summary>
    /// <param name="model">Named as the writer.</param>
    /// <param name="refused">How many points named no sentence that was offered or named one twice.</param>
    public Brief? Read(string answer, string model, out int refused)
    {
        refused = 0;
        if (Draft(answer) is not { Sections.Count: > 0 } draft)
            return null;
        var used = new HashSet<Statement>();
        var sections = new List<BriefSection>();
        foreach (var section in draft.Sections.Take(MostSections))
        {
            var points = new List<(Statement Statement, Claim Claim)>();
            foreach (var point in section.Points ?? [])
                if (Named(point?.Sentence) is { } statement && used.Add(statement))
                    points.Add((statement, Shortened(statement, point!)));
                else
                    refused++;
            if (points.Count > 0)
                sections.Add(Section(section.Heading, points));
        }

        var told = used.Select(statement => claims.Make(statement).Citations[0]).ToHashSet();
        var overview = (draft.Overview ?? []).Select(Named).OfType<Statement>().Distinct().Take(3).Select(claims.Make).ToList();
        return Extractive with
        {
            Writer = model,
            Overview = overview.Count > 0 ? overview : Extractive.Overview,
            Sections = sections,
            Timeline = [.. Extractive.Timeline.Where(entry => told.Contains(entry.Claim.Citations[0]))],
        };
    }

    private Statement? Named(string? id) =>
        id is ['s', ..] && int.TryParse(id.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered.Count ? offered[number - 1] : null;

    private Claim Shortened(Statement statement, DraftPoint point)
    {
        var whole = claims.Make(statement);
        var text = string.IsNullOrWhiteSpace(point.Text) ? whole.Text : point.Text.Trim();
        // A model that only says less than it should is given the whole sentence; one that turns it is refused by the gate.
        if (Shortening.GoesTooFar(whole.Text, text, whole.Language))
            text = whole.Text;
        var label = point.Label?.Trim() is { Length: > 0 } given && DraftWords.IsRun(given, text) ? given : labels.Of(statement);
        return text == whole.Text ? whole with { Label = label }
            : new Claim(text, whole.Language, whole.Citations) { Label = label, Origins = whole.Origins, Outlets = whole.Outlets, Omitted = true };
    }

    private BriefSection Section(string? heading, List<(Statement Statement, Claim Claim)> points)
    {
        List<Statement> statements = [.. points.Select(point => point.Statement)];
        var own = points.Where(point => point.Statement.Language == Extractive.Language).Select(point => point.Claim).ToList();
        var other = points.Where(point => point.Statement.Language != Extractive.Language).Select(point => point.Claim with { Label = null }).ToList();
        var fitting = heading?.Trim() is { Length: > 0 } given && DraftWords.Fits(given, statements, topic, Extractive.Language) ? given : headings.Of(statements, []);
        return new BriefSection(fitting, own, other);
    }

    private static DraftBrief? Draft(string answer)
    {
        // Models like to wrap their answer in a fence or a sentence.
        var (from, to) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (from < 0 || to < from)
            return null;
        try
        {
            return JsonSerializer.Deserialize<DraftBrief>(answer.AsSpan(from, to - from + 1), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    private sealed record DraftBrief(IReadOnlyList<string?>? Overview, IReadOnlyList<DraftSection>? Sections);

    private sealed record DraftSection(string? Heading, IReadOnlyList<DraftPoint?>? Points);

    private sealed record DraftPoint(string? Sentence, string? Label, string? Text);
}
