using Daybook.Core.Stories.Names;
using Daybook.Engine.Stories;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class NameLearningOnSqliteTests() : NameLearningTests(TestDatabase.Sqlite);

public sealed class NameLearningOnPostgresTests() : NameLearningTests(TestDatabase.Postgres);

/// <summary>Stories that an editor put together across languages teach names, and what is said of them is kept.</summary>
public abstract class NameLearningTests(Func<TestDatabase> database)
{
    private const string Key = TwoLanguages.Key;

    [Fact]
    public async Task Confirmed_stories_teach_names_that_are_taken_refused_and_taken_back()
    {
        using var desk = await DeskAsync();
        var learning = new NameLearning(desk.Store, desk.Clock);
        Assert.Empty(learning.Proposals());
        TwoLanguages.Merge(desk);
        Assert.Equal(3, desk.Store.Stories.Count());
        var proposal = learning.Proposals().Single(one => one.Key == Key);
        Assert.Equal((3, 3, 3), (proposal.Together, proposal.OfOne, proposal.OfOther));
        Assert.True(proposal.Stories[0].Confirmed);
        Assert.Empty(learning.Taken);

        var taken = learning.Take(Key, "ana")!;
        Assert.Equal("name-zorbel\t-\tZorbel~, Мальдор~", Assert.Single(learning.Taken).Line);
        Assert.Equal((taken.Id, "ana", Key), (Assert.Single(learning.Decided).Id, learning.Decided[0].By, learning.Decided[0].Proposal!.Key));
        Assert.DoesNotContain(learning.Proposals(), one => one.Key == Key);
        Assert.Null(learning.Take(Key, "ana"));

        Assert.NotNull(learning.Undo(Key, "boris"));
        Assert.Empty(learning.Taken);
        Assert.NotNull(learning.Refuse(Key, "ana"));
        Assert.Empty(learning.Taken);
        Assert.Equal(NameAct.Refuse, Assert.Single(learning.Decided).Act);
        Assert.Equal(3, desk.Store.NameEdits.All().Count);
    }

    private async Task<NewsDesk> DeskAsync()
    {
        var desk = new NewsDesk(database());
        await TwoLanguages.FillAsync(desk);
        return desk;
    }
}
