using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// A word of a language as it is written, wherever it stands. What is asked of it is worked out when it is first asked for, and once: texts say
/// the same words again and again.
/// </summary>
/// <param name="folded">As <see cref="Token.Folded"/>.</param>
internal sealed class WordForm(string raw, string folded, TokenKind kind, string? language) : IEquatable<WordForm>
{
    private readonly int hash = string.GetHashCode(raw, StringComparison.Ordinal);
    private string? nameKey, stem, stemSound;
    private ulong keyHash;
    private int opening;
    private NamesOf? names;
    private int begins = -1;
    private LexicalWord? lexical;
    private WordMeaning? meaning, bare;

    public string Raw { get; } = raw;

    public string Folded { get; } = folded;

    public TokenKind Kind { get; } = kind;

    public bool Capital { get; } = char.IsUpper(raw[0]);

    public bool Number { get; } = char.IsDigit(raw[0]);

    /// <summary>What the forms of one word share, across scripts; figures as they are.</summary>
    public string Key { get; } = Terms.Key(folded, language);

    /// <summary>A stop word of its language.</summary>
    public bool Empty { get; } = StopWords.Contains(folded, language);

    /// <summary>What the forms of a name share across scripts.</summary>
    public string NameKey => nameKey ??= Text.NameKey.Of(Folded, language);

    /// <summary>As <see cref="Stems.Of(string, string?)"/>.</summary>
    public string Stem => stem ??= Stems.Of(Folded, language);

    /// <summary>Its stem in the letters of one script.</summary>
    public string StemSound => stemSound ??= Terms.Romanized(Stem);

    /// <summary>Of its key, as a <see cref="TermVector"/> numbers it.</summary>
    public ulong KeyHash => keyHash != 0 ? keyHash : keyHash = TermVector.Hash(Key);

    /// <summary>As <see cref="OpeningOf"/> has it of its key: most words are told apart by it without a look at the key.</summary>
    public int Opening => opening != 0 ? opening : opening = OpeningOf(Key);

    /// <summary>The first two letters of a key in one number; never 0.</summary>
    public static int OpeningOf(string key) => key.Length == 0 ? -1 : ((key[0] + 1) << 16) | (key.Length > 1 ? key[1] : 0);

    /// <summary>The lists of phrases of which one may begin with it, and whether its own form negates it.</summary>
    public PhraseMarks Begins => (PhraseMarks)(begins >= 0 ? begins : begins = (int)(Phrases.Beginnings(Folded, language) | Negation.MarksOf(Folded, Capital, language)));

    /// <summary>A verb that its own form negates.</summary>
    public bool Negated => (Begins & (PhraseMarks.NegatedVerb | PhraseMarks.NegatedClause)) != 0;

    /// <summary>Its concepts alone, and the phrases of the lexicon that begin with it.</summary>
    public LexicalWord Lexical => lexical ??= LexicalWord.Of(Negated && NegatedVerbs.Bare(Folded, language!) is var bare && bare != Folded ? Lexicon.Single(bare, Stems.Of(bare, language), language) : Lexicon.Single(Folded, Stem, language));

    /// <summary>What it means where it stands in no phrase of the lexicon.</summary>
    public WordMeaning Meaning => meaning ??= WordMeaning.Of(this, language, Lexical.Concepts);

    /// <summary>What it means behind the first word of a phrase.</summary>
    public WordMeaning Bare => bare ??= Lexical.Concepts.Length == 0 ? Meaning : WordMeaning.Of(this, language, []);

    /// <summary>As <see cref="Places.Within"/>.</summary>
    public string? Place => Names.Place;

    /// <summary>What may begin with it: most words need no closer look.</summary>
    public bool Opens(FormOpens any) => (Names.Opens & any) != 0;

    // Of the names that the program knows at the time.
    private NamesOf Names => names is { } known && known.Print == Entities.Print ? known : names = Named();

    public bool Equals(WordForm? other) => ReferenceEquals(this, other) || other is not null && hash == other.hash && Raw == other.Raw;

    public override bool Equals(object? obj) => Equals(obj as WordForm);

    public override int GetHashCode() => hash;

    private NamesOf Named()
    {
        if (Kind == TokenKind.Number)
            return new NamesOf(FormOpens.Date | FormOpens.Figure, null, Entities.Print);
        var mayName = Entities.MayOpen(Folded, language);
        var opens = (mayName ? FormOpens.Name : 0) | (DatesInText.MayOpen(Folded, language) ? FormOpens.Date : 0) | (NumbersInText.MayOpen(Folded, language) ? FormOpens.Figure : 0);
        return opens == FormOpens.None ? NamesOf.Nothing(Entities.Print) : new NamesOf(opens, mayName ? Places.Within(Raw, language) : null, Entities.Print);
    }

    private sealed record NamesOf(FormOpens Opens, string? Place, ulong Print)
    {
        // Most words begin nothing.
        private static NamesOf nothing = new(FormOpens.None, null, 0);

        public static NamesOf Nothing(ulong print) => nothing is { } known && known.Print == print ? known : nothing = new NamesOf(FormOpens.None, null, print);
    }
}

/// <summary>What a word may be the first of.</summary>
[Flags]
internal enum FormOpens : byte
{
    None = 0,
    Name = 1,
    Date = 2,
    Figure = 4,
}

/// <summary>What the lexicon has of a word.</summary>
/// <param name="Concepts">Those it has by itself.</param>
/// <param name="Phrases">Those of several words that begin with it.</param>
internal sealed record LexicalWord(int[] Concepts, LexiconPhrase[] Phrases)
{
    private static readonly LexicalWord None = new([], []);

    public static LexicalWord Of((int[] Concepts, LexiconPhrase[] Phrases) found) =>
        found is { Concepts: [], Phrases: [] } ? None : new LexicalWord(found.Concepts, found.Phrases);
}
