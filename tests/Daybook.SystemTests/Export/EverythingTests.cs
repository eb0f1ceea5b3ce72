using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Export;

public sealed class EverythingOnSqliteTests() : EverythingTests(TestDatabase.Sqlite);

public sealed class EverythingOnPostgresTests() : EverythingTests(TestDatabase.Postgres);

/// <summary>All that is kept can be taken away, a record a line.</summary>
public abstract class EverythingTests(Func<TestDatabase> database)
{
    [Fact]
    public async Task Every_record_of_the_sample_is_in_the_export_and_no_password()
    {
        using var sample = database();
        await MadeSample.PutAsync(sample);
        Assert.Equal(0, (await DaybookProcess.RunWithAsync("seven bridges over the Kura\n", ["user", "add", "editor", .. sample.Options])).Code);
        var answer = await DaybookProcess.RunAsync(["export", .. sample.Options]);
        Assert.Equal(0, answer.Code);
        var types = answer.Lines.CountBy(line => line.GetProperty("type").GetString()!).ToDictionary();
        Assert.Equal(1, types["account"]);
        using var store = sample.Open();
        foreach (var (table, rows) in store.Counts().Where(table => table.Key is "item" or "feed" or "story" or "brief" or "edition" or "source" or "item_address" or "item_revision"))
            Assert.Equal((table, rows), (table, types[table]));
        Assert.DoesNotContain("password", answer.Out, StringComparison.Ordinal);
        Assert.All(answer.Lines.Where(line => line.GetProperty("type").GetString() == "item"), item => Assert.NotEqual("", item.GetProperty("text").GetString()));
    }
}
