using Daybook.Core.Accounts;

namespace Daybook.Tests.Accounts;

public sealed class PasswordTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, PasswordHash.SaltBytes).Select(n => (byte)n)];

    [Fact]
    public void A_changed_letter_anywhere_is_another_password_also_beyond_72_bytes()
    {
        var password = new string('x', 100) + "seven bridges";
        var kept = PasswordHash.Make(password, Salt);
        Assert.True(PasswordHash.Matches(password, kept));
        Assert.False(PasswordHash.Matches(password[..^1] + "S", kept));
        Assert.False(PasswordHash.Matches(password + "\0", kept));
    }

    [Fact]
    public void Letters_composed_otherwise_are_the_same_password()
    {
        Assert.True(PasswordHash.Matches("caf\u00e9 tbilisi", PasswordHash.Make("cafe\u0301 tbilisi", Salt)));
    }

    [Fact]
    public void What_is_kept_names_its_method_and_not_the_password()
    {
        var kept = PasswordHash.Make("seven bridges", Salt);
        Assert.StartsWith("pbkdf2-sha512$600000$", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("seven", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234567", PasswordProblem.TooShort)]
    [InlineData("😀😀😀😀a", PasswordProblem.TooShort)]
    [InlineData("abababababab", PasswordProblem.TooPlain)]
    [InlineData("Guest Editor", PasswordProblem.TooPlain)]
    [InlineData("пароль-є", null)]
    public void A_password_is_measured_in_characters(string password, PasswordProblem? problem) =>
        Assert.Equal(problem, PasswordHash.Problem(password, "guest editor"));

    [Theory]
    [InlineData("  Nino ", "Nino")]
    [InlineData("", null)]
    [InlineData(" \t ", null)]
    [InlineData("a\u0000b", null)]
    [InlineData("a\nb", null)]
    public void A_name_is_trimmed_and_holds_no_control_characters(string typed, string? name) => Assert.Equal(name, AccountName.Read(typed));
}
