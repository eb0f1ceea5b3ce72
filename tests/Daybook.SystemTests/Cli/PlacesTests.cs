namespace Daybook.SystemTests.Cli;

public sealed class PlacesTests
{
    [Fact]
    public async Task Names_of_the_data_folder_are_found_and_shown_with_their_form()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["organisations.tsv"], "harbour-society\tGE\tHarbour Society\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("places", "--find", "The Harbour Society met Georgia's parliament in Batumi", "--language", "en", "--data", folder.Path);
        Assert.Equal(0, answer.Code);
        foreach (var part in (string[])["harbour-society", "parliament/GE", "GE-AJ", "by the form Harbour Society", "placed in: GE GE-AJ"])
            Assert.Contains(part, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_stops_every_command_with_its_place()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["places.tsv"], "# ours\nBatumi\tBatumi\nGE-AJ\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("items", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains("places.tsv:2: \"Batumi\" is no place", answer.Error, StringComparison.Ordinal);
        Assert.Contains("places.tsv:3: two columns are needed", answer.Error, StringComparison.Ordinal);
    }
}
