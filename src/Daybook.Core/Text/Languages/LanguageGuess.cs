using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>
/// Tells the language of a text from its script, its letters, its small words and pieces of its words. No downloaded model. What the
/// publisher claims is one more piece of evidence: it decides where the text does not.
/// </summary>
public static partial class LanguageGuess
{
    /// <summary>UTF-16 units looked at: some 200 words, where ten settle it.</summary>
    private const int MaxLength = 1500;

    /// <summary>
    /// A claimed language goes into the reading twenty times (e³) as likely as the one most read: publishers mostly know, but leave the
    /// tag of a template on pages of another language.
    /// </summary>
    private const float Claim = 3;

    /// <summary>Below this chance a language is no more than a shot: nothing is said then.</summary>
    private const double LeastChance = 0.2;

    /// <summary>Languages the models don't hold, by script: who claims one of these is believed, but for a text in a language such sites mix in.</summary>
    private static readonly FrozenDictionary<Script, string[]> NotHeld = new Dictionary<Script, string[]>
    {
        [Script.Latin] = "bs br eo fo fy gd gl ha ht ig jv kl lb lg ln mg mi ms mt ny oc om qu rm rn rw sc sm sn ss st su tn to ts wo xh yo zu".Split(' '),
        [Script.Cyrillic] = "ab av ba ce cv kv os".Split(' '),
        [Script.Arabic] = "ks sd".Split(' '),
        [Script.Devanagari] = "sa".Split(' '),
    }.ToFrozenDictionary();

    private static readonly int Japanese = Scripts.KindOf('の'), Chinese = Scripts.KindOf('中');

    private static readonly SearchValues<char> IcelandicToo = SearchValues.Create("áéíóúæÁÉÍÓÚÆ");

    /// <summary>ISO 639-1 code; null where neither text nor claim tells.</summary>
    /// <param name="claimed">A BCP 47 tag, or null.</param>
    public static string? Of(string text, string? claimed)
    {
        var claim = LanguageClaim.Primary(claimed);
        var plain = text.Length > MaxLength ? text[..MaxLength] : text;
        if (MayHoldIgnored(plain))
            plain = Ignored().Replace(plain, " ");
        plain = Folding.Normalized(plain, NormalizationForm.FormC);
        var (script, language) = Leading(plain);
        if (script == Script.Other)
            return language ?? claim;
        return Best(Lookalikes.In(script == Script.Latin ? WithTurkishLetters(plain) : plain, script), script, claim);
    }

    /// <summary>The same of a headline with its text.</summary>
    public static string? Of(string? title, string text, string? claimed) => Of(string.Concat(title, "\n", text.AsSpan(0, Math.Min(text.Length, MaxLength))), claimed);

    private static string? Best(string text, Script script, string? claim)
    {
        var grams = LanguageGrams.Of(script);
        Span<float> scores = stackalloc float[grams.Languages.Length];
        if (grams.Weigh(text, scores) == 0)
            return claim;
        var (best, most) = (0, grams.Priors.Max());
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += grams.Languages[i] == claim ? most + Claim : grams.Priors[i];
            best = scores[i] > scores[best] ? i : best;
        }
        if (claim is not null && NotHeld[script].Contains(claim) && grams.Languages[best] is not ("en" or "ru"))
            return claim;
        var others = 0.0;
        foreach (var score in scores)
            others += Math.Exp(score - scores[best]);
        return 1 / others >= LeastChance ? grams.Languages[best] : null;
    }

    /// <summary>The script with most letters; its language where only one is written in it.</summary>
    private static (Script Script, string? Language) Leading(string text)
    {
        Span<int> counts = stackalloc int[Scripts.Kinds];
        counts.Clear();
        foreach (var c in text)
            counts[Scripts.KindOf(c)]++;
        // Japanese mixes kana with ideographs.
        if (counts[Japanese] > 0)
            (counts[Japanese], counts[Chinese]) = (counts[Japanese] + counts[Chinese], 0);
        var best = 0;
        counts[Scripts.NoLetter] = 0;
        for (var kind = (int)Script.Devanagari + 1; kind < Scripts.Kinds - 1; kind++)
            best = counts[kind] > counts[best] ? kind : best;
        for (var kind = (int)Script.Latin; kind <= (int)Script.Devanagari; kind++)
            best = counts[kind] > counts[best] ? kind : best;
        return best is > 0 and <= (int)Script.Devanagari ? ((Script)best, null) : (Script.Other, Scripts.LanguageOf(best));
    }

    /// <summary>False where <see cref="Ignored"/> can find nothing: looking costs as much as telling the language.</summary>
    private static bool MayHoldIgnored(string text) => text.AsSpan().ContainsAny('@', '#') || text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal);

    /// <summary>
    /// ð and þ without the other letters of Icelandic are ğ and ş of pages that declare ISO 8859-1 and mean 8859-9; then ý is ı.
    /// </summary>
    private static string WithTurkishLetters(string text) => text.AsSpan().ContainsAny("þð") && !text.AsSpan().ContainsAny(IcelandicToo)
        ? text.Replace('þ', 'ş').Replace('ð', 'ğ').Replace('ý', 'ı').Replace('Þ', 'Ş').Replace('Ý', 'İ').Replace('Ð', 'Ğ')
        : text;

    [GeneratedRegex(@"(?:https?://|www\.)\S+|[#@][\w.\-]+|\S+@\S+\.\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Ignored();
}
