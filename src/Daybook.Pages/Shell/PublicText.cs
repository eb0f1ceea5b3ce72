using Daybook.Core.Text;

namespace Daybook.Pages.Shell;

/// <summary>
/// The only door through which an item's text reaches a public page: at most 50 words of it,
/// whatever a model was given. A cut inside a sentence is shown as […].
/// </summary>
public static class PublicText
{
    /// <summary>Words of one item on a page (product.md, "Trust and law").</summary>
    public const int MostWords = 50;

    /// <summary>Words of a citation's span.</summary>
    public const int MostQuoted = 60;

    /// <summary>Letters a word may take on average: keeps long-worded languages to the same room, and bounds scripts that write without spaces.</summary>
    private const int LettersPerWord = 8;

    /// <summary>A word that is still running after so many letters is broken.</summary>
    private const int LongestWord = 60;

    /// <summary>The beginning of an item's text.</summary>
    public static string Of(string text, int mostWords = MostWords) => Cut(text, mostWords, mostWords * LettersPerWord);

    /// <summary>A citation's span: whole, since it was checked as it stands; only what breaks the rule of 60 words is cut.</summary>
    public static string Quoted(string quote) => Cut(quote, MostQuoted, MostQuoted * LettersPerWord * 3);

    private static string Cut(string text, int mostWords, int mostLetters)
    {
        var words = 0;
        var inWord = false;
        var end = text.Length;
        for (var i = 0; i < text.Length && end == text.Length; i++)
        {
            var letter = !char.IsWhiteSpace(text[i]);
            if (letter && !inWord && ++words > mostWords)
                end = i;
            if (i >= mostLetters && (!letter || i >= mostLetters + LongestWord))
                end = char.IsLowSurrogate(text[i]) ? i - 1 : i;
            inWord = letter;
        }
        var taken = Flat(text.AsSpan(0, end));
        return end == text.Length || text.AsSpan(end).IsWhiteSpace() ? taken : Stop(taken);
    }

    /// <summary>Stops where a sentence does, if that leaves half of the room used; else in the middle, and says so.</summary>
    private static string Stop(string taken)
    {
        for (var i = taken.Length - 1; i > taken.Length / 2; i--)
        {
            if (taken[i] is '.' or '!' or '?' or '։' or '。' && (i + 1 == taken.Length || taken[i + 1] == ' '))
                return taken[..(i + 1)];
        }
        return taken + " […]";
    }

    private static string Flat(ReadOnlySpan<char> text) =>
        OneLine.Of(text.ToString());
}
