using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Names a point by a noun phrase of its own, and a section by what its points share.</summary>
internal sealed class Labels(Corpus corpus, Topic topic, string language)
{
    // A second phrase that tells much less than the first only dilutes a heading, and none is needed where the first leaves few points out.
    private const double SecondShare = 0.4, LeastLeft = 0.3;

    // " for the ".
    private const int LongestJoint = 9;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<(long, string), List<HashSet<string>>> tellings = [];

    // A headline this long still stands as a heading.
    private const int LongestHeadline = 60;

    /// <summary>At most four words out of the claim; null where no noun phrase is seen in it, which without names is only in English.</summary>
    public string? Of(Statement statement)
    {
        var lead = statement.Lead;
        var best = NounPhrases.In(lead.Text, lead.Language)
            .Select((phrase, place) => (phrase, worth: Worth(phrase, statement, place)))
            .OrderByDescending(row => row.worth).ThenBy(row => row.phrase.Words[0].Start)
            .FirstOrDefault();
        if ((best.phrase is { } phrase ? PlaceNames.Plain(phrase, lead.Language) : (lead.Language == "en" ? Rarest(lead) : null)) is not { } text)
            return null;
        used.Add(text);
        return Capitalised(text);
    }

    /// <summary>
    /// What reports differ on, in the brief's language: what its values told in it all name, else what the figure counts or the label of one; where none
    /// is told in it, the label of another point of the story, else the query.
    /// </summary>
    public string About(IReadOnlyList<(string Shown, Statement Statement)> values, IReadOnlyList<Statement> chosen)
    {
        var told = values.Where(value => value.Statement.Language == language).ToList();
        if (told.Count == 0)
            return chosen.FirstOrDefault(statement => statement.Language == language && values.Any(value => value.Statement.Story is { } story && story == statement.Story)) is { } near
                && Of(near) is { } named ? named : topic.Query;
        var best = told.SelectMany(value => NounPhrases.In(value.Statement.Lead.Text, language)
                .Select((phrase, place) => (phrase, shared: told.Count(other => phrase.Words.All(word => Holds(other.Statement, word) >= 1)), worth: (Counted(phrase, value) ? 2 : 1) * Worth(phrase, value.Statement, place))))
            .OrderByDescending(row => row.shared).ThenByDescending(row => row.worth).ThenBy(row => row.phrase.Text, StringComparer.Ordinal).FirstOrDefault();
        return best.phrase is null ? Of(told[0].Statement) ?? topic.Query : Capitalised(best.phrase.Text);
    }

    /// <summary>What the figure counts stands right behind it.</summary>
    private static bool Counted(NounPhrase phrase, (string Shown, Statement Statement) value) =>
        phrase.Words[0].Start - value.Statement.Lead.Text.IndexOf(value.Shown, StringComparison.Ordinal) - value.Shown.Length is >= 0 and <= 2;

