using System.Net;
using System.Text.RegularExpressions;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Names;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Learning;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Desk;

/// <summary>The page of learning: names and weights are seen first, used where an editor says so, and taken back.</summary>
public sealed partial class LearningTests : IAsyncLifetime
{
    private DeskHost _host = null!;
    private int _edits;

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        await TwoLanguages.FillAsync(_host.News);
        TwoLanguages.Merge(_host.News);
        _edits = _host.News.Store.StoryEdits.All().Count;
        Assert.True(_edits > 1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_name_is_shown_with_its_evidence_taken_and_taken_back_and_all_of_it_is_told()
    {
        Assert.Contains("http-equiv=\"refresh\"", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);
        var page = await ReadAsync();
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
        Assert.Contains("""<span lang="ru">Мальдор</span>""", page, StringComparison.Ordinal);
        Assert.Contains("In 3 stories together, of 3 that have the English form and 3 that have the Russian.", page, StringComparison.Ordinal);
        Assert.Equal(_edits, Confirmed().Count(page));

        Assert.Equal("/desk/learning", await SayAsync("take"));
        Assert.Equal("name-zorbel", Assert.Single(Standing()).Learned!.Id);
        Assert.Equal(DeskHost.Name, Standing()[0].By);
        page = await ReadAsync();
        Assert.Contains("A name of its own: Zorbel, Мальдор", page, StringComparison.Ordinal);
        Assert.Contains("Took Zorbel = Мальдор", page, StringComparison.Ordinal);

        await SayAsync("undo");
        Assert.Empty(Standing());
        page = await ReadAsync();
        Assert.Contains("taken back", page, StringComparison.Ordinal);
        Assert.Contains("value=\"take\"", page, StringComparison.Ordinal);
        await SayAsync("refuse");
        Assert.Equal(NameAct.Refuse, Assert.Single(Standing()).Act);
        Assert.Contains("No name is proposed", await ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_proposed_is_not_taken()
    {
        await ReadAsync();
        await SayAsync("take", "en:nobody=ru:никто");
        await SayAsync("undo");
        Assert.Contains("Nothing was done", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);
        Assert.Empty(_host.News.Store.NameEdits.All());
    }

    [Fact]
    public async Task Weights_are_seen_first_used_as_seen_and_given_up_again()
    {
        TwoLanguages.KeepApart(_host.News);
        _edits++;
        Assert.Contains($"{_edits} answers of editors are kept.", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);
        Assert.Equal(LearningPaths.Joining, await WeighAsync("see"));
        await _host.SettledAsync();
        var page = await _host.PageAsync(DeskPaths.Learning);
        Assert.Contains($"{_edits} answers, read at", page, StringComparison.Ordinal);
        Assert.Contains("Of 6 items", page, StringComparison.Ordinal);
        Assert.Null(_host.Office.Joins.LearnedAt());

        await WeighAsync("use", "1");
        Assert.Null(_host.Office.Joins.LearnedAt());
        Assert.Contains("the answers changed or were read again since you looked", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);

        await WeighAsync("use", Name());
        Assert.Equal(_host.News.Clock.GetUtcNow(), _host.Office.Joins.LearnedAt());
        Assert.NotEqual(JoinWeights.BuiltIn.Write([]), _host.Office.Joins.Read().Value!.Write([]));
        page = await _host.PageAsync(DeskPaths.Learning);
        Assert.Contains("In force are weights learned from answers of editors, since", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"use\"", page, StringComparison.Ordinal);
        Assert.Contains("They are in force: of 6 items", page, StringComparison.Ordinal);
        Assert.DoesNotContain("would stand with others", page, StringComparison.Ordinal);

        await WeighAsync("back");
        Assert.Null(_host.Office.Joins.LearnedAt());
        await _host.SettledAsync();
    }

    [Fact]
    public async Task Weights_learned_from_answers_that_changed_since_are_not_used()
    {
        TwoLanguages.KeepApart(_host.News);
        await WeighAsync("see");
        await _host.SettledAsync();
        Assert.Contains("value=\"use\"", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);
        var edits = _host.News.Store.StoryEdits;
        Assert.NotNull(edits.Apply(StoryEdit.Undo(edits.Newest(1)[0], "ana", _host.News.Clock.GetUtcNow())));

        var page = await _host.PageAsync(DeskPaths.Learning);
        Assert.Contains("The answers changed since.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"use\"", page, StringComparison.Ordinal);
        await WeighAsync("use", Name());
        Assert.Null(_host.Office.Joins.LearnedAt());
    }

    [Fact]
    public async Task Weights_that_gain_nothing_are_offered_second_and_it_is_said()
    {
        TwoLanguages.KeepApart(_host.News);
        await WeighAsync("see");
        await _host.SettledAsync();
        Assert.False(_host.Office.JoinStudy.Now.Found!.Lesson.Learned.Gains);
        var page = await _host.PageAsync(DeskPaths.Learning);
        Assert.Contains("Nothing is gained yet", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("value=\"see\"", StringComparison.Ordinal) < page.IndexOf("value=\"use\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_of_one_sort_teach_nothing_and_it_is_said()
    {
        await WeighAsync("see");
        await _host.SettledAsync();
        var page = await _host.PageAsync(DeskPaths.Learning);
        Assert.Contains("Nothing is learned from them yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"use\"", page, StringComparison.Ordinal);
        await WeighAsync("use", Name());
        Assert.Null(_host.Office.Joins.LearnedAt());
    }

    [Fact]
    public async Task A_spoilt_file_of_weights_is_told()
    {
        await File.WriteAllTextAsync(_host.Office.Joins.FilePath, "text\tlikenes\t1\t0\t1\n", TestContext.Current.CancellationToken);
        Assert.Contains("The file of learned weights cannot be read", await _host.PageAsync(DeskPaths.Learning), StringComparison.Ordinal);
    }

    /// <summary>Tells what was learned last from other lessons.</summary>
    private string Name() => _host.Office.JoinStudy.Now.Found!.Lesson.Name;

    private IReadOnlyList<NameEdit> Standing() => NameEdit.Standing(_host.News.Store.NameEdits.All());

    /// <summary>The page after its errand.</summary>
    private async Task<string> ReadAsync()
    {
        await _host.PageAsync(DeskPaths.Learning);
        await _host.SettledAsync();
        return await _host.PageAsync(DeskPaths.Learning);
    }

    private Task<string> SayAsync(string act, string name = TwoLanguages.Key) => SentAsync(LearningPaths.Names, ("act", act), ("name", name));

    private Task<string> WeighAsync(string act, string? lesson = null) => SentAsync(LearningPaths.Weights, ("act", act), ("lesson", lesson ?? ""));

    private async Task<string> SentAsync(string path, params (string, string)[] fields)
    {
        using var answer = await _host.PostAsync(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [GeneratedRegex("put together by an editor")]
    private static partial Regex Confirmed();
}
