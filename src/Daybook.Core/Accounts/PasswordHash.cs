using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Daybook.Core.Accounts;

/// <summary>
/// What is kept of a password: <c>pbkdf2-sha512$iterations$salt$hash</c>. The whole password counts, whatever its length (no cut at 72
/// bytes as in bcrypt: CVE-2025-68402), after Unicode normalisation (NFC), so that two keyboards that compose letters differently agree.
/// </summary>
public static class PasswordHash
{
    /// <summary>Fewest characters of a password (OWASP ASVS 5.0, 6.2.1).</summary>
    public const int Shortest = 8;

    /// <summary>Most characters taken; far above any passphrase, it bounds the work of one guess.</summary>
    public const int Longest = 1024;

    /// <summary>Bytes of salt that <see cref="Make"/> wants (NIST SP 800-132 asks for 16).</summary>
    public const int SaltBytes = 16;

    /// <summary>OWASP Password Storage Cheat Sheet, 2023: 210,000 for SHA-512 and 600,000 for SHA-256; we take the larger number with the larger hash.</summary>
    private const int Iterations = 600_000;

    private const int HashBytes = 64;
    private const string Kind = "pbkdf2-sha512";

    /// <summary>Null where the password may be used, else what is wrong with it.</summary>
    public static PasswordProblem? Problem(string password, string accountName)
    {
        var runes = password.EnumerateRunes().Count();
        return runes < Shortest ? PasswordProblem.TooShort
            : password.Length > Longest ? PasswordProblem.TooLong
            : password.EnumerateRunes().Distinct().Count() < 3 || password.Equals(accountName, StringComparison.OrdinalIgnoreCase) ? PasswordProblem.TooPlain
            : null;
    }

    /// <param name="salt">Fresh random bytes, <see cref="SaltBytes"/> of them.</param>
    public static string Make(string password, ReadOnlySpan<byte> salt) => string.Create(CultureInfo.InvariantCulture,
        $"{Kind}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Iterations))}");

    /// <summary>Whether the password is the one kept. Takes the same time whether it is or not.</summary>
    public static bool Matches(string password, string kept)
    {
        var parts = kept.Split('$');
        if (parts.Length != 4 || parts[0] != Kind || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations))
            throw new FormatException("A kept password is in a form this program does not know.");
        var derived = Derive(password, Convert.FromBase64String(parts[2]), iterations);
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(parts[3]));
    }

    /// <summary>As much work as a guess for an account that exists, so that time does not tell which names there are.</summary>
    public static void PretendToMatch(string password) => Derive(password, new byte[SaltBytes], Iterations);

    private static byte[] Derive(string password, ReadOnlySpan<byte> salt, int iterations)
    {
        // Halves of surrogate pairs cannot be normalised; such text is taken as it is.
        var text = password.IsNormalized(NormalizationForm.FormC) || !IsWhole(password) ? password : password.Normalize(NormalizationForm.FormC);
        // Hashed first: HMAC fills a short key up with zeros, so a password and the same with NULs behind it would be one.
        return Rfc2898DeriveBytes.Pbkdf2(SHA512.HashData(Encoding.UTF8.GetBytes(text)), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
    }

    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}

/// <summary>Why a password cannot be used.</summary>
public enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>Fewer than three different characters, or the account's own name.</summary>
    TooPlain,
}
