namespace Daybook.SystemTests.Cli;

/// <summary>Correcting, withdrawing and publishing again by command, on the sample's days.</summary>
public sealed class EditionVerbTests
{
    [Fact]
    public async Task A_correction_needs_a_difference_and_a_withdrawn_day_comes_back_only_when_asked_for_by_name()
    {
        using var folder = new TemporaryFolder();
        await MadeSample.PutAsync(folder.Path);
        var same = await RunAsync("correct");
        Assert.Equal(1, same.Code);
        Assert.Contains("nothing differs from what readers see of 2025-09-02", same.Error, StringComparison.Ordinal);
        Assert.Contains("is not withdrawn", (await RunAsync("correct", "--again")).Error, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("withdraw")).Code);
        var refused = await RunAsync("correct");
        Assert.Equal(1, refused.Code);
        Assert.Contains("edition correct --again --day 2025-09-02", refused.Error, StringComparison.Ordinal);
        var again = (await RunAsync("correct", "--again", "--json")).Document;
        Assert.Equal(3, again.GetProperty("revision").GetInt32());
        Assert.Contains("independent origin", again.GetProperty("ranking")[0].GetProperty("reasons").ToString(), StringComparison.Ordinal);

        Task<DaybookProcess.Answer> RunAsync(params string[] arguments) => DaybookProcess.RunAsync(
            ["edition", .. arguments, "--day", "2025-09-02", "--reason", "A source asked for it.", "--data", folder.Path, "--now", "2025-09-04T18:30:00Z"]);
    }
}
