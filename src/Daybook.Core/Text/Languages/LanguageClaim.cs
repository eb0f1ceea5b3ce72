namespace Daybook.Core.Text;

/// <summary>What a publisher's language tag means.</summary>
internal static class LanguageClaim
{
    /// <summary>The primary subtag, with old, longer and mistaken codes unified; null for none and <c>und</c>.</summary>
    /// <param name="tag">A BCP 47 tag, or what stands in its place; null where there is none.</param>
    public static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary switch
        {
            null or "" or "und" or "mul" or "zxx" => null,
            "nb" or "nn" or "nob" or "nno" => "no",
            "iw" => "he",
            "in" => "id",
            "fil" => "tl",
            "ckb" or "kmr" => "ku",
            "eng" => "en",
            "rus" => "ru",
            "ukr" => "uk",
            "aze" or "azj" => "az",
            "tur" => "tr",
            "hye" or "arm" => "hy",
            "kat" or "geo" => "ka",
            // Codes of countries, which no language has.
            "ua" => "uk",
            "kz" => "kk",
            "by" => "be",
            "cz" => "cs",
            "gr" => "el",
            "jp" => "ja",
            "cn" => "zh",
            "dk" => "da",
            { Length: 2 } => primary,
            _ => null,
        };
    }
}
