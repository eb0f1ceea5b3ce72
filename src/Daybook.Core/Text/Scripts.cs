namespace Daybook.Core.Text;

/// <summary>Scripts that several languages of news write, and <see cref="Other"/> for the rest.</summary>
internal enum Script : byte
{
    Other,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
}

/// <summary>The script of a letter by its place in Unicode (blocks of Unicode 16).</summary>
internal static class Scripts
{
    /// <summary>Scripts that (nearly) one language of news writes.</summary>
    private static readonly (char From, char To, string Language)[] Single =
    [
        ('\u0370', '\u03FF', "el"), ('\u1F00', '\u1FFF', "el"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"),
        ('\u0980', '\u09FF', "bn"), ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"), ('\u0B00', '\u0B7F', "or"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"),
        ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"), ('\u0E80', '\u0EFF', "lo"), ('\u0F00', '\u0FFF', "bo"),
        ('\u1000', '\u109F', "my"), ('\u10A0', '\u10FF', "ka"), ('\u1C90', '\u1CBF', "ka"), ('\u1200', '\u139F', "am"),
        ('\u1100', '\u11FF', "ko"), ('\uAC00', '\uD7AF', "ko"), ('\u1780', '\u17FF', "km"), ('\u3040', '\u30FF', "ja"),
        ('\u3400', '\u9FFF', "zh"), ('\uF900', '\uFAFF', "zh"),
    ];

    /// <summary>Languages of <see cref="Single"/>, each once.</summary>
    private static readonly string[] Languages = [.. Single.Select(script => script.Language).Distinct()];

    /// <summary>Kinds of letters: <see cref="NoLetter"/>, one for each script that several languages write, one for each language with a script of its own, and the rest.</summary>
    public static readonly int Kinds = FirstLanguage + Languages.Length + 1;

    /// <summary>The kind of every UTF-16 unit: asking Unicode for each letter took a third of the time of telling a language.</summary>
    private static readonly byte[] KindOfUnit = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (byte)Told((char)code))];

    /// <summary>Lower case of the letters that have it.</summary>
    private static readonly char[] Lower = [.. Enumerable.Range(0, '\u1F00').Select(code => char.ToLowerInvariant((char)code))];

    /// <summary>The kind of what is no letter; kinds 1 to 4 are those of <see cref="Script"/>.</summary>
    public const int NoLetter = 0;

    private const int FirstLanguage = (int)Script.Devanagari + 1;

    /// <summary>From 0 to <see cref="Kinds"/> (exclusive).</summary>
    public static int KindOf(char c) => KindOfUnit[c];

    /// <summary>The language of a kind that one language alone writes; null for other kinds.</summary>
    public static string? LanguageOf(int kind) => kind >= FirstLanguage && kind - FirstLanguage < Languages.Length ? Languages[kind - FirstLanguage] : null;

    /// <summary>Without regard to culture.</summary>
    public static char Lowered(char letter) => letter < Lower.Length ? Lower[letter] : letter;

    public static Script Of(char letter) => letter switch
    {
        < '\u02B0' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        _ => Script.Other,
    };

    private static int Told(char c)
    {
        if (!char.IsLetter(c))
            return NoLetter;
        if (Of(c) is not Script.Other and var script)
            return (int)script;
        return Array.Find(Single, one => c >= one.From && c <= one.To).Language is { } language ? FirstLanguage + Array.IndexOf(Languages, language) : Kinds - 1;
    }
}
