namespace Daybook.Core.Text;

/// <summary>Arabic, Persian and Urdu: told by their letters, else by their small words.</summary>
internal static class ArabicScript
{
    private const string UrduOnly = "ٹڈڑںےھہۓ";
    private const string PersianToo = "پچژگکی";
    private const string ArabicOnly = "ةىيكأإؤ";

    public static string Best(string text, string? claim)
    {
        var urdu = text.Count(c => UrduOnly.Contains(c, StringComparison.Ordinal));
        var persian = text.Count(c => PersianToo.Contains(c, StringComparison.Ordinal));
        var arabic = text.Count(c => ArabicOnly.Contains(c, StringComparison.Ordinal));
        foreach (var word in Tokens.Words(text))
        {
            persian += StopWords.Contains(word, "fa") ? 1 : 0;
            arabic += StopWords.Contains(word, "ar") ? 1 : 0;
        }
        if (urdu > 2 && urdu * 4 > persian)
            return "ur";
        if (persian == arabic && claim is "ar" or "fa" or "ur" or "ku" or "ps" or "ug")
            return claim;
        return persian > arabic ? "fa" : "ar";
    }
}
