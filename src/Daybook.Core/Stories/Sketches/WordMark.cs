namespace Daybook.Core.Stories;

/// <summary>What is asked of a word wherever it stands, so small that those of a text lie side by side in the processor's cache.</summary>
internal readonly struct WordMark
{
    /// <summary>A single letter or digit tells nothing about an event.</summary>
    public const int LeastLetters = 2;

    /// <summary>
    /// Letters of the key of a word that no capital marks as a name: international words (transit, ammonia) meet so too, and in scripts
    /// without capitals the names. Shorter keys would make too many words meet by chance; a script without capitals has nothing better.
    /// </summary>
    public const int PlainKey = 4, CapitallessKey = 3;

    /// <summary>Of the folded word, for runs of words.</summary>
    public ulong Hash { get; init; }

    /// <summary>Its stem, or the number, as a term.</summary>
    public uint Code { get; init; }

    /// <summary>Its <see cref="Text.NameKey"/> as a term.</summary>
    public uint Key { get; init; }

    /// <summary>The first concept it has by itself, as a term; 0 for none.</summary>
    public uint Concept { get; init; }

    public WordTraits Traits { get; init; }

    /// <summary>Of the words that go on one of its phrases, a bit each by <see cref="BitOf"/>: where the next word has none of them, no phrase stands.</summary>
    public ushort Next { get; init; }

    /// <summary>Null where none of the traits asks for it.</summary>
    public Word? Word { get; init; }

    public bool Has(WordTraits any) => (Traits & any) != 0;

    /// <summary>One bit in sixteen for a code.</summary>
    public static ushort BitOf(uint code) => (ushort)(1 << (int)(code >> 28));

    /// <summary>False where none of its phrases goes on with a word. A number may stand in a phrase by its letters: that is left to a closer look.</summary>
    public bool MayGoOn(in WordMark next) => Has(WordTraits.Phrases) && (next.Has(WordTraits.Number) || (Next & BitOf(next.Code)) != 0);
}

[Flags]
internal enum WordTraits : ushort
{
    None = 0,
    Number = 1,

    /// <summary>Long enough and no stop word: it counts as a term.</summary>
    Counts = 2,

    /// <summary>It counts, and has a key by which names meet.</summary>
    MayBeName = 4,

    /// <summary>Its key is long enough to count where it is no name, and it does not count as a concept alone.</summary>
    Plain = 8,

    /// <summary>A place or organisation may begin with it in its language; so for the others: most words need no closer look.</summary>
    OpensName = 16,
    OpensDate = 32,
    OpensNumber = 64,

    /// <summary>The name of an outlet may begin with it.</summary>
    OpensOutlet = 128,

    /// <summary>It may stand in the name of an outlet of another language.</summary>
    TellsOutlet = 256,
    SeveralConcepts = 512,
    Phrases = 1024,

    /// <summary>More is asked of it.</summary>
    Asked = Number | OpensName | OpensDate | OpensNumber | OpensOutlet | TellsOutlet | SeveralConcepts | Phrases,
}
