using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// The words of a withdrawn item, to be taken out of texts that hold more than them: a pasted thread, a note. Found word by word, whatever
/// marks of lists and emphasis stand between.
/// </summary>
public sealed class WithdrawnWords
{
    /// <summary>Fewer words one after another are anybody's, unless they are a line by themselves.</summary>
    private const int LeastWords = 4;

    private readonly List<string> _wholes;
    private readonly HashSet<string> _pieces;
    private readonly ILookup<string, string[]> _byFirst;

    /// <param name="titles">Every title that the item ever had.</param>
    /// <param name="texts">Every text that it ever had.</param>
    public WithdrawnWords(IEnumerable<string> titles, IEnumerable<string> texts)
    {
        string[] all = [.. titles, .. texts];
        var pieces = all.SelectMany(Pieces).Select(Words).Where(words => words.Length > 0).ToList();
        _wholes = [.. all.Select(text => Joined(Words(text)))];
        _pieces = [.. pieces.Select(Joined)];
        _byFirst = pieces.Where(words => words.Length >= LeastWords).OrderByDescending(words => words.Length).ToLookup(words => words[0], StringComparer.Ordinal);
    }

    /// <summary>The text with a mark where the item's words stood; the text itself where they do not.</summary>
    public string Without(string text)
    {
        var spans = Lines(text).SelectMany(line => Found(line.Of(text)).Select(span => new TextSpan(line.Start + span.Start, line.Start + span.End))).ToList();
        if (spans.Count == 0)
            return text;
        var left = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans)
        {
            left.Append(text, at, span.Start - at).Append(Tombstone.Mark);
            at = span.End;
        }
        return left.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where its words stand in a line: all of it, or sentences and headlines of the item within it.</summary>
    private IEnumerable<TextSpan> Found(string line)
    {
        var tokens = Tokens.Of(line);
        if (tokens.Count == 0)
            yield break;
        var joined = Joined([.. tokens.Select(token => token.Folded)]);
        if (_pieces.Contains(joined) || (tokens.Count >= LeastWords && _wholes.Exists(whole => whole.Contains(joined, StringComparison.Ordinal))))
        {
            yield return new TextSpan(tokens[0].Start, tokens[^1].End);
            yield break;
        }
        for (var at = 0; at < tokens.Count; at++)
            if (LongestAt(tokens, at) is var length and > 0)
            {
                yield return new TextSpan(tokens[at].Start, tokens[at + length - 1].End);
                at += length - 1;
            }
    }

    private int LongestAt(IReadOnlyList<Token> tokens, int at) => _byFirst[tokens[at].Folded]
        .FirstOrDefault(piece => at + piece.Length <= tokens.Count && piece.Index().All(word => tokens[at + word.Index].Folded == word.Item))?.Length ?? 0;

    /// <summary>The lines of a text and their sentences.</summary>
    private static IEnumerable<string> Pieces(string text) => Lines(text).Select(line => line.Of(text))
        .SelectMany(line => Sentences.Split(line, null).Select(sentence => sentence.Of(line)).Prepend(line));

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            end = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029") is var found and >= 0 ? start + found : text.Length;
            yield return new TextSpan(start, end);
        }
    }

    private static string[] Words(string text) => [.. Tokens.Of(text).Select(token => token.Folded)];

    /// <summary>With a space on both sides, so that a run of words is found only where words begin and end.</summary>
    private static string Joined(string[] words) => $" {string.Join(' ', words)} ";
}
