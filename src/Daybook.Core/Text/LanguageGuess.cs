using System.Text;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>
/// Tells the language of a text from its script, its letters, its small words and typical pieces of its words. No downloaded
/// model. What the publisher claims is one more piece of evidence: it decides where the text does not.
/// </summary>
public static partial class LanguageGuess
{
    /// <summary>UTF-16 units looked at.</summary>
    private const int MaxLength = 4000;

    /// <summary>Scripts that (nearly) one language of news writes.</summary>
    private static readonly (char From, char To, string Language)[] Scripts =
    [
        ('\u0530', '\u058F', "hy"), ('\u10A0', '\u10FF', "ka"), ('\u1C90', '\u1CBF', "ka"), ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"),
        ('\u0900', '\u097F', "hi"), ('\u0E00', '\u0E7F', "th"), ('\uAC00', '\uD7AF', "ko"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"),
    ];

    /// <summary>ISO 639-1 code; null where neither text nor claim tells.</summary>
    /// <param name="claimed">A BCP 47 tag, or null.</param>
    public static string? Of(string text, string? claimed)
    {
        var claim = Primary(claimed);
        var plain = Ignored().Replace(text.Length > MaxLength ? text[..MaxLength] : text, " ");
        plain = Folding.Normalized(plain, NormalizationForm.FormC);
        var counts = ScriptCounts.Of(plain, Scripts);
        if (counts.Letters == 0)
            return claim;
        return counts.Leading switch
        {
            ScriptCounts.Latin => LetterScripts.Best(plain, cyrillic: false, claim),
            ScriptCounts.Cyrillic => LetterScripts.Best(plain, cyrillic: true, claim),
            ScriptCounts.Arabic => ArabicScript.Best(plain, claim),
            var language => language,
        };
    }

    /// <summary>The primary subtag with old and macro codes unified; null for none and <c>und</c>.</summary>
    private static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary switch
        {
            null or "" or "und" or "mul" or "zxx" => null,
            "nb" or "nn" => "no",
            "iw" => "he",
            "in" => "id",
            "eng" => "en",
            "rus" => "ru",
            "ukr" => "uk",
            "aze" or "azj" => "az",
            "tur" => "tr",
            "hye" or "arm" => "hy",
            "kat" or "geo" => "ka",
            { Length: 2 } => primary,
            _ => null,
        };
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+|[#@][\w.\-]+|\S+@\S+\.\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Ignored();
}

/// <summary>Letters of a text by script.</summary>
internal sealed class ScriptCounts
{
    public const string Latin = "latin";
    public const string Cyrillic = "cyrillic";
    public const string Arabic = "arabic";

    private ScriptCounts(int letters, string leading)
    {
        Letters = letters;
        Leading = leading;
    }

    public int Letters { get; }

    /// <summary>The script with most letters, or the language where the script names one.</summary>
    public string Leading { get; }

    public static ScriptCounts Of(string text, (char From, char To, string Language)[] scripts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in text.Where(char.IsLetter))
        {
            var script = c switch
            {
                < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u0250' and <= '\u02FF') => Latin,
                >= '\u0400' and <= '\u052F' => Cyrillic,
                (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => Arabic,
                _ => Array.Find(scripts, script => c >= script.From && c <= script.To).Language,
            };
            if (script is not null)
                counts[script] = counts.GetValueOrDefault(script) + 1;
        }
        // Japanese mixes kana with ideographs.
        if (counts.GetValueOrDefault("ja") > 0 && counts.GetValueOrDefault("zh") > 0)
            counts["ja"] += counts["zh"];
        var leading = counts.Count == 0 ? Latin : counts.MaxBy(pair => pair.Value).Key;
        return new ScriptCounts(counts.Values.Sum(), leading);
    }
}
