using System.Collections;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The words of a text as its readers take them, with where names, dates and figures may begin. Cut once, read by all.</summary>
internal sealed class WordTokens(Word[] words) : IReadOnlyList<Token>
{
    public int Count => words.Length;

    public Token this[int at] => words[at].Token;

    /// <summary>Indexes of the words that may open one of these, rising.</summary>
    public List<int> Openers(FormOpens any)
    {
        var openers = new List<int>();
        for (var at = 0; at < words.Length; at++)
            if (words[at].Form.Opens(any))
                openers.Add(at);
        return openers;
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
            yield return this[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
