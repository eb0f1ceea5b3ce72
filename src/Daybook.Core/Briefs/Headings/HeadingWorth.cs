using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>How well a phrase would head a section. The shares of one kind of phrase beside another were set by reading the headings of five sets.</summary>
internal sealed class HeadingWorth(Corpus corpus, Topic topic, string language, Meanings meanings, Labels labels)
{
    // What the other reports of its story say is not in the sentence; a phrase is held where its words mostly are.
    private const double InStory = 0.6, Held = 0.5;

    // What no headline has is a detail.
    private const double InText = 0.25;

    // A name alone says who or where, as most names of texts do.
    private const double Named = 0.3, NamedInFull = 0.4;

    // Two things told together are a detail more often than what a section is about.
    private const double Pair = 0.5;

    // What stands in another case is hardly what a sentence is about.
    private const double Turned = 0.6;

    // As much as a plural.
    private const double OfMost = 0.35;

    // Among so many points a detail of one story heads nothing.
    private const int Many = 10;

    private readonly Dictionary<string, HashSet<string>> concepts = new(StringComparer.Ordinal);

    /// <summary>0 where it is all of the topic's own words, which every section shares.</summary>
    /// <param name="others">The points of the other sections.</param>
    public double Of(NounPhrase phrase, IReadOnlyList<Statement> section, IReadOnlyList<Statement> others)
    {
        var head = phrase.Content.Where(word => !topic.Names(word, language)).ToList();
        if (head.Count == 0)
            return 0;
        var within = section.Sum(statement => Share(statement, head));
        var without = others.Sum(statement => Share(statement, head));
        var rarity = head.Average(word => corpus.Weight(language, word.Key));
        return within / section.Count * within / (within + without + 0.5) * Math.Sqrt(rarity) * Whole(phrase, head, section) * (phrase.Turned ? Turned : 1) * (InText + (1 - InText) * section.Average(statement => head.Average(word => Headlined(statement, word))));
    }

    /// <summary>As <see cref="Telling"/>, less where it names one point of several, more where a common word is what most of them speak of.</summary>
    private double Whole(NounPhrase phrase, IReadOnlyList<Word> head, IReadOnlyList<Statement> section)
    {
        var held = section.Count(statement => Share(statement, head) >= Held);
        // What one point of several speaks of names that point, not the section.
        var alone = section.Count >= 3 && (held < 2 || section.Count >= Many && IsDetail(section, head));
        // "Earthquake": a common word by itself says enough where most of the section speaks of it.
        var most = held * 2 > section.Count && phrase.Words is [{ Capital: false } word] && Things.Has(word) && !IsGeneric(word) && !IsActor(word) && !IsWhere(word);
        return (alone ? 0.2 : 1) * (most ? Math.Max(Telling(phrase), OfMost) : Telling(phrase));
    }

    /// <summary>What a thing is heads a section better than who or where, and two words better than one.</summary>
    public double Telling(NounPhrase phrase)
    {
        if (phrase.Words is [var only] && IsGeneric(only))
            return 0.05;
        if (phrase.Content.All(word => IsWhere(word) || IsGeneric(word)))
            return phrase.Words switch { [{ Capital: false }] => 0.1, [_] => 0.2, _ => 0.3 };
        if (phrase.IsPair)
            return Pair;
        // "Demand in Baku" is no place.
        if (phrase.Content.Count() == phrase.Words.Count && (IsWhere(phrase.Words[^1]) || IsActor(phrase.Words[^1])))
            return 0.4;
        if (language != "en" && IsGeneric(phrase.Words[^1]))
            return 0.2;
        if (NameShapes.CapitalsTell(language) && phrase.Content.All(IsOnlyName))
            return phrase.Words.Count == 1 ? Named : NamedInFull;
        return phrase.Words switch
        {
            [var word] => word.Capital && !Opens(word) ? 0.5 : IsPlural(word.Folded) ? 0.35 : 0.1,
            _ => phrase.Words.All(word => word.Capital) ? 0.8 : phrase.Words.Any(word => topic.Names(word, language)) || phrase.Content.Count() < phrase.Words.Count ? 1 : 1.4,
        };
    }

