using System.Collections.Frozen;
using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>What tells languages of one script apart: their letters, their small words, pieces of their words.</summary>
internal sealed class LanguageProfiles
{
    private static readonly Lazy<LanguageProfiles> LazyShared = new(() => new LanguageProfiles());

    private readonly FrozenDictionary<string, ulong> _words;
    private readonly FrozenDictionary<string, ulong> _pieces;
    private readonly FrozenDictionary<char, ulong> _letters;

    private LanguageProfiles()
    {
        Profiles = [.. Resource.Rows("language-letters.tsv").Select(LanguageProfile.Read)];
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var pieces = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var letters = new Dictionary<char, ulong>();
        var lists = StopWords.Lists().ToDictionary(list => list.Language, list => list.Words, StringComparer.Ordinal);
        for (var i = 0; i < Profiles.Count; i++)
        {
            var bit = 1UL << i;
            foreach (var word in lists.GetValueOrDefault(Profiles[i].Language, []).Where(Profiles[i].IsInScript))
                words[word] = words.GetValueOrDefault(word) | bit;
            foreach (var piece in Profiles[i].Pieces)
                pieces[piece] = pieces.GetValueOrDefault(piece) | bit;
            foreach (var letter in Profiles[i].Letters)
                letters[letter] = letters.GetValueOrDefault(letter) | bit;
        }
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _pieces = pieces.ToFrozenDictionary(StringComparer.Ordinal);
        _letters = letters.ToFrozenDictionary();
    }

    public static LanguageProfiles Shared => LazyShared.Value;

    public IReadOnlyList<LanguageProfile> Profiles { get; }

    /// <summary>Longest piece, in characters with its edges.</summary>
    public const int MaxPiece = 8;

    /// <summary>Profiles (as bits) that count the word among their small words.</summary>
    public ulong WithWord(string word) => _words.GetValueOrDefault(word);

    public ulong WithPiece(ReadOnlySpan<char> piece) =>
        _pieces.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(piece, out var bits) ? bits : 0;

    /// <summary>Profiles that have a letter; null for letters all languages of the script have.</summary>
    public ulong? WithLetter(char letter) => _letters.TryGetValue(letter, out var bits) ? bits : null;
}

/// <param name="MarkShare">Share of <paramref name="Marks"/> in running text, 0 to 1.</param>
/// <param name="Marks">Letters whose absence speaks against the language.</param>
internal sealed record LanguageProfile(string Language, bool Cyrillic, string Letters, double MarkShare, string Marks, IReadOnlyList<string> Pieces)
{
    public static LanguageProfile Read(string[] row)
    {
        var share = row[3].Split(' ');
        return new LanguageProfile(
            row[0],
            row[1] == "cyrillic",
            row[2],
            double.Parse(share[0], CultureInfo.InvariantCulture) / 100,
            share.Length > 1 ? share[1] : string.Concat(row[2].Where(letter => letter is not (>= 'a' and <= 'z'))),
            row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public bool IsInScript(string word) => word.Any(c => c is >= '\u0400' and <= '\u04FF') == Cyrillic;
}
