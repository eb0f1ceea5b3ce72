using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>A name as a table writes it, made ready to be matched. The marks behind it are told at the head of <c>places.tsv</c>.</summary>
internal sealed class NameForm
{
    /// <summary>Longest ending, in letters, that a form with a star takes: cases and adjectives, not other words.</summary>
    private const int LongestEnding = 6;

    /// <summary>Armenian nouns in -ություն (union, ministry, government) change within: -ության, -ությամբ.</summary>
    private const string ArmenianAbstract = "ություն";

    private NameForm(string written, bool shy, List<Word> words)
    {
        Written = written;
        IsShy = shy;
        Words = words;
        Length = words.Sum(word => word.Stems.Max(stem => stem.Text.Length));
    }

    /// <summary>As it stands in the table.</summary>
    public string Written { get; }

    /// <summary>Also a person's name: counts only where no other name stands beside it.</summary>
    public bool IsShy { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Letters of its stems: of two forms that match, the longer is meant.</summary>
    public int Length { get; }

    /// <summary>Null where nothing of it is a word.</summary>
    public static NameForm? Read(string written)
    {
        var shy = written.EndsWith('?');
        var words = new List<Word>();
        foreach (var part in (shy ? written[..^1] : written).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = part[^1] is '*' or '~' ? part[^1] : ' ';
            var bare = mark == ' ' ? part : part[..^1];
            // An apostrophe at the end is a part of the form: Ordu'* is the town only where a case is tied to it.
            // So is the hyphen of Georgian, which has no capitals to tell სებ-ის from სებასტიან.
            var tail = bare.Length > 1 && Folding.IsApostrophe(bare[^1]) ? "'" : bare.Length > 1 && bare[^1] == '-' && bare[^2] is >= '\u10A0' and <= '\u10FF' ? "-" : "";
            var tokens = Tokens.Of(bare);
            for (var i = 0; i < tokens.Count; i++)
                words.Add(MadeOf(bare.Substring(tokens[i].Start, tokens[i].Length), i < tokens.Count - 1 ? "" : tail, i < tokens.Count - 1 ? ' ' : mark));
        }
        return words.Count == 0 ? null : new NameForm(written, shy, words);
    }

    private static Word MadeOf(string text, string tail, char mark)
    {
        var folded = Folding.Fold(text) + tail;
        List<Stem> stems = mark switch
        {
            '~' => Declined(folded),
            '*' when folded.EndsWith(ArmenianAbstract, StringComparison.Ordinal) => [new Stem(folded, null, LongestEnding), new Stem(folded[..^3] + "ա", null, LongestEnding)],
            '*' => [new Stem(folded, null, LongestEnding), .. CaseEndings.OfPolish(folded).Select(stem => new Stem(stem.Stem, stem.Endings, 0))],
            _ => [new Stem(folded, CaseEndings.Possessive, 0, Whole: true)],
        };
        var letters = text.Count(char.IsLetter);
        return new Word(stems, new WrittenLetters(text), char.IsUpper(text[0]), letters > 1 && text.Where(char.IsLetter).All(char.IsUpper) ? letters : 0);
    }

    /// <summary>The stems to which a language of its script ties its endings, the whole name among them.</summary>
    private static List<Stem> Declined(string folded)
    {
        List<Stem> stems = [.. CaseEndings.Of(folded).Select(stem => new Stem(stem.Stem, stem.Endings, 0, stem.Stem == folded))];
        if (IsCyrillic(folded) && !stems.Exists(stem => stem.Whole))
            stems.Add(new Stem(folded, CaseEndings.Nothing, 0, Whole: true));
        return stems;
    }

    private static bool IsCyrillic(ReadOnlySpan<char> folded) => folded[0] is >= '\u0400' and <= '\u04FF';

    /// <summary>What a word may begin with, and what may follow.</summary>
    /// <param name="Endings">Those allowed; null where any of at most <paramref name="Longest"/> letters is.</param>
    /// <param name="Whole">It is the name itself and no part of it.</param>
    public sealed record Stem(string Text, FrozenSet<string>? Endings, int Longest, bool Whole = false)
    {
        public bool Begins(ReadOnlySpan<char> word, string? language)
        {
            if (!word.StartsWith(Text))
                return false;
            if (Endings is null)
                return word.Length <= Text.Length + Longest;
            var endings = CaseEndings.TakesKazakh(language) && IsCyrillic(word) ? Whole ? CaseEndings.Kazakh : CaseEndings.Nothing
                : word[0] > '\u024F' ? Endings : InLatin(Endings, language);
            return endings is not null && endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[Text.Length..]);
        }

        /// <summary>What the language ties to it; null where it is a stem of Polish alone.</summary>
        private FrozenSet<string>? InLatin(FrozenSet<string> endings, string? language)
        {
            if (endings == CaseEndings.PolishA)
                return CaseEndings.TakesPolish(language) ? endings : null;
            if (endings == CaseEndings.Possessive || CaseEndings.TakesTurkic(language))
                return endings;
            return CaseEndings.TakesPolish(language) && Text[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') ? CaseEndings.Polish : CaseEndings.Possessive;
        }
    }

    /// <param name="Letters">The letters before folding.</param>
    /// <param name="Capital">The text must begin it with a capital.</param>
    /// <param name="Capitals">Letters that must be capitals; 0 for a name that is no abbreviation.</param>
    public sealed record Word(IReadOnlyList<Stem> Stems, WrittenLetters Letters, bool Capital, int Capitals)
    {
        public bool Matches(string text, Token token, string? language)
        {
            if (token.Kind != TokenKind.Word || (Capital && !char.IsUpper(text[token.Start])))
                return false;
            for (var i = 1; i < Math.Min(Capitals, token.Length); i++)
                if (!char.IsUpper(text[token.Start + i]) && char.IsLetter(text[token.Start + i]))
                    return false;
            return Begins(token.Folded, language) && Letters.Agree(text.AsSpan(token.Start, token.Length), language, Capitals > 0);
        }

        /// <summary>True where a folded word is one of its forms, however it is written.</summary>
        public bool Begins(ReadOnlySpan<char> folded, string? language)
        {
            foreach (var stem in Stems)
                if (stem.Begins(folded, language))
                    return true;
            return false;
        }
    }
}
