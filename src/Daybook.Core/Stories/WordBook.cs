using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>All that grouping asks about a word, found out once however often it stands in the texts.</summary>
internal sealed class Word
{
    private readonly string? _language;
    private uint? _key;
    private string? _name, _front;

    public Word(string folded, string? language)
    {
        (Folded, _language) = (folded, language);
        Stem = Stems.Of(folded, language);
        Code = TermCode.Of(TermKind.Word, Stem);
        Hash = TermCode.Hash(folded);
        IsStop = StopWords.Contains(folded, language);
        (Concepts, Phrases) = Lexicon.Single(folded, Stem, language);
    }

    public string Folded { get; }

    public string Stem { get; }

    /// <summary>Its stem as a term.</summary>
    public uint Code { get; }

    public ulong Hash { get; }

    public bool IsStop { get; }

    /// <summary>Concepts it has by itself.</summary>
    public int[] Concepts { get; }

    /// <summary>Phrases of the lexicon that begin with it.</summary>
    public LexiconPhrase[] Phrases { get; }

    /// <summary>Its <see cref="NameKey"/> as a term.</summary>
    public uint Key => _key ??= TermCode.Of(TermKind.Name, Name);

    /// <summary>Letters of the key; 0 for a word without one.</summary>
    public int KeyLength => Name.Length;

    /// <summary>As <see cref="OutletName.Front"/>.</summary>
    public string Front => _front ??= OutletName.FrontOf(Name);

    private string Name => _name ??= NameKey.Of(Folded, _language);
}

/// <summary>The words met so far, by language and as they are written. Not for several threads at once.</summary>
internal sealed class WordBook
{
    /// <summary>Words kept of a language: of a text in a living language more than nine in ten words are among so many. Beyond, it begins anew.</summary>
    private const int Most = 40_000;

    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);

    public Page Of(string? language) => _pages.TryGetValue(language ?? "", out var page) ? page : _pages[language ?? ""] = new Page(language);

    /// <summary>
    /// The words of one language by a hash of 64 bits: it takes the place of the letters, as among so many words two of one hash are not to be
    /// expected in the life of a program.
    /// </summary>
    internal sealed class Page(string? language)
    {
        private (ulong Hash, Word? Word)[] _slots = new (ulong, Word?)[1 << 10];
        private int _count;

        /// <param name="written">As it stands in the text.</param>
        public Word this[ReadOnlySpan<char> written]
        {
            get
            {
                var hash = TermCode.Hash(written);
                ref var slot = ref SlotOf(_slots, hash);
                if (slot.Word is { } known)
                    return known;
                var word = new Word(Folding.Fold(written.ToString()), language);
                slot = (hash, word);
                if (++_count >= Most)
                    (_slots, _count) = (new (ulong, Word?)[1 << 10], 0);
                else if (_count > _slots.Length / 2)
                    Grow();
                return word;
            }
        }

        private void Grow()
        {
            var wider = new (ulong Hash, Word? Word)[_slots.Length * 2];
            foreach (var slot in _slots)
                if (slot.Word is not null)
                    SlotOf(wider, slot.Hash) = slot;
            _slots = wider;
        }

        /// <summary>Where the word stands, or the free place where it belongs.</summary>
        private static ref (ulong Hash, Word? Word) SlotOf((ulong Hash, Word? Word)[] slots, ulong hash)
        {
            var at = (int)hash & (slots.Length - 1);
            while (slots[at].Word is not null && slots[at].Hash != hash)
                at = (at + 1) & (slots.Length - 1);
            return ref slots[at];
        }
    }
}
