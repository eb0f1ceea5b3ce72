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
        try
        {
            var answer = await DaybookProcess.RunAsync("demo", "--once", "--data", folder.Path);
            if (answer.Code == 0)
                return folder;
            throw NotMade($"it ended with {answer.Code} and said: {answer.Error.Trim()}", null);
        }
        catch (OperationCanceledException cause)
        {
            throw NotMade("it did not end in time.", cause);
        }
    }

    /// <summary>What every test that begins with the sample fails with: it is asked for once, and fails for all.</summary>
    private static InvalidOperationException NotMade(string why, Exception? cause) =>
        new($"The sample that this test begins with could not be made, and so no other test that begins with it can pass: demo --once, asked for by {TestContext.Current.Test?.TestDisplayName}, failed; {why}", cause);
}
