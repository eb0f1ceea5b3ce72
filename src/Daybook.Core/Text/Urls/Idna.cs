using System.Text;

namespace Daybook.Core.Text;

/// <summary>
/// Names of hosts in any script, as the URL Standard (§3.3) takes them: UTS #46 processing, nontransitional, with the rules for
/// joiners and for text from right to left, without the rules for hyphens and lengths. The tables are those of the build's Unicode version.
/// </summary>
internal static class Idna
{
    private const string Prefix = "xn--";

    /// <summary>UTF-16 units of a name that is not ASCII: sixteen times what the name system takes. Punycode and normalisation grow with the square of a longer one.</summary>
    private const int Longest = 4096;

    /// <summary>The name in ASCII, lower case; null where IDNA forbids it. Characters that no host may have are not looked for here.</summary>
    public static string? ToAscii(string domain)
    {
        // Names in ASCII are taken as they are, broken punycode too (URL Standard, domain to ASCII): nobody registers those.
        if (domain.All(char.IsAscii))
            return domain.ToLowerInvariant();
        var labels = Labels(domain);
        if (labels is null)
            return null;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].All(char.IsAscii))
                continue;
            if (Punycode.Encode(labels[i]) is not { } encoded)
                return null;
            labels[i] = Prefix + encoded;
        }
        return string.Join('.', labels);
    }

    /// <summary>Mapped, decoded and found valid; null where one is not.</summary>
    private static string[]? Labels(string domain)
    {
        if (domain.Length > Longest || IdnaTable.Mapped(domain) is not { } mapped)
            return null;
        // Halves of surrogate pairs have no status, so what is mapped can be normalised.
        var labels = mapped.Normalize(NormalizationForm.FormC).Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            if (Punycode.Decode(labels[i][Prefix.Length..]) is not { Length: > 0 } decoded || decoded.All(char.IsAscii))
                return null;
            labels[i] = decoded;
        }
        var isBidi = labels.Any(BidiRule.Concerns);
        return labels.All(label => IsValid(label, isBidi)) ? labels : null;
    }

    /// <summary>UTS #46 §4.1, validity criteria.</summary>
    private static bool IsValid(string label, bool isBidi) =>
        label.Length == 0
        || (label.All(char.IsAscii) && !isBidi)
        || (label.IsNormalized(NormalizationForm.FormC)
            && !label.StartsWith(Prefix, StringComparison.Ordinal)
            && !IdnaTable.IsMark(Rune.GetRuneAt(label, 0).Value)
            && label.EnumerateRunes().All(rune => IdnaTable.IsValid(rune.Value))
            && Joiners.AreAllowed(label)
            && (!isBidi || BidiRule.Allows(label)));
}
