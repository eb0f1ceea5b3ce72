using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Names a point by a noun phrase of its own.</summary>
internal sealed class Labels(Corpus corpus, Topic topic, string language, SourceNames outlets)
{
    // A headline's phrase names a claim that has next to none; what stands in another case is hardly what a claim is about.
    private const double OfHeadline = 0.3, Turned = 0.6;

    // A label tells its claim from the others of the brief; who acts, or a thing that any report has ("data of the union"), tells little of what was done.
    private const double Again = 0.05, Weak = 0.5, OfTopic = 0.75;

    // Who says the rest, and a place or a country by itself, name what was said or done least of all.
    private const double Speaker = 0.15, PlaceAlone = 0.1;

    // Of a label; a heading has room for a longer name.
    private const int MostWords = 4;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), IReadOnlyList<NounPhrase>> read = [];
    private readonly Dictionary<(long, string), List<HashSet<ulong>>> tellings = [];

    /// <summary>At most four words out of the claim, else out of the headline above it; null where no noun phrase that names more than the topic is seen in either.</summary>
    public string? Of(Statement statement)
    {
        var lead = statement.Lead;
        if (Best(statement) is not { } phrase)
            return null;
        var text = PlaceNames.Plain(phrase, lead.Language);
        used.Add(phrase.Keys);
        return Capitalised(text, lead.Language);
    }

    private NounPhrase? Best(Statement statement)
    {
        var own = Rated(statement.Lead.Text, statement, 1).Where(row => row.Worth > 0).ToList();
        // One word out of a headline tells no more than one of the claim's.
        var above = Rated(statement.Lead.Evidence.Title ?? "", statement, OfHeadline)
            .Where(row => row.Worth > 0 && (own.Count == 0 || row.Phrase.Words.Count > 1) && (statement.Language != "en" || !Headings.MayBeClause(row.Phrase)));
        var best = own.Concat(above).OrderByDescending(row => row.Worth).ThenBy(row => row.Phrase.Words[0].Start).FirstOrDefault().Phrase;
        if (best is not null && !used.Contains(best.Keys) && best.Words.Count > 1 || best is { Words: [{ Form.Place: null } word] } && !used.Contains(best.Keys) && !Things.IsActor(word))
            return best;
        return FigurePhrases.In(statement.Lead.Text, statement.Language).FirstOrDefault(phrase => !used.Contains(phrase.Keys)) ?? best;
    }

    private IEnumerable<(NounPhrase Phrase, double Worth)> Rated(string text, Statement statement, double share) =>
        Named(text, statement).Where(row => row.Phrase.Words.Count <= MostWords).Select(row => (row.Phrase, share * row.Worth * (used.Contains(row.Phrase.Keys) ? Again : 1)));

    /// <summary>Noun phrases that may name something: neither outlets, which only report it, nor what belongs to a sum of money ("US" of "44 million US dollars").</summary>
    public IReadOnlyList<NounPhrase> In(string text, string language)
    {
        if (read.TryGetValue((text, language), out var known))
            return known;
        var folded = Lookalikes.Folded(text, language);
        var words = Terms.Words(folded, language);
        var named = outlets.In(words, language);
        return read[(text, language)] = [.. NounPhrases.In(folded, language).Where(phrase => !phrase.Words.Any(word => named.Contains(word.Start)) && !OfMoney(phrase, words))];
    }

    private static bool OfMoney(NounPhrase phrase, IReadOnlyList<Word> words) =>
        phrase.Words.Any(Things.IsMoney) || words.Index().Any(word => Things.IsMoney(word.Item) && (word.Index > 0 && words[word.Index - 1].Start == phrase.Words[^1].Start || word.Index + 1 < words.Count && words[word.Index + 1].Start == phrase.Words[0].Start && phrase.Words[0].Form.Place is not null));

    /// <summary>The phrases of a text of the statement's language with what each is worth as its label.</summary>
    public IEnumerable<(NounPhrase Phrase, double Worth)> Named(string text, Statement statement) =>
        In(text, statement.Language).Select((phrase, place) => (phrase, Worth(phrase, statement, place) * Part(phrase, text, statement.Language)));

    /// <summary>Less of what names who says it, or where it is, than of what it is.</summary>
    private static double Part(NounPhrase phrase, string text, string language) =>
        Speaking.IsCertain(phrase, text, language) || Things.IsActor(phrase.Head(language)) && Speaking.Tells(phrase, text, language) ? Speaker : language == "en" && EnglishWhere.Is(phrase, text) ? PlaceAlone : 1;

    private double Worth(NounPhrase phrase, Statement statement, int place)
    {
        var lead = statement.Lead;
        var title = corpus.Title(lead.Source.Item);
        var words = phrase.Content.Where(word => !topic.Names(word, lead.Language)).ToList();
        if (words.Count == 0)
            return 0;
        var worth = words.Sum(word => Math.Max(lead.Vector[word.Key] * (title[word.Key] > 0 ? 2 : 1), title[word.Key] / 2) * (0.5 + Shared(statement, word)));
        var length = phrase.Content.Count() switch { 1 => Single(phrase), 2 => 1.0, _ => 0.9 };
        length *= phrase.Words.Count > 1 && (phrase.Content.All(word => Things.IsActor(word) || Things.IsGeneric(word)) || Things.IsGeneric(phrase.Head(lead.Language))) ? Weak : 1;
        // "Gas from Azerbaijan" says little more than "gas" where Azerbaijan is asked about.
        length *= words.Count == 1 && phrase.Words.Count > phrase.Content.Count() ? OfTopic : 1;
        return worth / Math.Sqrt(words.Count) * length * (IsCountry(phrase) ? 0.4 : 1) * (phrase.Turned && phrase.Words is not [{ Form.Place: not null }] ? Turned : 1) / (1 + 0.05 * place);
    }

    /// <summary>One word by itself names less than two, a place says only where, and a word that fits anything next to nothing.</summary>
    private static double Single(NounPhrase phrase) => phrase.Words[0] switch
    {
        { Form.Place: not null } => PlaceAlone,
        { Capital: true, Start: > 0 } => 0.9,
        var word when Things.IsGeneric(word) || Phrases.Portion.Has(word.Folded) => 0.1,
        var word when Things.IsActor(word) => 0.4,
        _ => phrase.Bare ? 0.5 : 0.65,
    };

    /// <summary>Share of the items of its story, in its language, that have the word: what only one outlet calls it names it badly.</summary>
    public double Shared(Statement statement, Word word)
    {
        if (statement.Story is not { } story)
            return 1;
        if (!tellings.TryGetValue((story, statement.Language), out var items))
            tellings[(story, statement.Language)] = items = [.. corpus.Items.Where(item => item.Evidence.Story == story && item.Language == statement.Language).Select(item => item.Keys.Select(form => form.KeyHash).ToHashSet())];
        return items.Count == 0 ? 1 : (double)items.Count(keys => keys.Contains(word.Form.KeyHash)) / items.Count;
    }

    private bool IsCountry(NounPhrase phrase) => phrase.Words.Count == 1 && phrase.Proper && Places.Named(phrase.Text, language) is { } place && !place.Contains('-', StringComparison.Ordinal) && !place.Contains(':', StringComparison.Ordinal);

    /// <summary>With a capital at the front as the language writes it: Turkish and Azerbaijani have two letters i (Unicode, SpecialCasing).</summary>
    public static string Capitalised(string text, string language) => (text[0], language) switch
    {
        // Georgian has no capitals in running text; what Unicode gives as such is for lines set wholly in them.
        (>= '\u10D0' and <= '\u10FF', _) => text,
        ('i', "tr" or "az") => "İ" + text[1..],
        ('ı', "tr" or "az") => "I" + text[1..],
        _ => char.ToUpperInvariant(text[0]) + text[1..],
    };
}
