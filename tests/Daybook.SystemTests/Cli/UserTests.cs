namespace Daybook.SystemTests.Cli;

/// <summary>Accounts on the command line: passwords come from standard input, and everything is told in one line.</summary>
public sealed class UserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_account_is_made_listed_and_removed()
    {
        Assert.Equal(0, (await RunAsync("seven bridges\n", "add", "Nino")).Code);
        Assert.Contains("Nino", (await RunAsync("", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("seven bridges\n", "add", "NINO")).Code);
        Assert.Equal(0, (await RunAsync("eight bridges\n", "password", "nino")).Code);
        Assert.Equal(0, (await RunAsync("", "sign-out", "Nino")).Code);
        Assert.Equal(0, (await RunAsync("", "remove", "Nino")).Code);
        Assert.Equal("", (await RunAsync("", "list")).Out);
        Assert.Equal(1, (await RunAsync("", "remove", "Nino")).Code);
    }

    [Theory]
    [InlineData("short\n", "Nino")]
    [InlineData("", "Nino")]
    [InlineData("seven bridges\n", "  ")]
    public async Task What_cannot_be_a_password_or_a_name_changes_nothing(string input, string name)
    {
        var answer = await RunAsync(input, "add", name);
        Assert.Equal(2, answer.Code);
        Assert.DoesNotContain("seven", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("", "list")).Out);
    }

    private Task<DaybookProcess.Answer> RunAsync(string input, params string[] arguments) =>
        DaybookProcess.RunWithAsync(input, ["user", .. arguments, "--data", _folder.Path]);
}
