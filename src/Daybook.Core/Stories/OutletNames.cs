using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>An outlet that a text names.</summary>
/// <param name="AsSource">True where the words beside the name say that the report is theirs ("X reports", "(X) -").</param>
internal readonly record struct CitedOutlet(string Source, bool AsSource);

/// <summary>Finds names of the batch's outlets in texts, in whatever inflection leaves their beginning: «Каспийского вестника», "Caspian Wire-ın".</summary>
internal sealed class OutletNames
{
    private const int KeyLetters = 3;

    /// <summary>Letters at a word's end that inflection may change.</summary>
    private const int Ending = 3;

    /// <summary>A dateline stands among the first words.</summary>
    private const int DatelineWords = 14;

    private readonly ILookup<string, Name> _byStart;

    public OutletNames(IEnumerable<StoryItem> items) =>
        _byStart = items.Where(item => !string.IsNullOrWhiteSpace(item.SourceName)).Select(item => (item.Source, Name: item.SourceName!)).Distinct()
            .Select(outlet => Name.Of(outlet.Source, outlet.Name)).OfType<Name>()
            .ToLookup(name => Key(name.Words[0]));

    /// <summary>The outlets named, each once, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> In(StoryItem item, IReadOnlyList<Token> tokens)
    {
        List<CitedOutlet>? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Folded.Length < KeyLetters || !_byStart.Contains(Key(tokens[at].Folded)))
                continue;
            foreach (var name in _byStart[Key(tokens[at].Folded)])
            {
                if (name.Source == item.Source || !name.StandsAt(item.Text, tokens, at))
                    continue;
                var last = at + name.Words.Length - 1;
                var cited = new CitedOutlet(name.Source, InDateline(item.Text, tokens, at, last) || CitingWords.Beside(tokens, at, last, item.Language));
                found ??= [];
                found.RemoveAll(other => other.Source == cited.Source && !other.AsSource);
                if (!found.Exists(other => other.Source == cited.Source))
                    found.Add(cited);
            }
        }
        return found ?? (IReadOnlyList<CitedOutlet>)[];
    }

    private static bool InDateline(string text, IReadOnlyList<Token> tokens, int first, int last) =>
        first < DatelineWords && tokens[first].Start > 0 && text[tokens[first].Start - 1] is '(' or '[' or '/'
        && tokens[last].End < text.Length && text[tokens[last].End] is ')' or ']' or '/';

    private static string Key(string word) => word.Length <= KeyLetters ? word : word[..KeyLetters];

    private sealed record Name(string Source, string[] Words, bool[] Capital)
    {
        public static Name? Of(string source, string name)
        {
            var tokens = Tokens.Of(name);
            return tokens.Count == 0 || tokens[0].Folded.Length < KeyLetters
                ? null
                : new Name(source, [.. tokens.Select(token => token.Folded)], [.. tokens.Select(token => char.IsUpper(name[token.Start]))]);
        }

        /// <summary>A capital of the name must be one in the text: "the two banks" is not the outlet "Two Banks".</summary>
        public bool StandsAt(string text, IReadOnlyList<Token> tokens, int at)
        {
            if (at + Words.Length > tokens.Count)
                return false;
            for (var i = 0; i < Words.Length; i++)
                if (!Same(Words[i], tokens[at + i].Folded) || (Capital[i] && !char.IsUpper(text[tokens[at + i].Start])))
                    return false;
            return true;
        }

        private static bool Same(string name, string word)
        {
            var shared = name.AsSpan().CommonPrefixLength(word);
            return shared == name.Length ? word.Length <= name.Length + 2 * Ending : shared >= KeyLetters + 1 && shared >= name.Length - Ending && word.Length <= name.Length + Ending;
        }
    }
}
