using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What a machine's translation must keep to be shown. Whether it is right cannot be told from words alone, so it is marked as a machine's; but a
/// figure that changed, an address that came in, or a speech instead of a sentence is seen.
/// </summary>
public static class TranslationCheck
{
    // A Georgian or Armenian sentence grows by a third in English, a German one shrinks; what is several times as long is no translation.
    private const int MostTimes = 3, Spare = 60;

    /// <summary>The translation as it may be shown, in one line; null where it may not.</summary>
    public static string? Clean(string source, string? answer)
    {
        var text = OneLine.Of(answer);
        var fits = text.Length > 0 && text.Length <= MostTimes * source.Length + Spare && text.Length * MostTimes >= source.Length;
        var plain = !text.Any(char.IsControl) && (source.Contains("://", StringComparison.Ordinal) || !text.Contains("://", StringComparison.Ordinal)) && !Injection.Suspected(text);
        return fits && plain && text != source.Trim() && Digits(text) == Digits(source) ? text : null;
    }

    /// <summary>The digits in order of size: languages put figures in another order and group them in other ways, but none adds one.</summary>
    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)).Order());
}
