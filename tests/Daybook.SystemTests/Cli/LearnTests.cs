using Daybook.Core.Stories;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Cli;

public sealed class LearnOnSqliteTests() : LearnTests(TestDatabase.Sqlite);

public sealed class LearnOnPostgresTests() : LearnTests(TestDatabase.Postgres);

/// <summary>What editors said becomes weights, on request, and is shown before it is used.</summary>
public abstract class LearnTests(Func<TestDatabase> database)
{
    [Fact]
    public async Task Answers_are_exported_with_features_and_learned_shown_written_used_and_forgotten()
    {
        using var sample = database();
        var (options, weights) = (sample.Options, Path.Combine(sample.Folder, "join-weights.tsv"));
        await MadeSample.PutAsync(sample);
        var nothing = await DaybookProcess.RunAsync(["learn", .. options]);
        Assert.Equal(1, nothing.Code);
        Assert.Contains("nothing to learn from yet", nothing.Error, StringComparison.Ordinal);
        var edits = Decide(sample);

        var pairs = (await DaybookProcess.RunAsync(["learn", "--pairs", "--json", .. options])).Lines;
        Assert.Equal(edits, pairs.Count);
        Assert.Contains(pairs, pair => pair.GetProperty("same").GetBoolean() && pair.GetProperty("features").GetProperty("likeness").GetDouble() < 0);
        var exported = (await DaybookProcess.RunAsync(["export", .. options])).Lines.Where(line => line.GetProperty("type").GetString() == "story_pair").ToList();
        Assert.Equal(pairs.Select(pair => pair.GetProperty("features").ToString()), exported.Select(pair => pair.GetProperty("features").ToString()));

        var shown = await DaybookProcess.RunAsync(["learn", "--json", .. options]);
        Assert.True(shown.Code == 0, shown.Error);
        Assert.Equal((edits, false), (shown.Document.GetProperty("answers").GetInt32(), shown.Document.GetProperty("written").GetBoolean()));
        Assert.False(File.Exists(weights));

        var written = await DaybookProcess.RunAsync(["learn", "--write", .. options]);
        Assert.Equal(0, written.Code);
        Assert.Contains("right before", written.Out, StringComparison.Ordinal);
        // Three answers gain nothing: it is said, as at the desk, and what is in force stays.
        Assert.Equal((true, false), (shown.Document.GetProperty("learns").GetBoolean(), shown.Document.GetProperty("gains").GetBoolean()));
        Assert.Contains("Nothing is gained yet", written.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed; --write --force uses them all the same.", written.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(weights));
        Assert.Equal(2, (await DaybookProcess.RunAsync(["learn", "--force", .. options])).Code);

        var forced = await DaybookProcess.RunAsync(["learn", "--write", "--force", .. options]);
        Assert.Equal(0, forced.Code);
        Assert.Contains("Written to join-weights.tsv", forced.Out, StringComparison.Ordinal);
        Assert.StartsWith("# Learned by 'daybook learn --write'", await File.ReadAllTextAsync(weights, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await File.WriteAllTextAsync(weights, "text\tlikenes\t1\t0\t1\n", TestContext.Current.CancellationToken);
        var spoilt = await DaybookProcess.RunAsync(["collect", "--sample", Path.Combine(Repository.Root, "samples", "ukraine-azerbaijan-2025"), .. options]);
        Assert.Equal(1, spoilt.Code);
        Assert.Contains("join-weights.tsv: line 1 names \"likenes\"", spoilt.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await DaybookProcess.RunAsync(["learn", "--forget", .. options])).Code);
        Assert.False(File.Exists(weights));
    }

    /// <summary>Merges, holds apart and splits some stories of the sample; answers how many answers that makes.</summary>
    private static int Decide(TestDatabase sample)
    {
        using var store = sample.Open();
        var stories = store.Stories.List().Where(story => story.Items.Count > 3).Take(4).ToList();
        var at = DateTimeOffset.UnixEpoch.AddYears(56);
        Assert.NotNull(store.StoryEdits.Apply(StoryEdit.Merge(stories[0], stories[1], "ana", at)));
        Assert.NotNull(store.StoryEdits.Apply(StoryEdit.NotTheSame(stories[2], stories[3], "ana", at)));
        Assert.NotNull(store.StoryEdits.Apply(StoryEdit.Split(stories[2], [stories[2].Items[0]], "Apart", "en", "ana", at)));
        return 3;
    }
}
