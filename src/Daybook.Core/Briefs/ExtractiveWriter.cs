using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Writes a brief out of the sources' own sentences: nothing in it is invented, and no model is needed. The steps are
/// those below, in order; each is a file of its own.
/// </summary>
public static class ExtractiveWriter
{
    public const string Name = "extractive";

    private const int MaxPassages = 1500;
    private const int MaxConflicts = 4;

    /// <summary>A brief on the query; empty where nothing was found. Pure, and independent of the order of the evidence.</summary>
    /// <param name="evidence">All stored items of a period, or those that may be on the topic; the writer finds those that are.</param>
    /// <param name="sources">Outlets by id; an outlet that is missing counts as its own voice.</param>
    /// <param name="memory">What texts were read as before, to be quicker; null = nothing.</param>
    /// <exception cref="ArgumentException">The policy breaks its bounds.</exception>
    public static Brief Write(
        string query, IReadOnlyList<Evidence> evidence, IReadOnlyDictionary<string, Source> sources, BriefPolicy policy, DateTimeOffset now, BriefMemory? memory = null) =>
        Prepare(query, evidence, sources, policy, now, memory).Extractive;

    /// <summary>As <see cref="Write"/>, with what a model may draft from besides.</summary>
    public static DraftMaterial Prepare(
        string query, IReadOnlyList<Evidence> evidence, IReadOnlyDictionary<string, Source> sources, BriefPolicy policy, DateTimeOffset now, BriefMemory? memory = null)
    {
        if (policy.Problems() is [var problem, ..])
            throw new ArgumentException(problem, nameof(policy));
        var corpus = new Corpus([.. evidence.Select(item => item.ByClocksOf(sources))], memory);
        var language = policy.Language ?? QueryLanguage.Of(query, corpus);
        var topic = Topic.Read(query, language);
        var found = Retrieval.Find(topic, corpus, policy.MaxItems);
        language = policy.Language ?? QueryLanguage.Settled(query, language, found.Items);
        var passages = Passages.Of(found, corpus, topic);
        List<Passage> heard = [.. passages, .. Witnesses.Of(found, corpus, policy.MaxItems - found.Items.Count)];
        var outlets = new SourceNames(sources.Values);
        var agreement = new Agreement(new Meanings([.. found.Items.Select(item => item.Item)], outlets), heard);
        var translations = new Translations(agreement, new CopySentences(heard, agreement));
        var statements = translations.Join(Statements.Join(heard, MaxPassages, agreement), heard, language);
        var claims = new ClaimMaker(corpus, sources);
        var conflicts = new Conflicts(corpus, agreement.Meanings).Find(passages, heard, language).Take(MaxConflicts).ToList();
        var differing = conflicts
            .Select(values => values.Select(value => (value.Shown, Statement: Statements.Holding(statements, value.Passage))).ToList()).ToList();
        var reported = differing.SelectMany(values => values.Select(value => value.Statement)).Distinct().ToList();
        var (tolls, rows) = (new GrownTolls(statements), new DailyRows(statements, language));
        var own = new OwnLanguage(statements, language, agreement.Meanings, claims.Voices);
        var chosen = new Selection(agreement.Meanings, statement => own.Worth(statement, other => tolls.Worth(other, row => rows.Worth(row, claims.Worth)))).Choose(own.Left(statements), reported, language, policy.MaxClaims);
        // What reports differ on outlives the withdrawal of one where all that tell of it are cited.
        SharedCitations.Add(chosen.Union(reported), heard, agreement);
        chosen = translations.Told(chosen, reported, language);
        // A count that was raised since stands in the timeline, by its day, and nowhere else.
        var standing = tolls.Standing(chosen);
        var sections = SectionPlan.Of(standing, language, policy.MaxSections, agreement.Meanings);
        var labels = new Labels(corpus, topic, language, outlets);
        var subjects = new ConflictSubjects(topic, language, labels);
        var headings = new Headings(corpus, topic, language, agreement.Meanings, labels);
        // Within one story an opening has no more behind it than any other sentence.
        var several = chosen.Select(Kinship.Story).Distinct().Skip(1).Any();
        var overview = new Overview(passages, language, several ? claims.StoryBacking : claims.Backing).Of([.. chosen.Where(statement => !tolls.IsOutdated(statement))], policy, policy.MaxClaims - chosen.Union(reported).Count());
        var draft = new Brief
        {
            Title = query.Trim(),
            Query = query,
            Language = language,
            Written = now,
            Writer = Name,
            Overview = [.. overview.Select(claims.Make)],
            Sections = [.. sections.Select(section => section.Write(claims, labels, headings, standing, overview, language))],
            Timeline = new Timeline(found.Items, language, agreement.Meanings).Of(chosen, claims, policy.MaxTimeline),
            Conflicts = [.. differing.Select((values, at) => new Conflict(
                subjects.Of(values, chosen, conflicts[at]), [.. values.Select(value => new ConflictValue(value.Shown, claims.Make(value.Statement)))]))],
            Sources = [],
        };
        return new DraftMaterial(BriefGate.Pass(draft, evidence, sources).Brief, statements, claims, labels, headings, topic);
    }
}
