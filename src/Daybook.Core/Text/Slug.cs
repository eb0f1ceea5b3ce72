using System.Text;

namespace Daybook.Core.Text;

/// <summary>A title as one segment of an address: small letters and digits of any script, everything else a hyphen.</summary>
public static class Slug
{
    /// <summary>Longest, in UTF-16 units: what a person may still type.</summary>
    public const int MostLength = 60;

    /// <returns>Empty for a title without a letter or digit.</returns>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= MostLength)
                break;
        }
        return slug.ToString().Trim('-');
    }
}
