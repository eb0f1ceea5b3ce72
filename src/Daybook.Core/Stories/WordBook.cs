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
        (Concepts, OpensPhrase) = Lexicon.Single(folded, Stem, language);
    }

    public string Folded { get; }

    public string Stem { get; }

    /// <summary>Its stem as a term.</summary>
    public uint Code { get; }

    public ulong Hash { get; }

    public bool IsStop { get; }

    /// <summary>Concepts it has by itself.</summary>
    public int[] Concepts { get; }

    /// <summary>A phrase of the lexicon may begin with it.</summary>
    public bool OpensPhrase { get; }

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
    private const int Most = 100_000;

    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);

    public Page Of(string? language) => _pages.TryGetValue(language ?? "", out var page) ? page : _pages[language ?? ""] = new Page(language);

    internal sealed class Page
    {
        private readonly string? _language;
        private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

        public Page(string? language) => (_language, _bySpan) = (language, _words.GetAlternateLookup<ReadOnlySpan<char>>());

        /// <param name="written">As it stands in the text.</param>
        public Word this[ReadOnlySpan<char> written]
        {
            get
            {
                if (_bySpan.TryGetValue(written, out var word))
                    return word;
                if (_words.Count >= Most)
                    _words.Clear();
                var text = written.ToString();
                return _words[text] = new Word(Folding.Fold(text), _language);
            }
        }
    }
}
