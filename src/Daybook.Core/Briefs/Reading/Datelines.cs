namespace Daybook.Core.Briefs;

/// <summary>The agency's line before the first sentence: <c>BAKU, 29 July (Caspian Wire) -</c>.</summary>
internal static class Datelines
{
    private const int MaxLength = 80;

    /// <summary>The offset after the dateline, or <paramref name="start"/> where there is none.</summary>
    public static int Skip(string text, int start, int end)
    {
        var limit = Math.Min(end, start + MaxLength);
        for (var at = start; at + 2 < limit; at++)
        {
            // A dash between spaces ends it; before it the place stands in capitals or the agency in brackets.
            var dash = text[at] is '-' or '–' or '—' && at > start && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]);
            if (!dash)
                continue;
            var line = text[start..at];
            return line.TrimEnd().EndsWith(')') || HasPlaceInCapitals(line) ? at + 2 : start;
        }

        return start;
    }

    private static bool HasPlaceInCapitals(string line)
    {
        var place = line.TakeWhile(letter => letter is not (',' or '.' or ' ')).ToArray();
        return place.Length > 2 && place.All(letter => !char.IsLower(letter)) && place.Any(char.IsUpper);
    }
}
