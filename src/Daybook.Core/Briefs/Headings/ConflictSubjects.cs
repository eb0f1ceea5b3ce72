using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Names what reports differ on: what their figures count, in the language of the brief where it can be said in it.</summary>
internal sealed class ConflictSubjects(Topic topic, string language, Labels labels)
{
    // Least worth of what a figure counts, and of a phrase of the topic's own words: "the new bridge" of two sums for the bridge asked about.
    private const double Named = 0.1, OfTopic = 0.01;

    // " of the ", " at about ": letters between a phrase and its figure.
    private const int LongestGap = 12;

    /// <summary>
    /// A phrase of the values that are told in the brief's language; else the lexicon's word for what all count, or for what the others do; else what another point of the story
    /// shares with them; else a phrase in English, which more readers understand, or in another language of theirs; else the query.
    /// </summary>
    /// <param name="figures">Of the same values, with what they count; null = that is not known.</param>
    public string Of(IReadOnlyList<(string Shown, Statement Statement)> values, IReadOnlyList<Statement> chosen, IReadOnlyList<ReportedValue>? figures = null)
    {
        var own = values.Where(value => value.Statement.Language == language).ToList();
        var beside = chosen.Where(statement => statement.Language == language && values.Any(value => value.Statement.Story is { } story && story == statement.Story)).Select(statement => ("", statement)).ToList();
        return Told(own, own) ?? Counted(figures ?? []) ?? Translated(values) ?? Told(beside, values)
            ?? Told([.. values.Where(value => value.Statement.Language == "en")], values)
            ?? Told([.. values.Where(value => value.Statement.Language == values[0].Statement.Language)], values) ?? topic.Query;
    }

    /// <summary>The brief's word for the thing that all of them count; null where they count none, or time.</summary>
    private string? Counted(IReadOnlyList<ReportedValue> figures) =>
        figures.Select(figure => figure.Counted.AsEnumerable()).DefaultIfEmpty([]).Aggregate((one, other) => one.Intersect(other)).Where(concept => Things.IsThing(Lexicon.Name(concept)))
            .Select(concept => Plain(Lexicon.Word(concept, language))).FirstOrDefault(word => word is not null) is { } counted ? Labels.Capitalised(counted, language) : null;

    /// <summary>The phrase that most values share, rather what a figure counts.</summary>
    /// <param name="values">Where other points stand for them, these must mean what is asked for.</param>
    private string? Told(IReadOnlyList<(string Shown, Statement Statement)> told, IReadOnlyList<(string Shown, Statement Statement)> values)
    {
        var named = values.SelectMany(value => value.Statement.Lead.Words).SelectMany(word => word.Form.Lexical.Concepts).ToHashSet();
        var best = told.SelectMany(value => Subjects(value).Select(row => (row.Phrase, row.Worth, row.Counted, value.Statement.Language,
                Shared: told.Count(other => row.Phrase.Content.All(word => other.Statement.Lead.Words.Any(same => same.Key == word.Key))))))
            .Where(row => row.Worth > 0 && (told[0].Shown.Length > 0 || row.Phrase.Content.Any(word => word.Form.Lexical.Concepts.Any(named.Contains))))
            .OrderByDescending(row => row.Shared + (row.Counted ? 1 : 0)).ThenByDescending(row => row.Worth).ThenBy(row => row.Phrase.Text, StringComparer.Ordinal).FirstOrDefault();
        return best.Phrase is null ? null : Labels.Capitalised(PlaceNames.Plain(best.Phrase, best.Language), best.Language);
    }

