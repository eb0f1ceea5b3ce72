using Daybook.SystemTests;
using Daybook.SystemTests.Databases;

[assembly: AssemblyFixture(typeof(MadeSample))]

namespace Daybook.SystemTests;

/// <summary>The sample as <c>demo --once</c> leaves it in a data folder: made once for all tests that begin with it, each of which works on a copy.</summary>
public sealed class MadeSample : IDisposable
{
    private static readonly Lazy<Task<TemporaryFolder>> Made = new(MakeAsync);

    /// <summary>Puts it into an empty database, and what stands beside it into its folder.</summary>
    public static async Task PutAsync(TestDatabase database)
    {
        await PutAsync(database.Folder);
        if (database.Name is not null)
            Assert.Equal(0, (await DaybookProcess.RunAsync("move", "--to", database.Connection!, "--data", database.Folder)).Code);
    }

    /// <summary>Puts it into an empty folder.</summary>
    public static async Task PutAsync(string folder)
    {
        var made = (await Made.Value).Path;
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(made, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        if (Made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Made.Value.Result.Dispose();
    }

    private static async Task<TemporaryFolder> MakeAsync()
    {
        var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("demo", "--once", "--data", folder.Path);
        Assert.True(answer.Code == 0, answer.Error);
        return folder;
    }
}
