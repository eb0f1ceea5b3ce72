using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>A text in tokens, each with what is known of its word.</summary>
internal sealed class ReadText
{
    private ReadText(string text, List<Token> tokens, List<Word?> words) => (Text, Tokens, Words) = (text, tokens, words);

    public string Text { get; }

    public List<Token> Tokens { get; }

    /// <summary>For each token its word; null for a number.</summary>
    public List<Word?> Words { get; }

    public static ReadText Of(string text, WordBook.Page page)
    {
        var tokens = new List<Token>(text.Length / 6 + 1);
        var words = new List<Word?>(text.Length / 6 + 1);
        for (var at = 0; Core.Text.Tokens.Next(text, at, out var start, out var end, out var kind); at = end)
        {
            var word = kind == TokenKind.Number ? null : page[text.AsSpan(start, end - start)];
            tokens.Add(word is null ? NumberTokens.Made(text, start, end) : new Token(start, end - start, word.Folded, kind));
            words.Add(word);
        }
        return new ReadText(text, tokens, words);
    }
}
