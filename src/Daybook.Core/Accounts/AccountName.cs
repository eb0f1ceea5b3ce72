using System.Text;

namespace Daybook.Core.Accounts;

/// <summary>The name of an account: what a person types, and the key under which it is found.</summary>
public static class AccountName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 64;

    /// <summary>The name as kept: trimmed and composed; null where it cannot be one (empty, too long, or with control characters).</summary>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > Longest * 4 || text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
            return null;
        var name = text.Trim().Normalize(NormalizationForm.FormC);
        return name.Length is > 0 and <= Longest ? name : null;
    }

    /// <summary>Names that differ only in case or compatibility forms are one account.</summary>
    public static string Key(string name) => name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