    /// <summary>A name of which the lexicon knows nothing: of a firm, a club, a person.</summary>
    private bool IsOnlyName(Word word) => word.Capital && (language == "en" ? word.Form.Lexical.Concepts.Length == 0 && !Opens(word) : word.Start > 0 && !Things.Has(word));

    /// <summary>"lorries", but not "bus" and "glass".</summary>
    private static bool IsPlural(string folded) => folded is [.., not ('s' or 'u' or 'i' or 'a'), 's'];

    // The lists of English words were made for headings; of other languages the lexicon tells.
    private bool IsActor(Word word) => language == "en" ? Phrases.Actor.Has(word.Folded) : Things.IsActor(word);

    private bool IsGeneric(Word word) => language == "en" ? Phrases.Generic.Has(word.Folded) : Things.IsGeneric(word);

    private bool IsWhere(Word word) => Places.Named(word.Raw, language) is not null || Phrases.Where.Has(word.Folded);

    /// <summary>A phrase is held as its words are, and no better than its rarest allows: of "Russian peacekeepers" all speak who name Russia.</summary>
    private double Share(Statement statement, IReadOnlyList<Word> words) => (words.Average(word => Said(statement, word)) + words.Min(word => Said(statement, word))) / 2;

    /// <summary>Said in the sentence, more so where the headline has it too; else by how many reports of its story say it.</summary>
    private double Said(Statement statement, Word word)
    {
        if (statement.Language != language)
            return Concepts(word).Overlaps(meanings.Of(statement.Lead).Keys) || statement.Members.Any(member => member.Language == language && member.Words.Any(other => other.Key == word.Key)) ? 1 : 0;
        var inTitle = statement.Lead.Source.Item.Title.Any(other => other.Key == word.Key);
        return statement.Lead.Words.Any(other => other.Key == word.Key) ? inTitle ? 1.3 : 1 : InStory * labels.Shared(statement, word);
    }

    /// <summary>No headline has it, and one point says it at most, whatever its story has besides.</summary>
    private bool IsDetail(IReadOnlyList<Statement> section, IReadOnlyList<Word> words) =>
        !IsHeadlined(section, words) && section.Count(statement => words.All(word => statement.Language == language ? statement.Lead.Words.Any(other => other.Key == word.Key) : Said(statement, word) > 0)) < 2;

    /// <summary>A headline above one of the points has all these words.</summary>
    public bool IsHeadlined(IEnumerable<Statement> statements, IEnumerable<Word> words) => statements.Any(statement => words.All(word => Headlined(statement, word) > 0));

    /// <summary>Share of the headlines of its reports that have the word.</summary>
    private double Headlined(Statement statement, Word word)
    {
        var items = statement.Members.Select(member => member.Source.Item).Where(item => item.Language == language && item.Title.Count > 0).Distinct().ToList();
        return items.Count == 0 ? 0 : (double)items.Count(item => item.Title.Any(other => other.Key == word.Key)) / items.Count;
    }

    private HashSet<string> Concepts(Word word) => concepts.TryGetValue(word.Raw, out var known) ? known
        : concepts[word.Raw] = [.. Lexicon.Find(Tokens.Of(word.Raw), language).Select(use => MeaningReader.Concept + Lexicon.Name(use.Concept))];

    /// <summary>The fields of the news that its words belong to.</summary>
    public TermVector Fields(NounPhrase phrase) => NewsFields.Of(phrase.Words.SelectMany(Concepts).Order(StringComparer.Ordinal), _ => 1);

    public TermVector Fields(IReadOnlyList<Statement> statements) =>
        NewsFields.Of(statements.SelectMany(statement => meanings.Of(statement.Lead).Notions.SelectMany(notion => notion.Keys)), _ => 1);

    /// <summary>Most of the phrase is in the statement or its story.</summary>
    public bool Holds(Statement statement, NounPhrase phrase) => Share(statement, [.. phrase.Content]) >= Held;

    /// <summary>It has its capital only from standing first.</summary>
    public bool Opens(Word word) => word.Capital && word.Start == 0 && !word.Raw[1..].Any(char.IsUpper) && !corpus.IsName(language, word.Key);
}
