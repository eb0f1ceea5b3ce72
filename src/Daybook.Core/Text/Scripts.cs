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

    public static Script Of(char letter) => letter switch
    {
        < '\u02B0' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        _ => Script.Other,
    };

    /// <summary>The one language of the letter's script; null where several write it or it is none of ours.</summary>
    public static string? Language(char letter) => Array.Find(Single, script => letter >= script.From && letter <= script.To).Language;
}
