using Daybook.Core.Publishing;
using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>The part of a text in which a search was met.</summary>
/// <param name="Text">One line; "…" where something was left out before or after.</param>
/// <param name="Marks">Places in <paramref name="Text"/> of the words that were searched for, in UTF-16 units, in order.</param>
public sealed record Snippet(string Text, IReadOnlyList<(int Start, int Length)> Marks)
{
    /// <summary>Words shown, and those of them before the first word met.</summary>
    private const int Shown = 32, Before = 6;

    /// <summary>Characters of a text that are looked at in a piece: its beginning first, then round a place where something else may be met.</summary>
    private const int Piece = 1_200;

    /// <summary>Characters looked through where all that fails.</summary>
    private const int Longest = 20_000;

    /// <summary>Letters by which a place is found without reading the text word by word: forms of a word begin alike.</summary>
    private const int Letters = 4;

    /// <param name="language">Language of the text, or null.</param>
    public static Snippet Of(string text, string? language, SearchQuery query)
    {
        var beginning = Reading.Of(text, 0, Piece, language, query);
        var terms = query.Terms.Where(term => !term.Excluded).ToList();
        if (beginning.Terms == terms.Count || beginning.IsWhole)
            return Cut(beginning, text, language);
        var missing = terms.Where((_, number) => !beginning.Met.Any(one => one.Term == number)).Select(term => Place(text, term)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        var further = missing < 0 ? null : Reading.Of(text, Math.Max(0, missing - Piece / 4), Piece, language, query);
        if (further?.Terms > beginning.Terms)
            return Cut(further, text, language);
        return Cut(beginning.Terms > 0 ? beginning : Reading.Of(text, 0, Longest, language, query), text, language);
    }

    /// <summary>Where a word of the term may stand, as far as its first letters tell; -1 where they are nowhere, or only with other marks.</summary>
    private static int Place(string text, SearchTerm term)
    {
        var word = term.Words[0];
        return text.IndexOf(word[..Math.Min(Letters, word.Length)], Math.Min(Piece / 2, text.Length), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A piece of a text in one line, with what was met in it.</summary>
    private sealed record Reading(string Line, bool Begins, bool Ends, IReadOnlyList<Token> Tokens, IReadOnlyList<(int Token, int Term)> Met)
    {
        public bool IsWhole => Begins && Ends;

        /// <summary>Different terms met.</summary>
        public int Terms { get; } = Met.Select(one => one.Term).Distinct().Count();

        /// <summary>The piece begins and ends where a word does.</summary>
        public static Reading Of(string text, int start, int length, string? language, SearchQuery query)
        {
            if (start > 0 && text.IndexOf(' ', start) is var space and >= 0)
                start = space + 1;
            var end = text.Length - start <= length ? text.Length : text.LastIndexOf(' ', start + length) is var cut && cut > start ? cut : start + length;
            var line = text[start..end].Replace('\n', ' ');
            var tokens = Core.Text.Tokens.Of(line);
            return new Reading(line, start == 0, end == text.Length, tokens, Meetings.In(tokens, language, query));
        }
    }

    private static Snippet Cut(Reading reading, string text, string? language)
    {
        var (line, tokens, met) = (reading.Line, reading.Tokens, reading.Met);
        if (met.Count == 0)
            return new Snippet(Excerpt.Of(text, Shown, language), []);
        var first = Math.Max(0, Best(met) - Before);
        var last = Math.Min(tokens.Count, first + Shown) - 1;
        var (start, end) = (first == 0 ? 0 : tokens[first].Start, last == tokens.Count - 1 ? line.Length : tokens[last].End);
        var (open, close) = (first == 0 && reading.Begins ? "" : "…", end < line.Length || !reading.Ends ? "…" : "");
        return new Snippet(open + line[start..end] + close, [.. met.Select(one => one.Token).Distinct().Where(at => at >= first && at <= last)
            .Select(at => (tokens[at].Start - start + open.Length, tokens[at].Length))]);
    }

    /// <summary>The first token from which on most different terms are met within what is shown.</summary>
    private static int Best(IReadOnlyList<(int Token, int Term)> met)
    {
        var (best, most, all) = (met[0].Token, 0, met.Max(one => one.Term) + 1);
        for (var at = 0; at < met.Count && most < all; at++)
        {
            var terms = met.Skip(at).TakeWhile(one => one.Token < met[at].Token + Shown - Before).Select(one => one.Term).Distinct().Count();
            if (terms > most)
                (best, most) = (met[at].Token, terms);
        }
        return best;
    }
}
