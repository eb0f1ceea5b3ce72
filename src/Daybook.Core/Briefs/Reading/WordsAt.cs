namespace Daybook.Core.Briefs;

/// <summary>Finds words of a text by where they stand: they are in order and none lies in another.</summary>
internal static class WordsAt
{
    /// <summary>Index of the first word that begins at a place or behind it.</summary>
    public static int From(ReadOnlySpan<Word> words, int place)
    {
        var (from, to) = (0, words.Length);
        while (from < to)
            if ((from + to) / 2 is var middle && words[middle].Start < place)
                from = middle + 1;
            else
                to = middle;
        return from;
    }

    /// <summary>Index of the first word that ends behind a place.</summary>
    public static int Reaching(ReadOnlySpan<Word> words, int place)
    {
        var at = From(words, place);
        return at > 0 && words[at - 1].End > place ? at - 1 : at;
    }

    /// <summary>Those that lie between two places.</summary>
    public static ReadOnlySpan<Word> Between(Word[] words, int start, int end)
    {
        var (from, to) = (From(words, start), From(words, end));
        while (to > from && words[to - 1].End > end)
            to--;
        return words.AsSpan(from, to - from);
    }

    /// <summary>The same with offsets that count from the first place.</summary>
    public static Word[] Within(Word[] words, int start, int end)
    {
        var within = Between(words, start, end).ToArray();
        for (var at = 0; at < within.Length; at++)
            within[at] = within[at] with { Start = within[at].Start - start, End = within[at].End - start };
        return within;
    }

}
