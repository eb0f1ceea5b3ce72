namespace Daybook.Core.Text;

/// <summary>Reads a dateline part by part: names, days and agencies between commas, stops, brackets and a dash, in any order and nothing else.</summary>
internal sealed class DatelineReader
{
    // Longest seen in ten agencies' styles is 64 ("NEW YORK, United States, September 5, 2025 (Agence France-Presse) –"); more is a sentence.
    private const int MaxLength = 110;

    // The town, the country, the agency and who wrote it.
    private const int MostNames = 4, MostOfAgency = 3;

    private readonly string text;
    private readonly int end;
    private readonly string? language;
    private int at;
    private DatelinePart? first;
    private bool capitals, country, known, dated, agency;
    private int names;

    public DatelineReader(string text, int start, int end, string? language)
    {
        (this.text, this.language, at) = (text, language, start);
        this.end = Math.Min(end, start + MaxLength);
    }

    /// <summary>The offset after it; null where the text begins with none.</summary>
    public int? Read()
    {
        int? found = null;
        // What stands behind a full stop may be the agency's name or already the report.
        for (var stopped = false; DatelinePart.Next(text, at, end, language) is { } part && (!stopped || MayFollow(part)) && Take(part); stopped |= part.Break == DatelineBreak.Stop)
        {
            at = part.End;
            if (part.Break == DatelineBreak.Dash)
                return EndsAtDash() ? Signed() : found;
            if (dated && (capitals || known) && (part.Break != DatelineBreak.Comma || part.Kind == DatelineKind.Agency))
                found = at;
            if (part.Break == DatelineBreak.Line)
                return found;
        }

        return found;
    }

    private static bool MayFollow(DatelinePart part) => part.Kind is DatelineKind.Agency or DatelineKind.Day || part.Capitals || part is { Break: DatelineBreak.Dash, Unicase: false };

    private bool Take(DatelinePart part)
    {
        if (part.Kind == DatelineKind.Other || part.Kind == DatelineKind.Day && dated || part.Kind == DatelineKind.Year && !dated)
            return false;
        dated |= part.Kind == DatelineKind.Day;
        agency |= part.Kind == DatelineKind.Agency;
        if (part.Words == 0)
            return true;
        first ??= part;
        capitals |= part.Capitals;
        known |= part.Place is not null;
        country |= part.Place is { Length: 2 };
        return ++names <= MostNames;
    }

    private bool EndsAtDash()
    {
        if (first is not { } name)
            return false;
        // "GEORGIA — a country", "NATO (the alliance) — is": what goes on with a small letter is one sentence with what stands before.
        return dated || OpensSentence(at) && (agency ? name.Words == 1 || capitals || known && !name.Unicase : capitals && names == 1 && !country);
    }

    /// <summary>"— РИА Новости." behind the dash is the agency and belongs to the line.</summary>
    private int Signed() =>
        dated && !agency && DatelinePart.Next(text, at, end, language) is { Kind: DatelineKind.Name, Break: DatelineBreak.Stop, Words: <= MostOfAgency } name ? name.End : at;

    private bool OpensSentence(int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
            from++;
        return from < text.Length && !DatelinePart.IsSmall(text[from]);
    }
}
