namespace Daybook.Core.Briefs;

/// <summary>
/// The gate a claim passes before it is shown: every word of it stands in a stored text, in order, and nothing that
/// changes its meaning was left out. The same for every writer.
/// </summary>
public static class CitationCheck
{
    /// <summary>A claim's text is at most this many words.</summary>
    public const int MaxTextWords = 45;

    /// <summary>A citation's span is at most this many words.</summary>
    public const int MaxQuoteWords = 60;

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
        CheckDeletions(claim, problems);
        if (claim.Insertions.Any(insertion => insertion.At < 0 || insertion.At > claim.Text.Length))
            problems.Add("an insertion stands outside the text");
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

    private static void CheckDeletions(Claim claim, List<string> problems)
    {
        var deletions = Deletions.Find(claim.Citations[0].Quote, claim.Text);
        if (deletions is null)
        {
            problems.Add("the text is not the first quote with words deleted");
            return;
        }

        foreach (var deletion in deletions)
            if (ChangesMeaning(deletion) is { } why)
                problems.Add($"\"{deletion.Text}\" was left out, {why}");
        if (claim.Omitted != deletions.Count > 0)
            problems.Add(claim.Omitted ? "marked as shortened but complete" : "shortened but not marked so");
    }

    private static string? ChangesMeaning(Deletion deletion)
    {
        if (Phrases.Negation.FindsIn(deletion.Text) || Phrases.Denial.FindsIn(deletion.Text) || Phrases.Lack.FindsIn(deletion.Text))
            return "a negation";
        if (Phrases.Hedge.FindsIn(deletion.Text))
            return "a hedge";
        if (Phrases.Attribution.FindsIn(deletion.Text))
            return "an attribution";
        // An aside in brackets may go as a whole with the numbers and names in it; elsewhere they carry the sentence.
        return deletion.Aside || !deletion.Text.Any(char.IsDigit) ? null : "a number";
    }
}
