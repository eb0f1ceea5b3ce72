using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Health;

public sealed class DamagedFileTests
{
    [Fact]
    public async Task A_file_with_overwritten_pages_ends_the_doctor_with_1_and_says_what_to_do()
    {
        using var folder = TestDatabase.Sqlite();
        await MadeSample.PutAsync(folder);
        Assert.Equal(0, (await DaybookProcess.RunAsync(["doctor", "--now", "2025-09-04T18:30:00Z", .. folder.Options])).Code);
        using (var file = new FileStream(Path.Combine(folder.Folder, Store.Store.FileName), FileMode.Open))
            for (var page = 40; page < 60; page++)
            {
                file.Position = page * 4096L;
                file.Write(new byte[4096]);
            }
        var answer = await DaybookProcess.RunAsync(["doctor", .. folder.Options]);
        Assert.Equal(1, answer.Code);
        Assert.Contains("damaged", answer.Out + answer.Error, StringComparison.Ordinal);
        Assert.Contains("backup", answer.Out + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_in_json_counts_problems_and_notes()
    {
        using var folder = TestDatabase.Sqlite();
        Assert.Equal(0, (await DaybookProcess.RunAsync(["sources", "import", Path.Combine(Repository.Sample, "sources.json"), .. folder.Options])).Code);
        var answer = await DaybookProcess.RunAsync(["doctor", "--json", .. folder.Options]);
        Assert.Equal(0, answer.Code);
        Assert.Equal(0, answer.Document.GetProperty("problems").GetInt32());
        Assert.Contains(answer.Document.GetProperty("checks").EnumerateArray(), check => check.GetProperty("check").GetString() == "integrity" && check.GetProperty("state").GetString() == "good");
    }
}