    /// <summary>The brief's word for the thing that the values name, each in its language; null where the lexicon has none.</summary>
    private string? Translated(IReadOnlyList<(string Shown, Statement Statement)> values)
    {
        var concepts = new Dictionary<int, double>();
        // What its own language tells and names nothing by would not be named by another word of it.
        foreach (var value in values.Where(value => value.Statement.Language != language))
            foreach (var (phrase, worth, counted) in Subjects(value).Where(row => row.Worth > 0 && row.Phrase.Content.Count() == 1))
                foreach (var concept in phrase.Words[0].Form.Lexical.Concepts.Where(concept => counted && phrase.Words[0].Form.Lexical.Concepts.Length == 1 || IsShared(concept, values)).Where(concept => Things.IsThing(Lexicon.Name(concept))))
                    concepts[concept] = Math.Max(concepts.GetValueOrDefault(concept), worth);
        var best = concepts.Select(pair => (Word: Plain(Lexicon.Word(pair.Key, language)), Worth: pair.Value)).Where(row => row.Word is not null).OrderByDescending(row => row.Worth).ThenBy(row => row.Word, StringComparer.Ordinal).FirstOrDefault().Word;
        return best is null ? null : Labels.Capitalised(best, language);
    }

    /// <summary>A word of two meanings has the one that another report has too.</summary>
    private static bool IsShared(int concept, IReadOnlyList<(string Shown, Statement Statement)> values) =>
        values.Select(value => value.Statement.Lead).Where(lead => lead.Words.Any(word => word.Form.Lexical.Concepts.Contains(concept))).Select(lead => lead.Text).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>One word that stands in no case, which the tables of some languages have first.</summary>
    private string? Plain(string? word) =>
        word is null || word.Contains(' ', StringComparison.Ordinal) || NounShapes.Of(language) is { } shapes && shapes.CaseOfPossessed(Folding.Fold(word)) > 0 ? null : word;

    /// <summary>What reports may differ on: neither where it is, nor who says so. That both speak of what was asked for tells nothing of it.</summary>
    private IEnumerable<(NounPhrase Phrase, double Worth, bool Counted)> Subjects((string Shown, Statement Statement) value)
    {
        var (text, tongue) = (value.Statement.Lead.Text, value.Statement.Language);
        var figure = value.Shown.Length > 0 ? text.IndexOf(value.Shown, StringComparison.Ordinal) : -1;
        foreach (var (phrase, worth) in labels.Named(text, value.Statement))
        {
            var counted = figure >= 0 && IsCounted(phrase, text, figure, value.Shown.Length);
            if (counted || MayBe(phrase, tongue) && !phrase.Words.Any(Things.IsActor) && !Speaking.Tells(phrase, text, tongue))
                yield return (phrase, Math.Max(worth, counted ? Named : OfTopic), counted);
        }

        foreach (var (phrase, worth) in labels.Named(value.Statement.Lead.Evidence.Title ?? "", value.Statement))
            if (MayBe(phrase, tongue) && !phrase.Words.Any(Things.IsActor) && (tongue != "en" || phrase.Words.Count == 1 || !Headings.MayBeClause(phrase)))
                yield return (phrase, worth, false);
    }

    private bool MayBe(NounPhrase phrase, string tongue) =>
        phrase.Words is not [{ Form.Place: not null } or { Capital: true, Start: > 0 }]
        && !(phrase.Words is [var word] && (Phrases.Where.Has(word.Folded) || Phrases.FigureNoun.In(tongue).Has(word.Folded)))
        && phrase.Content.Any(word => word.Form.Place is null)
        && !phrase.Content.All(word => Things.IsGeneric(word) || topic.Names(word, tongue) && word.Form.Place is not null);

    /// <summary>It stands right behind the figure, with "of" or without, or before it with "at": "9,000 participants", "the price of the line at 215 million".</summary>
    private static bool IsCounted(NounPhrase phrase, string text, int figure, int length)
    {
        var (start, end) = (phrase.Words[0].Start, phrase.Words[^1].End);
        if (start >= figure + length)
            return start - figure - length <= LongestGap && text[(figure + length)..start].Trim() is "" or "of" or "of the";
        return end <= figure && figure - end <= LongestGap && text[end..figure].Trim() is var gap && (gap == "at" || gap.StartsWith("at ", StringComparison.Ordinal));
    }
}
