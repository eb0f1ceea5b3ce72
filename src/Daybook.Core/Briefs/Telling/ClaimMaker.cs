using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Turns statements into claims with all their citations.</summary>
internal sealed class ClaimMaker(Corpus corpus, IReadOnlyDictionary<string, Source> sources)
{
    /// <summary>More marks than this under one sentence help nobody.</summary>
    public const int MaxCitations = 12;

    // How the writer finds a thing is no news where he alone says it, and else told only where little else is.
    private const double OfColour = 0.4, OfOwnColour = 0;

    // "The ink is dry, the bill is not."
    private const double OfBare = 0.3;

    private readonly Dictionary<Statement, Claim> made = [];

    private readonly Lazy<Dictionary<long, int>> storyVoices = new(() => corpus.Items.Where(item => item.Evidence.Story is not null)
        .GroupBy(item => item.Evidence.Story!.Value)
        .ToDictionary(story => story.Key, story => story.Select(item => Corroboration.Voice(item.Evidence, id => corpus.Find(id)?.Evidence, sources)).Distinct(StringComparer.Ordinal).Count()));

    /// <summary>What a statement is worth to a reader: how well it tells of the topic, how many independent voices say so, and how many tell of its story at all.</summary>
    public double Worth(Statement statement) => statement.Lead.Score * Backing(statement) * (1 + Math.Log(StoryVoices(statement))) * News(statement);

    /// <summary>1 for what may be news; less where the writer says how he finds a thing, or alone says what names nobody, no place and no figure.</summary>
    private double News(Statement statement)
    {
        var (lead, alone) = (statement.Lead, Voices(statement) == 1);
        if (Phrases.Colour.Knows(statement.Language) && Phrases.Colour.In(statement.Language).FindsIn(lead.Text))
            return alone ? OfOwnColour : OfColour;
        return alone && NameShapes.CapitalsTell(statement.Language) && !lead.Words.Index().Any(word => Tells(word.Item, word.Index == 0, statement.Language)) ? OfBare : 1;
    }

    /// <summary>A figure or a name; the first word of a sentence has a capital anyway.</summary>
    private bool Tells(Word word, bool first, string language) => word.Number || word.Capital && (!first || corpus.IsName(language, word.Key));

    /// <summary>Independent voices that tell of its story, in any language; 1 for a sentence of no story.</summary>
    private int StoryVoices(Statement statement) => statement.Story is { } story ? Math.Max(1, storyVoices.Value.GetValueOrDefault(story)) : 1;

    /// <summary>From 1 for one voice upwards; each further one adds less.</summary>
    public double Backing(Statement statement) => Backing(Voices(statement));

    /// <summary>As <see cref="Backing(Statement)"/>; what opens a report tells in its own words what all reports of the story tell.</summary>
    public double StoryBacking(Statement statement) => Backing(statement.Lead.Place == 0 ? Math.Max(StoryVoices(statement), Voices(statement)) : Voices(statement));

    private static double Backing(int voices) => 1 + 0.8 * Math.Log(voices);

    /// <summary>Independent voices of those that say it; what is not on the topic is cited, but makes nothing worth more to who asks about it.</summary>
    public int Voices(Statement statement) =>
        statement.Members.Where(passage => passage.Score > 0).Select(passage => Corroboration.Voice(passage.Evidence, id => corpus.Find(id)?.Evidence, sources)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The same statement always gives the same claim.</summary>
    public Claim Make(Statement statement)
    {
        if (!made.TryGetValue(statement, out var claim))
            made[statement] = claim = Build(statement);
        return claim;
    }

    private Claim Build(Statement statement)
    {
        var citations = statement.Members
            .GroupBy(passage => passage.Evidence.Source, StringComparer.Ordinal)
            .Select(group => group.First())
            .Take(MaxCitations)
            .Select(Cite).ToList();
        var counts = Corroboration.Count(citations, id => corpus.Find(id)?.Evidence, sources);
        return new Claim(statement.Lead.Text, statement.Language, citations) { Origins = counts.Origins, Outlets = counts.Outlets, Insertions = Timeline.Insertions(statement.Lead.Text, statement.Language, statement.Lead.Evidence) };
    }

    private static Citation Cite(Passage passage)
    {
        var item = passage.Evidence;
        return new Citation(item.Item, item.Revision, item.Url, item.Source, passage.Start, passage.End, passage.Text, item.Seen);
    }
}
