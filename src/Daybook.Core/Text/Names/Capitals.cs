namespace Daybook.Core.Text;

/// <summary>Tells capitals that mark a name from those that only open a sentence.</summary>
internal static class Capitals
{
    /// <summary>True where the word at a place has a capital that does not come from its place in the sentence.</summary>
    public static bool Tells(string text, int start) => char.IsUpper(text[start]) && !OpensSentence(text, start);

    /// <summary>True where any word would have a capital: after the end of a sentence, behind its quotes and dashes.</summary>
    public static bool OpensSentence(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '«' or '“' or '„' or '(' or '\'' or '—' or '–' or '-'))
            at--;
        return at < 0 || text[at] is '.' or '!' or '?' or ':' or '…' or '։' or '\n';
    }
}
