using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The gate a claim passes before it is shown: every word and mark of it stands in a stored text, in order, nothing that changes its meaning was left
/// out (<see cref="Shortening"/>), and it is told by whom the text tells it (<see cref="QuotePlace"/>). The same for every writer.
/// </summary>
public static class CitationCheck
{
    /// <summary>A claim's text is at most this many words.</summary>
    public const int MaxTextWords = 45;

    /// <summary>A citation's span is at most this many words.</summary>
    public const int MaxQuoteWords = 60;

    /// <summary>UTF-16 units of a quote: sixty words of twenty letters, and no language read here has half as many in a word on average.</summary>
    public const int MaxLetters = 1260;

    /// <summary>A brief quotes at most this many words of one item.</summary>
    public const int MaxItemWords = 90;

    /// <summary>What is wrong with the claim, as clauses a person can read; empty when it may be shown.</summary>
    /// <param name="lookup">The stored revision of an item, or null where there is none.</param>
    public static IReadOnlyList<string> Problems(Claim claim, Func<(long Item, int Revision), Evidence?> lookup)
    {
        var problems = new List<string>();
        foreach (var citation in claim.Citations)
            CheckSpan(citation, lookup((citation.Item, citation.Revision)), problems);
        if (CountWords(claim.Text) > MaxTextWords)
            problems.Add($"the text has more than {MaxTextWords} words");
        CheckText(claim, lookup((claim.Citations[0].Item, claim.Citations[0].Revision)), problems);
        if (claim.Insertions.Any(insertion => insertion.At < 0 || insertion.At > claim.Text.Length))
            problems.Add("an insertion stands outside the text");
        if (claim.Insertions.Any(insertion => !IsDate(insertion.Text)))
            problems.Add("an insertion is no date");
        return problems;
    }

    /// <summary>Words as a reader counts them: runs between white space.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var letter in text)
        {
            var space = char.IsWhiteSpace(letter);
            if (!space && !inside)
                words++;
            inside = !space;
        }

        return words;
    }

    /// <summary>ISO 8601, cut to what is known.</summary>
    private static bool IsDate(string text) => text.Length is 4 or 7 or 10 && text.Index().All(letter => letter.Index is 4 or 7 ? letter.Item == '-' : char.IsAsciiDigit(letter.Item));

    private static void CheckSpan(Citation citation, Evidence? evidence, List<string> problems)
    {
        if (evidence is null)
        {
            problems.Add($"item {citation.Item} revision {citation.Revision} is not stored");
            return;
        }

        var within = citation.Start >= 0 && citation.End > citation.Start && citation.End <= evidence.Text.Length;
        if (!within || !evidence.Text.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Quote))
            problems.Add($"the quote is not the text of item {citation.Item} from {citation.Start} to {citation.End}");
        if (citation.Source != evidence.Source)
            problems.Add($"item {citation.Item} is of {evidence.Source}, not of {citation.Source}");
        if (CountWords(citation.Quote) > MaxQuoteWords)
            problems.Add($"the quote of item {citation.Item} has more than {MaxQuoteWords} words");
    }

    private static void CheckText(Claim claim, Evidence? evidence, List<string> problems)
    {
        var quote = claim.Citations[0].Quote;
        if (claim.Text.Any(OneLine.IsCommand))
            problems.Add("it holds a character that turns around or hides what stands beside it");
        if (Math.Max(quote.Length, claim.Text.Length) > MaxLetters)
            problems.Add($"it is longer than {MaxLetters} characters");
        else if (Deletions.Find(quote, claim.Text) is { } deletions)
            CheckDeletions(claim, evidence, deletions, problems);
        else
            problems.Add("the text is not the first quote with words deleted");
    }

    private static void CheckDeletions(Claim claim, Evidence? evidence, IReadOnlyList<TextSpan> deletions, List<string> problems)
    {
        var first = claim.Citations[0];
        var shortening = new Shortening(first.Quote, claim.Language);
        foreach (var deletion in deletions)
            if (shortening.Wrong(deletion) is { } why)
                problems.Add($"\"{deletion.Of(first.Quote)}\" was left out, {why}");
        if (claim.Omitted != deletions.Count > 0)
            problems.Add(claim.Omitted ? "marked as shortened but complete" : "shortened but not marked so");
        if (evidence is not null && first.Start >= 0 && first.End > first.Start && first.End <= evidence.Text.Length)
            problems.AddRange(QuotePlace.Problems(evidence, first, claim.Language));
    }
}
