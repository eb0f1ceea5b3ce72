using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>
/// What an item is found by: its words in order, and beside them the stems that differ from their word, each once. A search for
/// <c>мосты</c> then finds <c>мост</c> and <c>мостов</c>, and one for the phrase finds the phrase.
/// </summary>
public sealed record IndexedWords
{
    /// <summary>Rises when folding, tokens or stems change what is indexed: stores then index all their items anew. A test holds it to golden values.</summary>
    public const int Version = 2;

    /// <summary>Words of one item that are indexed, at most: PostgreSQL counts places up to 16,383.</summary>
    private const int Most = 16_000;

    /// <summary>Characters of a text that are looked at: more than that many words of any language.</summary>
    private const int Longest = Most * 12;

    /// <summary>Words are shorter; a longer one takes its room from the heap.</summary>
    private const int UsualWord = 64;

    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>Words of the text, then of author and tags.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    public required IReadOnlyCollection<string> TitleStems { get; init; }

    public required IReadOnlyCollection<string> TextStems { get; init; }

    /// <param name="language">ISO 639-1 of title and text, or null: then nothing is stemmed.</param>
    public static IndexedWords Of(string? title, string text, string? author, IEnumerable<string> tags, string? language) =>
        Of(TokensOf(title ?? ""), TokensOf(text), author, tags, language);

    /// <summary>The same where the tokens of title and text are known.</summary>
    public static IndexedWords Of(IReadOnlyList<Token> title, IReadOnlyList<Token> text, string? author, IEnumerable<string> tags, string? language)
    {
        var (titleWords, titleStems) = Read(title, language, Most / 4);
        var (words, stems) = Read(text, language, Most / 2);
        words.AddRange(Read(TokensOf(string.Join(' ', tags.Prepend(author ?? ""))), language: null, Most / 4).Words);
        return new IndexedWords { Title = titleWords, TitleStems = titleStems, Text = words, TextStems = stems };
    }

    private static IReadOnlyList<Token> TokensOf(string text) => Tokens.Of(text.Length <= Longest ? text : text[..Longest]);

    private static (List<string> Words, HashSet<string> Stems) Read(IReadOnlyList<Token> tokens, string? language, int most)
    {
        List<string> words = new(Math.Min(tokens.Count, most) + 1);
        HashSet<string> stems = new(StringComparer.Ordinal);
        var stemmed = language is not null && SearchStems.Languages.Contains(language);
        for (var at = 0; at < tokens.Count && words.Count < most; at++)
        {
            var token = tokens[at];
            if (SearchWords.Only(token.Folded) is not { } word)
            {
                word = SearchWords.Of(token.Folded).FirstOrDefault();
                words.AddRange(SearchWords.Of(token.Folded));
            }
            else
                words.Add(word);
            // A form tied on by an apostrophe falls too: Ukraine's, İstanbul'da.
            if (stemmed && token.Kind == TokenKind.Word)
                AddStem(stems, token.Folded, word, language!);
        }
        return (words, stems);
    }

    /// <summary>A stem is made a text of its own where it is new: most words of a text have been there before.</summary>
    private static void AddStem(HashSet<string> stems, string folded, string? word, string language)
    {
        var stem = Stems.Of(folded, language, folded.Length <= UsualWord ? stackalloc char[UsualWord] : new char[folded.Length]);
        if (!SearchWords.StaysWhole(stem))
        {
            if (SearchStems.Of(folded, language) is { } other && other != word)
                stems.Add(other);
        }
        else if (!stem.SequenceEqual(word))
            stems.GetAlternateLookup<ReadOnlySpan<char>>().Add(stem);
    }
}
