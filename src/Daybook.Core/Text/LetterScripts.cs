using System.Collections.Frozen;
using System.Numerics;

namespace Daybook.Core.Text;

/// <summary>Languages that share the Latin or the Cyrillic script: a sum of evidence for each.</summary>
internal static class LetterScripts
{
    /// <summary>Weight of a small word, of a peculiar letter, of a foreign letter, of a typical piece; a claim counts about one word.</summary>
    private const double Word = 2.0, Letter = 0.8, Foreign = -1.6, Piece = 0.55, Claim = 1.5;

    /// <summary>A foreign letter proves little: names carry them.</summary>
    private const double ForeignPlain = -0.15;

    /// <summary>Languages in which much is written; others must show more before a headline is taken for them.</summary>
    private const double Wide = 0.8;

    private static readonly FrozenSet<string> WidelyWritten = new[] { "en", "ru", "de", "fr", "es" }.ToFrozenSet(StringComparer.Ordinal);

    public static string? Best(string text, bool cyrillic, string? claim)
    {
        var profiles = LanguageProfiles.Shared;
        var readable = cyrillic ? text : WithTurkishLetters(text);
        var scores = new double[profiles.Profiles.Count];
        var letters = 0;
        var marks = new int[scores.Length];
        foreach (var word in WordsOf(readable, cyrillic))
        {
            letters += word.Length;
            AddWord(scores, profiles, word);
            AddPieces(scores, profiles, word);
            AddLetters(scores, marks, profiles, word);
        }
        return Winner(profiles, scores, marks, letters, cyrillic, claim);
    }

    private static string? Winner(LanguageProfiles profiles, double[] scores, int[] marks, int letters, bool cyrillic, string? claim)
    {
        string? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var profile = profiles.Profiles[i];
            if (profile.Cyrillic != cyrillic)
                continue;
            // Peculiar letters that should have come and did not (Poisson), bounded for text typed without accents.
            var score = scores[i] - (marks[i] == 0 ? Math.Min(0.6 * profile.MarkShare * letters, 5) : 0);
            if (profile.Language == claim)
                score += Claim;
            if (WidelyWritten.Contains(profile.Language) && scores[i] > 0)
                score += Wide;
            if (score > bestScore)
                (best, bestScore) = (profile.Language, score);
        }
        return best ?? (claim is not null && profiles.Profiles.Any(profile => profile.Language == claim && profile.Cyrillic == cyrillic) ? claim : null);
    }

    private static void AddWord(double[] scores, LanguageProfiles profiles, string word)
    {
        var bits = profiles.WithWord(word);
        if (bits == 0)
            return;
        var weight = Word * Math.Min(1, 0.4 + 0.2 * word.Length) / Math.Sqrt(BitOperations.PopCount(bits));
        Add(scores, bits, weight);
    }

    private static void AddPieces(double[] scores, LanguageProfiles profiles, string word)
    {
        var edged = $"_{word}_";
        for (var start = 0; start < edged.Length - 1; start++)
        {
            for (var length = 1; length <= LanguageProfiles.MaxPiece && start + length <= edged.Length; length++)
            {
                var bits = profiles.WithPiece(edged.AsSpan(start, length));
                if (bits != 0)
                    Add(scores, bits, Piece * Math.Min(1, length / 4.0) / Math.Sqrt(BitOperations.PopCount(bits)));
            }
        }
    }

    private static void AddLetters(double[] scores, int[] marks, LanguageProfiles profiles, string word)
    {
        foreach (var c in word)
        {
            var isPlain = c is (>= 'a' and <= 'z') or '\'';
            if (profiles.WithLetter(c) is not { } bits)
                continue;
            var gain = isPlain ? 0 : Letter / Math.Sqrt(BitOperations.PopCount(bits));
            for (var i = 0; i < scores.Length; i++)
            {
                var has = (bits >> i & 1) != 0;
                scores[i] += has ? gain : isPlain ? ForeignPlain : Foreign;
                if (has && profiles.Profiles[i].Marks.Contains(c, StringComparison.Ordinal))
                    marks[i]++;
            }
        }
    }

    private static void Add(double[] scores, ulong bits, double weight)
    {
        for (; bits != 0; bits &= bits - 1)
            scores[BitOperations.TrailingZeroCount(bits)] += weight;
    }

    /// <summary>Lower-case words of the script, accents kept: here they are the evidence.</summary>
    private static IEnumerable<string> WordsOf(string text, bool cyrillic)
    {
        foreach (var token in Tokens.Of(text))
        {
            if (token.Kind != TokenKind.Word)
                continue;
            var word = string.Create(token.Length, (text, token.Start), static (target, from) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = Lowered(from.text[from.Start + i]);
            });
            if (word.Any(c => c is >= '\u0400' and <= '\u04FF') == cyrillic)
                yield return word;
        }
    }

    /// <summary>ð and þ outside Icelandic are ğ and ş of pages that declare ISO 8859-1 and mean 8859-9; then ý is ı.</summary>
    private static string WithTurkishLetters(string text) => text.AsSpan().ContainsAny('þ', 'ð')
        ? text.Replace('þ', 'ş').Replace('ð', 'ğ').Replace('ý', 'ı').Replace('Þ', 'Ş').Replace('Ý', 'İ').Replace('Ð', 'Ğ')
        : text;

    private static char Lowered(char c) => c == 'İ' ? 'i' : Folding.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
}
