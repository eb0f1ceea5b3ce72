using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Archives;

/// <summary>The verbs as an operator types them, on the sample.</summary>
public sealed class ArchiveVerbsTests
{
    [Fact]
    public async Task The_sample_goes_from_a_file_to_a_server_and_back_by_move_and_by_backup()
    {
        using var file = TestDatabase.Sqlite();
        using var server = TestDatabase.Postgres();
        using var back = TestDatabase.Sqlite();
        await MadeSample.PutAsync(file);
        var moved = await Done(["move", "--to", server.Connection!, "--json", .. file.Options]);
        Assert.Equal(264, moved.Document.GetProperty("rows").GetProperty("item").GetInt32());
        Assert.Equal(await ItemsOf(file), await ItemsOf(server));
        var again = await DaybookProcess.RunAsync(["move", "--to", server.Connection!, .. file.Options]);
        Assert.Equal(1, again.Code);
        Assert.Contains("is not empty", again.Error, StringComparison.Ordinal);
        await Done(["backup", Path.Combine(server.Folder, "backup.zip"), .. server.Options]);
        await Done(["restore", Path.Combine(server.Folder, "backup.zip"), .. back.Options]);
        Assert.Equal(await ItemsOf(file), await ItemsOf(back));
        await Done("move", "--to", "sqlite", "--data", server.Folder, "--database", server.Connection!);
        Assert.Equal(await ItemsOf(file), (await Done("items", "--json", "--data", server.Folder)).Out);
    }

    [Fact]
    public async Task A_program_that_has_the_file_open_keeps_it()
    {
        using var folder = TestDatabase.Sqlite();
        await Done(["sources", "import", Path.Combine(Repository.Sample, "sources.json"), .. folder.Options]);
        await Done(["backup", Path.Combine(folder.Folder, "backup.zip"), .. folder.Options]);
        using (var open = folder.Open())
        {
            Assert.NotEmpty(open.Sources.All());
            var refused = await DaybookProcess.RunAsync(["restore", Path.Combine(folder.Folder, "backup.zip"), "--force", .. folder.Options]);
            Assert.Equal(1, refused.Code);
            Assert.Contains("locked by another program", refused.Error, StringComparison.Ordinal);
            Assert.True(open.Feeds.Add("https://a.example/feed.xml", null, null, mixed: false, null, DateTimeOffset.UnixEpoch));
        }
        await Done(["restore", Path.Combine(folder.Folder, "backup.zip"), "--force", .. folder.Options]);
    }

    [Theory]
    [InlineData("backup", "no/such/folder/x.zip")]
    [InlineData("restore", "nowhere.zip")]
    [InlineData("move", "--to", "sqlite")]
    public async Task What_cannot_be_done_is_told_in_a_line(params string[] arguments)
    {
        using var folder = TestDatabase.Sqlite();
        var answer = await DaybookProcess.RunAsync([.. arguments, .. folder.Options]);
        Assert.NotEqual(0, answer.Code);
        Assert.StartsWith("daybook: ", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Folder, Store.Store.FileName)));
    }

    private static async Task<string> ItemsOf(TestDatabase database) => (await Done(["items", "--json", .. database.Options])).Out;

    private static async Task<DaybookProcess.Answer> Done(params string[] arguments)
    {
        var answer = await DaybookProcess.RunAsync(arguments);
        Assert.True(answer.Code == 0, answer.Error);
        return answer;
    }
}
