using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The meanings of sentences, each notion weighed by how few items of the topic hold it.</summary>
internal sealed class Meanings
{
    // A word that is in no lexicon and no name may have a counterpart that is not known either: it counts, but for less.
    private const double UnknownShare = 0.5;

    // Where one language is in no lexicon, only names, places and figures can be expected to meet.
    private const double Incomparable = 0.2;

    // Weight of what two thirds of the topic's items have; in a small topic so many may have it.
    private const double OfMost = 0.4, OfFew = 8.5;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<Passage, Meaning> read = [];
    private readonly NameShapes names = new();
    private readonly int size;

    private readonly BriefMemory memory;

    /// <param name="items">All items of the topic.</param>
    public Meanings(IReadOnlyList<ReadItem> items, BriefMemory? memory = null)
    {
        this.memory = memory ?? new BriefMemory();
        size = items.Count;
        foreach (var item in items)
            names.Learn(item.Text.Shapes(item.Evidence.Text, item.Language), item.Language);
        foreach (var item in items)
        {
            var meaning = Read(item.Evidence.Text, item.Language, item.Evidence.When, true, _ => 0);
            foreach (var key in meaning.Keys)
                holders[key] = holders.GetValueOrDefault(key) + 1;
            if (item.Evidence.CopyOf is null)
                Matter.Add(item.Evidence.Story ?? -item.Evidence.Item, Shared(Read(item.Evidence.Title ?? "", item.Language, item.Evidence.When, true, _ => 0)), Shared(meaning));
        }
    }

    /// <summary>From this weight on a notion tells one sentence of the topic from others.</summary>
    public double Telling => Math.Min(OfMost, Math.Log((size + 1) / OfFew));

    /// <summary>What the items of each story speak of, copies left out.</summary>
    public StoryMatter Matter { get; } = new();

    public Meaning Of(Passage passage)
    {
        if (!read.TryGetValue(passage, out var meaning))
        {
            // Where the day may be the one beside, "yesterday" means something else in the sentence than read in the whole.
            meaning = passage.DayCertain ? MeaningReader.Read(passage.Source.Item.Text.Sentence(passage.Start, passage.End, passage.Language), passage.Language, names, Weight)
                : Read(passage.Text, passage.Language, passage.Evidence.When, dayCertain: false, Weight);
            read[passage] = meaning = Numbered(meaning);
        }

        return meaning;
    }

    /// <summary>Share of the weight of what one sentence says that the other says too, 0 to 1.</summary>
    /// <param name="figures">False to leave figures and dates out: whether two sentences that give different figures are about one thing.</param>
    public double Covered(Passage one, Passage other, bool figures = true)
    {
        var (mine, theirs) = (Of(one), Of(other));
        if (!mine.Ids.Overlaps(theirs.Ids) && (!figures || mine.Figures.Count == 0 && mine.Dates.Count == 0))
            return 0;
        var bit = LexiconLanguages.Bit(other.Language);
        var (shared, all) = (0.0, 0.0);
        var same = one.Language == other.Language;
        var comparable = Comparable(one, other);
        foreach (var notion in mine.Notions)
        {
            var told = Told(notion, theirs);
            var weight = notion.Weight * (told || same || notion.Has(bit) ? 1 : comparable ? UnknownShare : Incomparable);
            all += weight;
            shared += told ? weight : 0;
        }

        foreach (var figure in figures ? mine.Figures : [])
        {
            // "Four" may be four of anything.
            var weight = figure.Unit is null && figure.Value <= Values.LargestCommon ? Rare / 2 : Rare;
            all += weight;
            shared += Values.Among(figure, theirs) ? weight : 0;
        }

        foreach (var date in figures ? mine.Dates.Where(date => date.Day is not null && !date.Relative) : [])
        {
            all += Rare;
            shared += theirs.Dates.Any(found => Values.Meet(date, found)) ? Rare : 0;
        }

        return all > 0 ? shared / all : 0;
    }

    /// <summary>0 to 1: how much two sentences say alike, taken both ways.</summary>
    public double Likeness(Passage one, Passage other, bool figures = true) => Math.Sqrt(Covered(one, other, figures) * Covered(other, one, figures));

    /// <summary>Of one language, or both of languages that the lexicon has words for.</summary>
    public static bool Comparable(Passage one, Passage other) =>
        one.Language == other.Language || Lexicon.Knows(one.Language) && Lexicon.Knows(other.Language);

    /// <summary>Both speak of a thing, not only of the same places and organisations.</summary>
    public bool ShareMatter(Passage one, Passage other) =>
        Of(one).Notions.Any(notion => notion.Keys[0][0] != MeaningReader.Entity && notion.Weight > Rare / 4 && Told(notion, Of(other)));

    /// <summary>Keys that other languages have too.</summary>
    private static HashSet<string> Shared(Meaning meaning) =>
        [.. meaning.Notions.Where(notion => notion.Known).SelectMany(notion => notion.Keys).Where(key => key[0] != MeaningReader.Plain)];

    /// <summary>With the numbers of its keys, by which two sentences are compared.</summary>
    private Meaning Numbered(Meaning meaning)
    {
        List<Notion> notions = [.. meaning.Notions.Select(notion => notion with { Ids = [.. notion.Keys.Select(key => ids.TryGetValue(key, out var id) ? id : ids[key] = ids.Count)] })];
        return meaning with { Notions = notions, Ids = [.. notions.SelectMany(notion => notion.Ids)] };
    }

    private static bool Told(Notion notion, Meaning other)
    {
        foreach (var id in notion.Ids)
            if (other.Ids.Contains(id))
                return true;
        return false;
    }

    private double Rare => Math.Log(size + 1);

    /// <summary>By the key that most items hold: a word of several meanings tells no more than its commonest.</summary>
    private double Weight(IReadOnlyList<string> keys) =>
        Math.Log((size + 1) / (keys.Max(key => holders.GetValueOrDefault(key)) + 0.5));

    private Meaning Read(string text, string language, DateTimeOffset when, bool dayCertain, Func<IReadOnlyList<string>, double> weight) =>
        MeaningReader.Read(memory.Read(text, language, DateOnly.FromDateTime(when.UtcDateTime), dayCertain), language, names, weight);
}
