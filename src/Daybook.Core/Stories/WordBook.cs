using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>All that grouping asks about a word, found out once however often it stands in the texts.</summary>
internal sealed class Word
{
    private readonly string? _language;
    private uint? _key;
    private string? _name, _front, _start;

    /// <param name="written">Hash of the word as it is written in texts.</param>
    public Word(ulong written, string folded, string? language)
    {
        (Written, Folded, _language) = (written, folded, language);
        Stem = Stems.Of(folded, language);
        Code = TermCode.Of(TermKind.Word, Stem);
        Hash = TermCode.Hash(folded);
        IsStop = StopWords.Contains(folded, language);
        (Concepts, Phrases) = Lexicon.Single(folded, Stem, language);
        Opens = (Entities.MayOpen(folded) ? WordOpens.Name : 0) | (DatesInText.MayOpen(folded, language) ? WordOpens.Date : 0) | (NumbersInText.MayOpen(folded, language) ? WordOpens.Number : 0);
    }

    public ulong Written { get; }

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

    /// <summary>What may begin with it in its language: most words need no closer look.</summary>
    public WordOpens Opens { get; }

    /// <summary>Its first letters, as <see cref="OutletNames"/> looks names up.</summary>
    public string Start => _start ??= OutletNames.Key(Folded);

    /// <summary>Its <see cref="NameKey"/> as a term.</summary>
    public uint Key => _key ??= TermCode.Of(TermKind.Name, Name);

    /// <summary>Letters of the key; 0 for a word without one.</summary>
    public int KeyLength => Name.Length;

    /// <summary>As <see cref="OutletName.Front"/>.</summary>
    public string Front => _front ??= OutletName.FrontOf(Name);

    private string Name => _name ??= NameKey.Of(Folded, _language);
}

[Flags]
internal enum WordOpens
{
    None = 0,

    /// <summary>A place or organisation.</summary>
    Name = 1,
    Date = 2,
    Number = 4,
}

/// <summary>The words met so far, by language and as they are written. For many threads at once: what one has met no other need find out.</summary>
internal sealed class WordBook
{
    /// <summary>Words kept of a language: of a text in a living language more than nine in ten words are among so many. Beyond, it begins anew.</summary>
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);

    public Page Of(string? language) => _pages.GetOrAdd(language ?? "", static code => new Page(code.Length == 0 ? null : code));

    /// <summary>
    /// The words of one language by a hash of 64 bits: it takes the place of the letters, as among so many words two of one hash are not to be
    /// expected in the life of a program.
    /// </summary>
    internal sealed class Page(string? language)
    {
        private readonly Lock _adding = new();
        private Word?[] _slots = new Word?[1 << 10];
        private int _count;

        /// <param name="written">As it stands in the text.</param>
        public Word this[ReadOnlySpan<char> written]
        {
            get
            {
                var hash = TermCode.Hash(written);
                // A word that another thread is just adding may be missed: then it is found out twice.
                return SlotOf(Volatile.Read(ref _slots), hash) ?? Add(new Word(hash, Folding.Fold(written.ToString()), language));
            }
        }

        private Word Add(Word word)
        {
            lock (_adding)
            {
                ref var slot = ref SlotOf(_slots, word.Written);
                if (slot is { } known)
                    return known;
                if (++_count >= Most)
                    (_slots, _count) = (new Word?[1 << 10], 0);
                else if (_count > _slots.Length / 2)
                    Grow();
                else
                {
                    Volatile.Write(ref slot, word);
                    return word;
                }
                SlotOf(_slots, word.Written) = word;
                return word;
            }
        }

        private void Grow()
        {
            var wider = new Word?[_slots.Length * 2];
            foreach (var word in _slots)
                if (word is not null)
                    SlotOf(wider, word.Written) = word;
            Volatile.Write(ref _slots, wider);
        }

        /// <summary>Where the word stands, or the free place where it belongs.</summary>
        private static ref Word? SlotOf(Word?[] slots, ulong hash)
        {
            var at = (int)hash & (slots.Length - 1);
            while (Volatile.Read(ref slots[at]) is { } word && word.Written != hash)
                at = (at + 1) & (slots.Length - 1);
            return ref slots[at];
        }
    }
}
