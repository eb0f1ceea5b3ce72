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

    /// <summary>Characters of a text that are looked at: at first, and where not all was met in them. Whoever is met further on is shown the beginning.</summary>
    private const int Beginning = 1_200, Longest = 20_000;

    /// <param name="language">Language of the text, or null.</param>
    public static Snippet Of(string text, string? language, SearchQuery query)
    {
        var terms = query.Terms.Count(term => !term.Excluded);
        foreach (var length in new[] { Beginning, Longest })
        {
            var line = Line(text, length);
            var tokens = Tokens.Of(line);
            var met = Meetings.In(tokens, language, query);
            if (met.Count > 0 && (length == Longest || line.Length == text.Length || met.Select(one => one.Term).Distinct().Count() == terms))
                return Cut(line, tokens, met, goesOn: line.Length < text.Length);
            if (line.Length == text.Length)
                break;
        }
        return new Snippet(Excerpt.Of(text, Shown, language), []);
    }

    /// <summary>The beginning of a text in one line, cut where a word ends.</summary>
    private static string Line(string text, int length)
    {
        if (text.Length > length)
            text = text.LastIndexOf(' ', length) is var space and > 0 ? text[..space] : text[..length];
        return text.Replace('\n', ' ');
    }

    private static Snippet Cut(string line, IReadOnlyList<Token> tokens, IReadOnlyList<(int Token, int Term)> met, bool goesOn)
    {
        var first = Math.Max(0, Best(met) - Before);
        var last = Math.Min(tokens.Count, first + Shown) - 1;
        var (start, end) = (first == 0 ? 0 : tokens[first].Start, last == tokens.Count - 1 ? line.Length : tokens[last].End);
        var (open, close) = (first == 0 ? "" : "…", end < line.Length || goesOn ? "…" : "");
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
