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

    // Of so many reports it can be told what stands in any.
    private const int LeastSize = 20;

    private readonly Dictionary<Passage, (Meaning Meaning, ReadWord[] Words)> read = [];
    private readonly Dictionary<Passage, Tenses> tenses = [];
    private readonly MeaningReader reader;
    private readonly int size;

    private readonly SourceNames? outlets;

    /// <param name="items">All items of the topic.</param>
    /// <param name="outlets">Of the sources, who say who reports and never what; null = none are known.</param>
    public Meanings(IReadOnlyList<ReadItem> items, SourceNames? outlets = null)
    {
        this.outlets = outlets;
        size = items.Count;
        var names = new NameShapes();
        foreach (var item in items)
            names.Learn(item.Shapes, item.Language);
        reader = new MeaningReader(names);
        foreach (var item in items)
        {
            var told = reader.Count(item.Text, item.Language);
            if (item.Evidence.CopyOf is null)
                Matter.Add(item.Evidence.Story ?? -item.Evidence.Item, item.Evidence.When, reader.Shared(item.Headline, item.Language), MeaningReader.Shared(told));
        }
    }

    /// <summary>From this weight on a notion tells one sentence of the topic from others.</summary>
    public double Telling => Math.Min(OfMost, Math.Log((size + 1) / OfFew));

    /// <summary>What the items of each story speak of, copies left out.</summary>
    public StoryMatter Matter { get; } = new();

    public Meaning Of(Passage passage) => Read(passage).Meaning;

    /// <summary>Of which doings a sentence tells as ahead and as done.</summary>
    public Tenses TensesOf(Passage passage)
    {
        if (!tenses.TryGetValue(passage, out var known))
            tenses[passage] = known = new Tenses(passage.Text, passage.Words, Read(passage).Words, passage.Language);
        return known;
    }

    private (Meaning Meaning, ReadWord[] Words) Read(Passage passage)
    {
        if (read.TryGetValue(passage, out var known))
            return known;
        var text = Text(passage);
        return read[passage] = (reader.Read(text, passage.Language) with { Day = passage.Day }, text.Words);
    }

    /// <summary>Share of the weight of what one sentence says that the other says too, 0 to 1.</summary>
    /// <param name="figures">False to leave figures and dates out: whether two sentences that give different figures are about one thing.</param>
    /// <param name="counts">What is looked at; null = all.</param>
    /// <param name="more">Added to the weight of each notion.</param>
    public double Covered(Passage one, Passage other, bool figures = true, Func<Notion, bool>? counts = null, double more = 0)
    {
        var (mine, theirs) = (Of(one), Of(other));
        if (!mine.Overlaps(theirs) && (!figures || !mine.HasValues))
            return 0;
        var bit = LexiconLanguages.Bit(other.Language);
        var (shared, all) = (0.0, 0.0);
        var same = one.Language == other.Language;
        var comparable = Comparable(one, other);
        foreach (var notion in mine.Notions)
        {
            if (counts?.Invoke(notion) == false)
                continue;
            var told = theirs.Says(notion);
            var weight = (notion.Weight + more) * (told || same || notion.Has(bit) ? 1 : comparable ? UnknownShare : Incomparable);
            all += weight;
            shared += told ? weight : 0;
        }

        foreach (var figure in figures ? mine.Figures : [])
        {
            // "Four" may be four of anything.
            var weight = figure.Unit is null && figure.Value <= Values.LargestCommon ? Rare / 2 : Rare;
            all += weight;
            shared += Values.Counts(figure, mine, theirs) ? weight : 0;
        }

        foreach (var date in figures ? mine.Dates : [])
        {
            if (date.Day is null || date.Relative)
                continue;
            all += Rare;
            shared += Values.MeetsAny(date, theirs) ? Rare : 0;
        }

        return all > 0 ? shared / all : 0;
    }

    /// <summary>0 to 1: how much two sentences say alike, taken both ways.</summary>
    public double Likeness(Passage one, Passage other, bool figures = true) => Math.Sqrt(Covered(one, other, figures) * Covered(other, one, figures));

    /// <summary>
    /// As <see cref="Likeness"/> of what is told alone, without who tells it: neither figures, persons and organisations nor words of saying. In a topic of few reports
    /// a notion weighs as in one of some size, for what matters stands in all of them.
    /// </summary>
    public double LikenessOfMatter(Passage one, Passage other)
    {
        var more = Math.Max(0, Math.Log((LeastSize + 1.0) / (size + 1)));
        return Math.Sqrt(Covered(one, other, false, IsMatter, more) * Covered(other, one, false, IsMatter, more));
    }

    private static bool IsMatter(Notion notion) => notion.Place || !notion.Named && !Tenses.IsSaying(notion) && !notion.Keys.Any(key => key[0] == MeaningReader.Concept && Things.IsActor(key[1..]));

    /// <summary>Of one language, or both of languages that the lexicon has words for.</summary>
    public static bool Comparable(Passage one, Passage other) =>
        one.Language == other.Language || Lexicon.Knows(one.Language) && Lexicon.Knows(other.Language);

    /// <summary>Both speak of a thing, not only of the same places and organisations.</summary>
    public bool ShareMatter(Passage one, Passage other) =>
        Of(one).Notions.Any(notion => notion.Keys[0][0] != MeaningReader.Entity && notion.Weight > Rare / 4 && Of(other).Says(notion));

    // Where the day may be the one beside, "yesterday" means something else in the sentence than read in the whole.
    private ReadText Text(Passage passage)
    {
        var text = (passage.DayCertain ? passage.Source.Item.Text : passage.Source.Item.UncertainText).Sentence(passage.Start, passage.End, passage.Words, passage.Language);
        // "As Caspian Wire reports" stands in sentences on anything.
        return outlets?.In(passage.Words, passage.Language) is { Count: > 0 } named ? text.Without(named) : text;
    }

    private double Rare => Math.Log(size + 1);
}
