using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Whether two sentences of one story tell the same but for their figures: much of what each says is in the other, and nothing speaks of other persons,
/// another mood, or a figure of another kind ("had asked for nine years"). Asked where no unit tells figures apart, and where a topic has few reports.
/// </summary>
internal sealed class OneMatter(Meanings meanings)
{
    // Of 28 pairs written for it in seven languages those on one thing lay above and those on two below; what corrects a figure need only speak of the same.
    private const double Same = 0.4, Shared = 0.2;

    // A sentence of four words is told by the one before it, which must be near the other in what little both say of it.
    private const double SameAround = 0.25;

    private static readonly Lazy<string[][]> Qualifiers = new(() => [.. Resource.Rows("figure-qualifiers.tsv").Select(row => row[0].Split('|'))]);

    /// <summary>Concepts of the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Qualifiers.Value.SelectMany(row => row);

    /// <summary>The figures differ and nothing else of what they are figures of.</summary>
    public bool Is(ReportedValue one, ReportedValue other)
    {
        var (mine, theirs) = (one.Sentence, other.Sentence);
        return Agreement.InOneStory(mine, theirs) && meanings.LikenessOfMatter(mine, theirs) >= Same && ShareThing(mine, theirs) && !Apart(mine, theirs)
            && (mine == one.Passage && theirs == other.Passage || SurroundedAlike(one.Passage, other.Passage))
            && (one.Unit != Units.Percent || NamesHour(mine) == NamesHour(theirs))
            && Tolls.Kind(one.Passage, one.Quantity) == Tolls.Kind(other.Passage, other.Quantity) && Completes(one, theirs) && Completes(other, mine);
    }

    /// <summary>They speak of one thing, be their moods and persons what they may.</summary>
    public bool IsShared(Passage one, Passage other) => Agreement.InOneStory(one, other) && meanings.LikenessOfMatter(one, other) >= Shared && ShareThing(one, other);

    private bool SurroundedAlike(Passage one, Passage other) =>
        meanings.LikenessOfMatter(one, other) >= SameAround && !Apart(one, other) && !OfOtherPlaces(PlacesAround(one), PlacesAround(other));

    /// <summary>Each names a place that is none of the other's, nor in one, nor around one.</summary>
    private static bool OfOtherPlaces(List<string> one, List<string> other) =>
        one.Exists(place => !other.Exists(another => Meet(place, another))) && other.Exists(place => !one.Exists(another => Meet(place, another)));

    private static bool Meet(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    /// <summary>Those that a sentence or the one before it names.</summary>
    private static List<string> PlacesAround(Passage passage)
    {
        var start = passage.Source.Item.Sentences.LastOrDefault(sentence => sentence.End <= passage.Start)?.Start ?? passage.Start;
        return [.. passage.Source.Item.Text.Entities.Where(entity => entity.Start >= start && entity.Start < passage.End && char.IsAsciiLetterUpper(entity.Key[1]) && !entity.Key.Contains('/', StringComparison.Ordinal)).Select(entity => entity.Key)];
    }

    /// <summary>Something that is neither a place nor a name.</summary>
    private bool ShareThing(Passage one, Passage other) => meanings.Of(one).Notions.Any(notion => !notion.Named && !notion.Place && !Tenses.IsSaying(notion) && meanings.Of(other).Says(notion));

    /// <summary>What a bare count is a count of stands behind the thing counted, and in the other too: "years in prison" are none in office.</summary>
    private bool Completes(ReportedValue value, Passage other) =>
        value.Unit != Units.Thing || Units.Completion(value.Passage.Text, value.Passage.Language, value.Quantity) is not { Count: > 0 } concepts
        || concepts.Any(concept => meanings.Of(other).Keys.Contains(MeaningReader.Concept + Lexicon.Name(concept)));

    private bool Apart(Passage one, Passage other)
    {
        var (mine, theirs) = (meanings.Of(one), meanings.Of(other));
        return Opposites.Part(mine, theirs) || Meaning.Deny(mine, theirs) || Values.HoursPart(mine, theirs) || mine.Supposes != theirs.Supposes
            || Tenses.Part(meanings.TensesOf(one), meanings.TensesOf(other)) || OfOthers(mine, theirs)
            || Qualifiers.Value.Any(row => Has(mine, row) != Has(theirs, row));
    }

    /// <summary>What had voted by an hour is no turnout of the day.</summary>
    private bool NamesHour(Passage passage) => meanings.Of(passage).Hours.Count > 0 || Phrases.Midday.In(passage.Language).FindsIn(passage.Text);

    /// <summary>Each names persons or organisations, and none of the other's.</summary>
    private static bool OfOthers(Meaning one, Meaning other) =>
        one.Notions.Any(Names) && other.Notions.Any(Names) && !one.Notions.Any(notion => Names(notion) && other.Says(notion));

    // An office most often only says so: the ministry's count, and the hospital's.
    private static bool Names(Notion notion) => notion.Named && !notion.Place && !notion.Keys[0].Contains('/', StringComparison.Ordinal);

    private static bool Has(Meaning meaning, string[] concepts) => concepts.Any(concept => meaning.Keys.Contains(MeaningReader.Concept + concept));
}
