using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Heads a section by one or two noun phrases out of its points and their headlines, which most of it speaks of and the rest of the brief does not.</summary>
internal sealed class Headings(Corpus corpus, Topic topic, string language, Meanings meanings, Labels labels)
{
    private readonly HeadingWorth worths = new(corpus, topic, language, meanings, labels);

    // A second phrase that tells much less than the first only dilutes a heading, and none is needed where the first leaves few points out. Where it leaves most
    // out, it names one matter of several, and another that headlines name needs less.
    private const double SecondShare = 0.4, SecondOfSeveral = 0.1, LeastLeft = 0.3, Most = 0.5;

    // " for the ".
    private const int LongestJoint = 9;

    // A headline this long still stands as a heading.
    private const int LongestHeadline = 60;

    // Shares of the worth of a single word from which a phrase with it, or another, heads the section in its stead.
    private const double LeastWider = 0.15, LeastOther = 0.4;

    // A second phrase says what, not who or where.
    private const double LeastOfSecond = 0.6;

    private readonly Dictionary<string, Headings> elsewhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <param name="others">The points of the other sections.</param>
    public string Of(IReadOnlyList<Statement> section, IReadOnlyList<Statement> others)
    {
        var named = section.Where(statement => statement.Language == language).ToList();
        if (named.Count == 0)
            return Elsewhere(section.CountBy(statement => statement.Language, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key).Of(section, others);
        var ranked = Ranked(section, others);
        if (ranked.Count == 0)
            return Labels.Capitalised(OfHeadlines(named) ?? Headline(named) ?? topic.Query, named[0].Language);
        ranked = Led(ranked, section);
        var first = ranked[0].Phrase;
        var second = Second(ranked, section);
        used.Add(first.Keys);
        if (second is null)
            return Labels.Capitalised(Inside(first), named[0].Language);
        used.Add(second.Keys);
        return Labels.Capitalised(Joined(first, second, named) ?? $"{WithArticle(first)} {And} {WithArticle(second)}", named[0].Language);
    }

    /// <summary>A section with nothing in the language of the brief is headed in one that it has.</summary>
    private Headings Elsewhere(string other) => elsewhere.TryGetValue(other, out var known) ? known : elsewhere[other] = new Headings(corpus, topic, other, meanings, labels);

    /// <summary>Phrases that may head a section, best first: rather of the field of the news that it is of and the others are not.</summary>
    public IReadOnlyList<(NounPhrase Phrase, double Worth)> Ranked(IReadOnlyList<Statement> section, IReadOnlyList<Statement> others)
    {
        var (mine, theirs) = (worths.Fields(section), worths.Fields(others));
        return
        [
            .. Candidates(section).GroupBy(phrase => phrase.Keys, StringComparer.Ordinal).Where(group => !used.Contains(group.Key))
                .Select(group => (Phrase: Shown([.. group]), Worth: worths.Of(group.First(), section, others)))
                .Where(row => row.Worth > 0)
                .Select(row => (row.Phrase, Worth: row.Worth * (1 + worths.Fields(row.Phrase).Dot(mine) - worths.Fields(row.Phrase).Dot(theirs))))
                .OrderByDescending(row => row.Worth).ThenBy(row => row.Phrase.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the points in the brief's language and of the headlines above them.</summary>
    private IEnumerable<NounPhrase> Candidates(IReadOnlyList<Statement> section)
    {
        var own = section.Where(statement => statement.Language == language).ToList();
        var texts = own.Select(statement => statement.Lead.Text).SelectMany(text => labels.In(text, language)).Where(phrase => !phrase.OfLongerName);
        if (language != "en")
            return texts;
        var items = own.SelectMany(statement => statement.Members.Select(member => member.Source.Item)).Where(item => item.Language == language).Distinct().ToList();
        // Headlines have verbs where texts have nouns, so a phrase of theirs counts where a text has its words too.
        var headlines = items.Select(item => item.Evidence.Title ?? "").Where(title => !TitleCased(title)).SelectMany(title => labels.In(title, language));
        return texts.Concat(headlines.Where(phrase => MayBeClause(phrase) ? items.Exists(item => Runs(item.Body, phrase)) : phrase.Words.All(word => items.Exists(item => item.Body.Any(other => other.Key == word.Key)))));
    }

    /// <summary>"Moldova sets aside", "Georgia overpower Ukraine": it has a word that may be a verb.</summary>
    public static bool MayBeClause(NounPhrase phrase) => phrase.Words is [{ Form.Place: not null }, _, .., { Form.Place: not null }] || phrase.Words.Any(word => Phrases.Verb.Has(word.Folded) || Phrases.Verb.Has(NounPhrases.Bare(word.Folded)) || Phrases.PresentVerb.Has(word.Folded));

    private static bool Runs(IReadOnlyList<Word> body, NounPhrase phrase)
    {
        for (int at = 0, met = 0; at <= body.Count - phrase.Words.Count; at++, met = 0)
        {
            while (met < phrase.Words.Count && body[at + met].Key == phrase.Words[met].Key)
                met++;
            if (met == phrase.Words.Count)
                return true;
        }

        return false;
    }

    private static bool TitleCased(string title) => Terms.Words(title, "en").Skip(1).Where(word => !word.Empty).ToList() is var words && words.Count(word => word.Capital) * 2 > words.Count;

    /// <summary>A word by itself fits much, so that a phrase that has it, or one of two words or more that is not worth far less, stands before it.</summary>
    private IReadOnlyList<(NounPhrase Phrase, double Worth)> Led(IReadOnlyList<(NounPhrase Phrase, double Worth)> ranked, IReadOnlyList<Statement> section)
    {
        var (first, worth) = ranked[0];
        if (first.Content.Skip(1).Any())
            return ranked;
        var wider = ranked.Where(row => row.Phrase.Content.Skip(1).Any()).ToList();
        var best = wider.Find(row => row.Phrase.Content.Any(word => word.Key == first.Words[0].Key) && row.Worth >= LeastWider * worth) is { Phrase: not null } found ? found : wider.Find(row => row.Worth >= LeastOther * worth && worths.Telling(row.Phrase) >= LeastOfSecond && Held(row.Phrase) >= Held(first));
        return best.Phrase is null ? ranked : [best, .. ranked.Where(row => row.Phrase != best.Phrase)];

        int Held(NounPhrase phrase) => section.Count(statement => worths.Holds(statement, phrase));
    }

    private NounPhrase? Second(IReadOnlyList<(NounPhrase Phrase, double Worth)> ranked, IReadOnlyList<Statement> section)
    {
        // The second names what the first leaves out.
        var (first, worth) = ranked[0];
        var left = section.Where(statement => !worths.Holds(statement, first)).ToList();
        var several = left.Count > Most * section.Count;
        return first.IsPair || left.Count <= LeastLeft * section.Count ? null : ranked.Skip(1)
            .Where(row => !row.Phrase.IsPair && (row.Worth >= SecondShare * worth || several && row.Worth >= SecondOfSeveral * worth && worths.IsHeadlined(left, row.Phrase.Content)) && worths.Telling(row.Phrase) >= LeastOfSecond && !row.Phrase.Content.Any(word => first.Content.Any(other => other.Key == word.Key)))
            .Select(row => (row.Phrase, Gain: row.Worth * left.Count(statement => worths.Holds(statement, row.Phrase))))
            .Where(row => row.Gain > 0).OrderByDescending(row => row.Gain).FirstOrDefault().Phrase;
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
        // "Wisła Gaz" is a name wherever it stands.
        return worths.Opens(first) && !(phrase.Words.Count > 1 && phrase.Words.All(word => word.Capital)) ? char.ToLowerInvariant(phrase.Text[0]) + phrase.Text[1..] : phrase.Text;
    }

    /// <summary>The commonest spelling; definite where most are.</summary>
    private static NounPhrase Shown(List<NounPhrase> forms)
    {
        var text = forms.CountBy(form => form.Text, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return forms.First(form => form.Text == text) with { Definite = forms.Count(form => form.Definite) * 2 > forms.Count };
    }

    /// <summary>Where no sentence has a phrase, one of the headlines may: that of an outlet heads no section as it stands while there is another way.</summary>
    private string? OfHeadlines(IReadOnlyList<Statement> section) =>
        section.SelectMany(statement => labels.Named(statement.Lead.Evidence.Title ?? "", statement)).Where(row => row.Worth > 0 && !used.Contains(row.Phrase.Keys) && (language != "en" || !MayBeClause(row.Phrase)))
            .OrderByDescending(row => row.Worth * worths.Telling(row.Phrase)).ThenBy(row => row.Phrase.Text, StringComparer.Ordinal).FirstOrDefault().Phrase is { } phrase ? Inside(phrase) : null;

    /// <summary>Outside English a word by itself may be a verb; a headline is always a whole.</summary>
    private static string? Headline(IReadOnlyList<Statement> section) => section[0].Language == "en" ? null
        : section.Select(statement => statement.Lead.Source.Item.Evidence.Title).FirstOrDefault(title => title is { Length: > 0 and <= LongestHeadline });
}
