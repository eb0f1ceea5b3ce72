using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A sentence of an item that may be told: none that is a question, a link, a row of figures, the outlet about itself, or said to a machine.</summary>
/// <param name="Place">Among all sentences of its item, from 0.</param>
/// <param name="Words">Offsets count from <see cref="Start"/>.</param>
/// <param name="Leans">Needs the sentence before it to be understood.</param>
/// <param name="Stands">May be a claim of its own.</param>
/// <param name="Follows">May be told right after the sentence before it, which says who "they" are or what "this line" is; never alone.</param>
internal sealed record ReadSentence(int Start, int End, int Place, Word[] Words, bool Leans, bool Stands, bool Follows)
{
    public const int MinWords = 6;

    /// <summary>In order; those that speak to machines are gone with their whole paragraph.</summary>
    /// <param name="body">The words of the text.</param>
    /// <param name="dateline">Of the text.</param>
    public static IEnumerable<ReadSentence> Of(string text, string language, Word[] body, TextSpan dateline)
    {
        var place = 0;
        var answers = false;
        foreach (var paragraph in Paragraphs(text))
        {
            if (Injection.Suspected(WordsAt.Between(body, paragraph.Start, paragraph.End)))
                continue;
            var quoted = new QuotePlace(text, paragraph);
            foreach (var span in Sentences.Split(quoted.Line, language))
            {
                var start = paragraph.Start + span.Start;
                var end = paragraph.Start + span.End;
                // An agency's full stops make sentences of its dateline.
                if (start >= dateline.Start && end <= dateline.End)
                    continue;
                if (start >= dateline.Start && start < dateline.End)
                    start = dateline.End;
                if (Made(text, language, body, start, end, place, answers || quoted.Cuts(start, end)) is { } sentence)
                    yield return sentence;
                answers = text.AsSpan(start, end - start).ContainsAny('?', '՞');
                place++;
            }
        }
    }

    /// <summary>True where a sentence is clear by itself.</summary>
    public static bool StandsAlone(string sentence, string language) => Made(sentence, language, Terms.Cut(sentence, language), 0, sentence.Length, 0, leaning: false) is { Stands: true };

    public static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != '\n')
                continue;
            if (at > start)
                yield return new TextSpan(start, at);
            start = at + 1;
        }
    }

    /// <param name="leaning">What stands before it is needed to understand it.</param>
    private static ReadSentence? Made(string text, string language, Word[] body, int start, int end, int place, bool leaning)
    {
        if (end - start > CitationCheck.MaxLetters)
            return null;
        var quote = text[start..end];
        var count = CitationCheck.CountWords(quote);
        if (count is < MinWords or > CitationCheck.MaxTextWords || Unfinished(quote, language) || quote.Any(OneLine.IsCommand))
            return null;
        var words = WordsAt.Within(body, start, end);
        if (words.Length < MinWords || Phrases.Chatter.In(language).StandsIn(words) || FigureTable.Is(quote, words, language))
            return null;
        string[] folded = [.. words.Select(word => word.Folded)];
        var leans = leaning || LeansOn(quote, folded, language);
        // "US dollars" is no "us".
        var speaks = Array.Exists(words, word => (word.Form.Begins & PhraseMarks.FirstPerson) != 0) && Phrases.FirstPerson.In(language).StandsIn([.. words.Where(word => word.Raw.Length == 1 || word.Raw.Any(char.IsLower))]);
        var whole = !EnglishClause.LacksSubject(folded, language) && !EnglishClause.LacksVerb(folded, language);
        var points = EnglishClause.Points(folded, language) || Points(folded, language) || Phrases.Unnamed.Knows(language) && Phrases.Unnamed.In(language).FindsIn(folded);
        var follows = whole && !speaks && !leaning && !Broken(quote) && (leans || points);
        return new ReadSentence(start, end, place, words, leans, !leans && !speaks && whole && !points, follows);
    }

    /// <summary>As <see cref="EnglishClause.Points"/> in languages with a list of such words: "на этом мосту", but not "в этом году".</summary>
    private static bool Points(string[] folded, string language)
    {
        if (!Phrases.Pointing.Knows(language))
            return false;
        for (var at = 1; at + 1 < folded.Length; at++)
            if (Phrases.Pointing.In(language).Leads(folded[at..(at + 2)]) && !Phrases.TimeNoun.In(language).Leads(folded[(at + 1)..(at + 2)]))
                return true;
        return false;
    }

    /// <summary>Questions, unfinished sentences, links.</summary>
    private static bool Unfinished(string quote, string language)
    {
        var last = quote.TrimEnd('"', '”', '»', '’', ')', '“')[^1..];
        if (last is not ("." or "!" or "։" or "…" or "。") && !(last == ":" && language == "hy") || quote.Contains('?', StringComparison.Ordinal) || quote.Contains('՞', StringComparison.Ordinal))
            return true;
        return quote.Contains("://", StringComparison.Ordinal) || quote[^1] == '…' || quote.EndsWith("...", StringComparison.Ordinal);
    }

    private static bool LeansOn(string quote, string[] folded, string language) =>
        Phrases.Leaning.In(language).Leads(folded) && !IsTime(folded, language) || Broken(quote);

    /// <summary>"Цього тижня", "այս տարի": clear by itself.</summary>
    private static bool IsTime(string[] folded, string language) =>
        folded.Length > 1 && Phrases.Pointing.Knows(language) && Phrases.Pointing.In(language).Leads(folded[..1]) && Phrases.TimeNoun.In(language).Leads(folded[1..2]);

    private static bool Broken(string quote) => OpensSmall(quote) || Unbalanced(quote) || quote[^1] == '!';

    // Georgian letters count as small ones in Unicode and have no capitals in running text.
    private static bool OpensSmall(string quote) => char.IsLower(quote[0]) && quote[0] is not (>= '\u10D0' and <= '\u10FF');

    /// <summary>A quotation that begins or ends in another sentence.</summary>
    private static bool Unbalanced(string quote) =>
        quote.Count(letter => letter is '"') % 2 != 0
        || quote.Count(letter => letter is '“') != quote.Count(letter => letter is '”') && !quote.Contains('„', StringComparison.Ordinal)
        || quote.Count(letter => letter is '«') != quote.Count(letter => letter is '»')
        || quote.Count(letter => letter is '(') != quote.Count(letter => letter is ')');
}
