using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What may be left out of a sentence: an aside in brackets, whole; at the front a word that only joins it to the sentence before; the day, where the
/// sentence is as true without it. Who did what to whom, to which extent and on whose word is told by all the rest, in any language, and no list of words
/// knows all that changes it. Of what is refused the plainest reason is told.
/// </summary>
/// <param name="sentence">Of the source.</param>
internal sealed class Shortening(string sentence, string language)
{
    /// <summary>Reason for words of which nothing plainer is known.</summary>
    public const string Rests = "and the sentence rests on it";

    private static readonly (Phrases Words, string What)[] Carrying =
    [
        (Phrases.Negation, "a negation"), (Phrases.Denial, "a negation"), (Phrases.Lack, "a negation"), (Phrases.Hedge, "a hedge"),
        (Phrases.Attribution, "an attribution"), (Phrases.Condition, "a condition"), (Phrases.Limit, "a limit"),
    ];

    private readonly IReadOnlyList<Token> tokens = Tokens.Of(sentence);
    private readonly Quotations quotations = Quotations.Of(sentence);

    /// <summary>Null where the words may be left out, else what they are.</summary>
    public string? Wrong(TextSpan left)
    {
        var text = left.Of(sentence);
        var aside = IsAside(text);
        if (text.Any(Quotations.IsMark) && !aside || quotations.Crosses(left.Start, left.End) || quotations.Spans.Any(span => span.Start < left.Start && left.End < span.End))
            return "a part of a quotation";
        if (text.AsSpan().ContainsAny('?', '՞', '؟'))
            return "what makes it a question";
        if (IsFullStop(left) || Joins(left))
            return null;
        return CarriedBy(left) ?? (aside ? null : Figure(left) ?? (text.Any(IsSign) ? "a sign" : IsDay(left) ? null : Rests));
    }

    /// <summary>True where a text leaves out of the sentence more than may be, and no word that plainly turns what it says.</summary>
    public static bool GoesTooFar(string sentence, string text, string language)
    {
        if (text.Length > sentence.Length || sentence.Length > CitationCheck.MaxLetters || Deletions.Find(sentence, text) is not { } deletions)
            return false;
        var shortening = new Shortening(sentence, language);
        List<string> reasons = [.. deletions.Select(shortening.Wrong).OfType<string>()];
        return reasons.Count > 0 && reasons.TrueForAll(reason => reason == Rests);
    }

    /// <summary>Phrases that the words are a part of, whichever part.</summary>
    private string? CarriedBy(TextSpan left)
    {
        string[] words = [.. tokens.Select(token => token.Folded)];
        var (from, to) = (tokens.Count(token => token.End <= left.Start), tokens.Count(token => token.Start < left.End));
        return Enumerable.Range(from, Math.Max(0, to - from)).Any(at => NegatedVerbs.Of(words[at], char.IsUpper(sentence[tokens[at].Start]), language) != Negates.Nothing) ? "a negation"
            : Array.Find(Carrying, kind => kind.Words.Meets(words, from, to)).What;
    }

    private string? Figure(TextSpan left) =>
        left.Of(sentence).Any(char.IsDigit) || NumbersInText.Find(sentence, language).Any(figure => figure.Start < left.End && figure.End > left.Start) ? "a number" : null;

    /// <summary>Brackets and all that is between them.</summary>
    private static bool IsAside(string text) =>
        text.Length > 2 && (text[0], text[^1]) is ('(', ')') or ('[', ']') && text.IndexOf(text[^1], StringComparison.Ordinal) == text.Length - 1 && text.LastIndexOf(text[0]) == 0;

    private bool IsFullStop(TextSpan left) => left.Length == 1 && left.End == sentence.Length && sentence[left.Start] is '.' or '։';

    private static bool IsSign(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol || letter is '%' or '‰' or '°' or '№' or '#' or '&' or '-' or '–' or '—' or '!';

    /// <summary>"on Friday", where the preposition is known to say nothing else and the word before it does not wait for a time.</summary>
    private bool IsDay(TextSpan left)
    {
        var (at, end) = (tokens.Count(token => token.End <= left.Start), tokens.Count(token => token.Start < left.End));
        var named = at < end && (at + DatesInText.WeekdayAt(tokens, at, language) == end || at + 1 < end && at + 1 + DatesInText.WeekdayAt(tokens, at + 1, language) == end);
        return named && Phrases.DayAt.Knows(language) && Phrases.DayAt.In(language).Has(tokens[at].Folded) && left.Of(sentence).All(letter => char.IsLetter(letter) || char.IsWhiteSpace(letter))
            && (at == 0 || !StopWords.Contains(tokens[at - 1].Folded, language));
    }

    /// <summary>"However," at the front.</summary>
    private bool Joins(TextSpan left) =>
        tokens.Count > 0 && left.Start == tokens[0].Start && sentence[left.End - 1] == ',' && Phrases.Connective.In(language).IsWhole(left.Of(sentence));
}