    /// <summary>One or two phrases joined, that stand in most points of the section and in few others.</summary>
    public string Heading(IReadOnlyList<Statement> section, IReadOnlyList<Statement> others)
    {
        var own = section.Where(statement => statement.Language == language).ToList();
        var named = own.Count > 0 ? own : section;
        var phrases = named.SelectMany(statement => NounPhrases.In(statement.Lead.Text, statement.Language)).ToList();
        var ranked = phrases
            .GroupBy(phrase => Keys(phrase), StringComparer.Ordinal)
            .Select(group => (phrase: Shown(group.ToList()), worth: Sharing(group.First(), named, others)))
            .Where(row => row.worth > 0 && !used.Contains("#" + row.phrase.Text))
            .OrderByDescending(row => row.worth).ThenBy(row => row.phrase.Text, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return Capitalised(Headline(named) ?? Rarest(named[0].Lead));
        var (first, worth) = ranked[0];
        // The second names what the first leaves out.
        var left = named.Where(statement => !first.Words.All(word => Holds(statement, word) > 0)).ToList();
        var second = left.Count <= LeastLeft * named.Count ? null : ranked.Skip(1)
            .Where(row => row.worth >= SecondShare * worth && !row.phrase.Bare && !row.phrase.Words.Any(word => first.Words.Any(other => other.Key == word.Key)))
            .Select(row => (row.phrase, gain: row.worth * left.Count(statement => row.phrase.Words.All(word => Holds(statement, word) > 0))))
            .Where(row => row.gain > 0).OrderByDescending(row => row.gain).FirstOrDefault().phrase;
        used.Add("#" + first.Text);
        if (second is null)
            return Capitalised(Inside(first));
        return Capitalised(Joined(first, second, named) ?? $"{WithArticle(first)} {And} {WithArticle(second)}");
    }

    /// <summary>The two are parts of one name or phrase: "the Carnegie Endowment for International Peace". Null where they are not.</summary>
    private string? Joined(NounPhrase one, NounPhrase other, IReadOnlyList<Statement> statements)
    {
        foreach (var text in statements.Select(statement => statement.Lead.Text))
            foreach (var (first, second) in new[] { (one, other), (other, one) })
                if (text.IndexOf(first.Text, StringComparison.Ordinal) is var at and >= 0 && text.IndexOf(second.Text, at + first.Text.Length, StringComparison.Ordinal) is var next and >= 0
                    && next - at - first.Text.Length <= LongestJoint && text[(at + first.Text.Length)..next].Trim() is "of" or "for" or "in" or "of the" or "for the")
                    return (language == "en" && first.Definite ? "the " : "") + text[at..(next + second.Text.Length)];
        return null;
    }

    private string And => language switch
    {
        "ru" => "и",
        "uk" => "і",
        "az" => "və",
        "tr" => "ve",
        "ka" => "და",
        "hy" => "և",
        _ => "and",
    };

    private string WithArticle(NounPhrase phrase) => language == "en" && phrase.Definite && phrase.Proper ? "the " + Inside(phrase) : Inside(phrase);

    /// <summary>The phrase as it stands inside a line: a capital that it had only from opening a sentence goes.</summary>
    private string Inside(NounPhrase phrase)
    {
        if (PlaceNames.Plain(phrase, language) is var plain && plain != phrase.Text)
            return plain;
        var first = phrase.Words[0];
        var opens = first.Capital && first.Start == 0 && !first.Raw[1..].Any(char.IsUpper) && !corpus.IsName(language, first.Key);
        return opens ? char.ToLowerInvariant(phrase.Text[0]) + phrase.Text[1..] : phrase.Text;
    }

    private double Worth(NounPhrase phrase, Statement statement, int place)
    {
        var lead = statement.Lead;
        var title = corpus.Title(lead.Source.Item);
        var words = phrase.Words.Where(word => !topic.Names(word, lead.Language)).ToList();
        if (words.Count == 0)
            return 0.01 / (1 + place);
        var worth = words.Sum(word => lead.Vector[word.Key] * (title[word.Key] > 0 ? 2 : 1) * (0.5 + Shared(statement, word)));
        var length = phrase.Words.Count switch { 1 => phrase.Proper ? 0.9 : phrase.Bare ? 0.5 : 0.65, 2 => 1.0, _ => 0.9 };
        return worth / Math.Sqrt(words.Count) * length * (IsCountry(phrase) ? 0.4 : 1) * (phrase.Speaks ? 0.5 : 1) / (1 + 0.05 * place) * (used.Contains(phrase.Text) ? 0.3 : 1);
    }

    /// <summary>Share of the items of its story, in its language, that have the word: what only one outlet calls it names it badly.</summary>
    private double Shared(Statement statement, Word word)
    {
        if (statement.Story is not { } story)
            return 1;
        if (!tellings.TryGetValue((story, statement.Language), out var items))
            tellings[(story, statement.Language)] = items = [.. corpus.Items.Where(item => item.Evidence.Story == story && item.Language == statement.Language).Select(item => item.Keys)];
        return items.Count == 0 ? 1 : (double)items.Count(keys => keys.Contains(word.Key)) / items.Count;
    }

    private bool IsCountry(NounPhrase phrase) => phrase.Words.Count == 1 && phrase.Proper && Places.Named(phrase.Text, language) is { } place && !place.Contains('-', StringComparison.Ordinal) && !place.Contains(':', StringComparison.Ordinal);

    private double Sharing(NounPhrase phrase, IReadOnlyList<Statement> section, IReadOnlyList<Statement> others)
    {
        var head = phrase.Words.Where(word => !topic.Names(word, language)).ToList();
        if (head.Count == 0)
            return 0;
        var within = section.Sum(statement => head.Average(word => Holds(statement, word)));
        // What one point of several speaks of names that point, not the section.
        var alone = section.Count >= 3 && section.Count(statement => head.All(word => Holds(statement, word) > 0)) < 2;
        var without = others.Sum(statement => head.Average(word => Holds(statement, word)));
        var rarity = head.Average(word => corpus.Weight(section[0].Language, word.Key));
        return within / section.Count * within / (within + without + 0.5) * Math.Sqrt(rarity) * (alone ? 0.4 : 1) * Telling(phrase);
    }

    /// <summary>Things head a section better than persons, two words better than one, and a country by itself says little.</summary>
    private double Telling(NounPhrase phrase) => phrase.Words switch
    {
        [_] when IsCountry(phrase) => 0.3,
        [_] => phrase.Proper ? 0.7 : phrase.Bare ? 0.2 : 0.6,
        _ => phrase.Words.All(word => word.Capital) ? 1 : 1.4,
    };

    private static double Holds(Statement statement, Word word)
    {
        var item = statement.Lead.Source.Item;
        if (statement.Lead.Words.Any(other => other.Key == word.Key))
            return item.Title.Any(other => other.Key == word.Key) ? 1.3 : 1;
        return item.Title.Any(other => other.Key == word.Key) ? 0.6 : 0;
    }

    /// <summary>The commonest spelling; definite where most are.</summary>
    private static NounPhrase Shown(List<NounPhrase> forms)
    {
        var text = forms.CountBy(form => form.Text, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return forms.First(form => form.Text == text) with { Definite = forms.Count(form => form.Definite) * 2 > forms.Count };
    }

    private static string Keys(NounPhrase phrase) => string.Join(' ', phrase.Words.Select(word => word.Key));

    /// <summary>Outside English a word by itself may be a verb; a headline is always a whole.</summary>
    private static string? Headline(IReadOnlyList<Statement> section) => section[0].Language == "en" ? null
        : section.Select(statement => statement.Lead.Source.Item.Evidence.Title).FirstOrDefault(title => title is { Length: > 0 and <= LongestHeadline });

    private string Rarest(Passage passage) =>
        passage.Words.Where(word => word.Raw.Length > 3 && !word.Number && !topic.Names(word, passage.Language)).DefaultIfEmpty(passage.Words[0])
            .MaxBy(word => passage.Vector[word.Key]).Raw;

    // Georgian has no capitals in running text; what Unicode gives as such is for lines set wholly in them.
    private static string Capitalised(string text) => text[0] is >= '\u10D0' and <= '\u10FF' ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
