using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>The words met so far, by language and as they are written. For many threads at once: what one has met no other need find out.</summary>
/// <param name="outlets">Those of the items that are read.</param>
internal sealed class WordBook(OutletNames outlets)
{
    /// <summary>Words kept of a language: of a text in a living language more than nine in ten words are among so many. Beyond, it begins anew.</summary>
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);

    public Page Of(string? language) => _pages.GetOrAdd(language ?? "", code => new Page(code.Length == 0 ? null : code, outlets));

    /// <summary>
    /// The words of one language by a hash of 64 bits: it takes the place of the letters, as among so many words two of one hash are not to be
    /// expected in the life of a program.
    /// </summary>
    internal sealed class Page(string? language, OutletNames outlets)
    {
        private const int LeastSlots = 1 << 10;

        private readonly Lock _adding = new();
        private Slot[] _slots = new Slot[LeastSlots];
        private int _count;

        public string? Language => language;

        /// <summary>Stands for a token; odd for words and even for numbers, which may be of the same digits (5年). Never 0.</summary>
        /// <param name="written">As it stands in the text.</param>
        public static ulong HashOf(ReadOnlySpan<char> written, TokenKind kind) => kind == TokenKind.Word ? TermCode.Hash(written) | 1 : (TermCode.Hash(written) & ~1UL) | 2;

        /// <summary>What is known of a token.</summary>
        /// <param name="hash">As <see cref="HashOf"/> of it.</param>
        public WordMark Read(ulong hash, ReadOnlySpan<char> written)
        {
            // A word that another thread is just adding may be missed: then it is found out twice.
            ref var slot = ref SlotOf(Volatile.Read(ref _slots), hash);
            return Volatile.Read(ref slot.Written) == hash ? slot.Mark
                : Add(hash, (hash & 1) == 0 ? Word.OfNumber(NumberTokens.Canonical(written), outlets) : Word.Of(written, language, outlets));
        }

        private WordMark Add(ulong hash, WordMark mark)
        {
            lock (_adding)
            {
                ref var slot = ref SlotOf(_slots, hash);
                if (slot.Written == hash)
                    return slot.Mark;
                if (++_count >= Most)
                    (_slots, _count) = (new Slot[LeastSlots], 1);
                else if (_count > _slots.Length / 2)
                    Grow();
                Put(_slots, hash, mark);
                return mark;
            }
        }

        private void Grow()
        {
            var wider = new Slot[_slots.Length * 2];
            foreach (var slot in _slots)
                if (slot.Written != 0)
                    Put(wider, slot.Written, slot.Mark);
            Volatile.Write(ref _slots, wider);
        }

        /// <summary>The hash last: who reads it meanwhile finds the rest in its place.</summary>
        private static void Put(Slot[] slots, ulong hash, WordMark mark)
        {
            ref var slot = ref SlotOf(slots, hash);
            slot.Mark = mark;
            Volatile.Write(ref slot.Written, hash);
        }

        /// <summary>Where the word stands, or the free place where it belongs.</summary>
        private static ref Slot SlotOf(Slot[] slots, ulong hash)
        {
            var at = (int)(hash >> 32) & (slots.Length - 1);
            while (Volatile.Read(ref slots[at].Written) is not 0 and var written && written != hash)
                at = (at + 1) & (slots.Length - 1);
            return ref slots[at];
        }

        private struct Slot
        {
            public ulong Written;
            public WordMark Mark;
        }
    }
}
