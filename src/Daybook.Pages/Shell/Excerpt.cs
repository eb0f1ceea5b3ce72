namespace Daybook.Pages.Shell;

/// <summary>
/// The only door through which an item's text reaches a public page: at most 50 words of it,
/// whatever a model was given. A cut inside a sentence is shown as […].
/// </summary>
public static class Excerpt
{
    /// <summary>Words of one item on a page (product.md, "Trust and law").</summary>
    public const int MostWords = 50;

    /// <summary>Words of a citation's span.</summary>
    public const int MostQuoted = 60;

    /// <summary>Scripts that write without spaces have no words to count: a character bound stands in.</summary>
    private const int MostLetters = 480;

    public static string Of(string text, int mostWords = MostWords)
    {
        var words = 0;
        var inWord = false;
        var end = text.Length;
        for (var i = 0; i < text.Length && end == text.Length; i++)
        {
            var letter = !char.IsWhiteSpace(text[i]);
            if (letter && !inWord && ++words > mostWords)
                end = i;
            if (i >= MostLetters && (!letter || i >= MostLetters + 60))
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
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
