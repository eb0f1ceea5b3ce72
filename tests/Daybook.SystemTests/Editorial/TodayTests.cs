using System.Net;
using Daybook.Core.Editions;
using Daybook.Core.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.SystemTests.Desk;

namespace Daybook.SystemTests.Editorial;

/// <summary>The day's desk as forms: what an editor does there without any script.</summary>
public sealed class TodayTests : IAsyncLifetime
{
    private const string Day = "2026-03-04";

    private DeskHost _host = null!;
    private IReadOnlyList<long> _stories = [];

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        _stories = ManyStories.Fill(_host.News, 12);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_page_shows_the_candidates_with_reasons_and_the_draft_that_would_be_published()
    {
        var page = await _host.PageAsync(DeskPaths.Today);
        Assert.Equal(12, page.Split("data-open").Length - 1);
        Assert.Contains("Edition 1, draft", page, StringComparison.Ordinal);
        Assert.Contains("12 not decided yet", page, StringComparison.Ordinal);
        Assert.Contains("Proposed: Georgia, 1st.", page, StringComparison.Ordinal);
        Assert.Contains("No place of this review.", page, StringComparison.Ordinal);
        Assert.Matches("<b>Weight [0-9.]+</b>: [^<]*1 independent origin", page);
        Assert.Contains("aria-current=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_turns_its_row_light_brings_the_next_and_can_be_taken_back_key_by_key()
    {
        var page = await DecideAsync(_stories[0], "leave", ("after", Id(1)));
        Assert.Contains("Left out, by you at", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"c{_stories[1]}\"", Row(page, "aria-current=\"true\""), StringComparison.Ordinal);
        page = await DecideAsync(_stories[1], "take-1", ("after", Id(2)));
        Assert.Contains("In Armenia,", Row(page, $"id=\"c{_stories[1]}\""), StringComparison.Ordinal);

        page = await PostAsync(TodayPaths.Undo, Here(_stories[2]));
        Assert.Contains("Took back: Taken", page, StringComparison.Ordinal);
        Assert.Contains("Proposed:", Row(page, $"id=\"c{_stories[1]}\""), StringComparison.Ordinal);
        page = await PostAsync(TodayPaths.Undo, Here(_stories[2]));
        Assert.Contains("Took back: Left out", page, StringComparison.Ordinal);
        Assert.Contains("12 not decided yet", page, StringComparison.Ordinal);
        Assert.Contains("Nothing left to take back", await PostAsync(TodayPaths.Undo, Here(_stories[2])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_order_headline_note_and_carrying_over_stand_in_what_is_published()
    {
        await DecideAsync(_stories[7], "lead");
        await DecideAsync(_stories[7], "headline", ("headline", "The  bridge\nstands"));
        await DecideAsync(_stories[7], "note", ("note", "Carts only."));
        await DecideAsync(_stories[3], "carry");
        var page = await PostAsync(TodayPaths.Publish, Here(_stories[0]));
        Assert.Contains("Published edition 1", page, StringComparison.Ordinal);
        var edition = _host.News.Store.Editions.Newest("kura", new DateOnly(2026, 3, 4))!;
        var lead = edition.Stories.First(story => story.Id == edition.Lead);
        Assert.Equal((_stories[7], "The bridge stands", "Carts only."), (lead.Id, lead.Title, lead.Note));
        Assert.Contains("Carts only.", await _host.PageAsync("/2026/03/04/"), StringComparison.Ordinal);
        var tomorrow = await _host.PageAsync($"{DeskPaths.Today}?day=2026-03-05");
        Assert.Contains("Carried over", Row(tomorrow, $"id=\"c{_stories[3]}\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_merge_split_and_move_and_the_history_tells_who_did_it()
    {
        var page = await PostAsync(TodayPaths.Stories, [("act", "choose"), ("after", Id(5)), .. Here(_stories[3])]);
        Assert.Contains("with which story?", page, StringComparison.Ordinal);
        page = await PostAsync(TodayPaths.Stories, [("act", "merge"), ("with", Id(3)), .. Here(_stories[7])]);
        Assert.Contains("Merged two stories", page, StringComparison.Ordinal);
        Assert.Equal(11, page.Split("data-open").Length - 1);
        // Of two as large the older goes on, and the other's address leads to it.
        var merged = _host.News.Store.Stories.Find(_stories[7])!;
        Assert.Equal((Math.Min(_stories[3], _stories[7]), 8), (merged.Id, merged.Items.Count));

        page = await PostAsync(TodayPaths.Stories, [("act", "split"), ("item", merged.Items[0].ToString(System.Globalization.CultureInfo.InvariantCulture)), .. Here(merged.Id)]);
        Assert.Contains("Split one story", page, StringComparison.Ordinal);
        Assert.Equal(7, _host.News.Store.Stories.Find(merged.Id)!.Items.Count);
        // Nothing is ticked, or a second click comes after the first: the day stays there, and the key line says why nothing was done.
        Assert.Contains("Tick some of its reports", await PostAsync(TodayPaths.Stories, [("act", "split"), .. Here(merged.Id)]), StringComparison.Ordinal);
        var again = await PostAsync(TodayPaths.Stories, [("act", "merge"), ("with", Id(3)), .. Here(_stories[7])]);
        Assert.Contains("The story changed while you looked", again, StringComparison.Ordinal);
        Assert.Contains($"id=\"c{merged.Id}\"", again, StringComparison.Ordinal);

        var history = await _host.PageAsync($"{TodayPaths.History}?review=kura&day={Day}");
        Assert.Contains("Merged two stories", history, StringComparison.Ordinal);
        Assert.Contains(DeskHost.Name, history, StringComparison.Ordinal);
        await PostAsync(TodayPaths.Undo, Here(merged.Id));
        await PostAsync(TodayPaths.Undo, Here(merged.Id));
        Assert.Equal((4, 4), (_host.News.Store.Stories.Find(_stories[3])!.Items.Count, _host.News.Store.Stories.Find(_stories[7])!.Items.Count));
    }

    [Fact]
    public async Task Two_stories_that_were_told_apart_are_not_merged_by_a_later_grouping()
    {
        await PostAsync(TodayPaths.Stories, [("act", "apart"), ("with", Id(3)), .. Here(_stories[7])]);
        await _host.News.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken);
        Assert.NotEqual(_host.News.Store.Stories.Find(_stories[3])!.Id, _host.News.Store.Stories.Find(_stories[7])!.Id);
    }

    [Fact]
    public async Task A_possible_match_is_shown_with_its_reasons_until_the_editor_answers()
    {
        var store = _host.News.Store;
        var lease = store.Leases.Take("stories", "test", TimeSpan.FromMinutes(5), _host.News.Clock.GetUtcNow(), _ => true)!;
        var (one, other) = (store.Stories.Find(_stories[2])!, store.Stories.Find(_stories[5])!);
        store.Stories.Save(lease, [], new Dictionary<long, long>(), [], new Dictionary<long, long>(), newestEdit: 0, [new StoryMatch(one.Items[0], other.Items[0], 0.81, [Reason.Of(ReasonKind.Told, "both name Cixe")])]);
        var row = Row(await _host.PageAsync(Place(_stories[2])), $"id=\"c{_stories[2]}\"");
        Assert.Contains("Possible match", row, StringComparison.Ordinal);
        Assert.Contains(other.Title, row, StringComparison.Ordinal);
        Assert.Contains("0.81: both name Cixe", row, StringComparison.Ordinal);
        Assert.Contains("data-key=\"n\"", row, StringComparison.Ordinal);

        await PostAsync(TodayPaths.Stories, [("act", "apart"), ("with", Id(5)), .. Here(_stories[2])]);
        Assert.DoesNotContain("Possible match", await _host.PageAsync(Place(_stories[2])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_day_is_corrected_and_withdrawn_with_a_sentence_for_readers()
    {
        await PostAsync(TodayPaths.Publish, Here(_stories[0]));
        _host.News.Clock.Advance(TimeSpan.FromMinutes(10));
        await DecideAsync(_stories[1], "leave");
        using var silent = await _host.PostAsync(TodayPaths.Correct, [("reason", " "), .. Here(_stories[0])]);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains("Published revision 2", await PostAsync(TodayPaths.Correct, [("reason", "That bridge stays shut."), .. Here(_stories[0])]), StringComparison.Ordinal);
        Assert.Contains("That bridge stays shut.", await _host.PageAsync("/2026/03/04/revision-2/changes/"), StringComparison.Ordinal);
        Assert.Contains("Withdrew the edition", await PostAsync(TodayPaths.Withdraw, [("reason", "All of it was wrong."), .. Here(_stories[0])]), StringComparison.Ordinal);
        Assert.Contains("All of it was wrong.", await _host.PageAsync("/2026/03/04/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_left_open_neither_brings_a_withdrawn_day_back_nor_withdraws_what_it_did_not_show()
    {
        await PostAsync(TodayPaths.Publish, await SeenAsync());
        _host.News.Clock.Advance(TimeSpan.FromMinutes(10));
        var open = await SeenAsync();
        await PostAsync(TodayPaths.Withdraw, [("reason", "All of it was wrong."), .. open]);
        foreach (var path in new[] { TodayPaths.Correct, TodayPaths.Withdraw, TodayPaths.Publish })
        {
            using var stale = await _host.PostAsync(path, [("reason", "From a tab left open."), .. open]);
            Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        }
        Assert.Equal(2, Newest().Revision);
        Assert.Contains("Publish it again", await _host.PageAsync(Place(_stories[0])), StringComparison.Ordinal);
        Assert.Contains("Published revision 3", await PostAsync(TodayPaths.Again, [("reason", "It was right after all."), .. await SeenAsync()]), StringComparison.Ordinal);
        using var twice = await _host.PostAsync(TodayPaths.Again, [("reason", "Once more."), .. await SeenAsync()]);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
    }

    [Fact]
    public async Task What_another_tab_decided_meanwhile_is_shown_and_not_published()
    {
        var open = await SeenAsync();
        await DecideAsync(_stories[1], "leave");
        Assert.Contains("The draft changed since you loaded the page.", await PostAsync(TodayPaths.Publish, open), StringComparison.Ordinal);
        Assert.Null(_host.News.Store.Editions.Newest("kura", new DateOnly(2026, 3, 4)));
        Assert.Contains("Published edition 1", await PostAsync(TodayPaths.Publish, await SeenAsync()), StringComparison.Ordinal);
        _host.News.Clock.Advance(TimeSpan.FromMinutes(10));
        open = await SeenAsync();
        await DecideAsync(_stories[2], "leave");
        Assert.Contains("Your sentence: “My sentence.”", await PostAsync(TodayPaths.Correct, [("reason", "My sentence."), .. open]), StringComparison.Ordinal);
        Assert.Equal(1, Newest().Revision);
    }

    [Fact]
    public async Task The_history_tells_who_published_corrected_and_withdrew_and_why()
    {
        await PostAsync(TodayPaths.Publish, Here(_stories[0]));
        _host.News.Clock.Advance(TimeSpan.FromMinutes(10));
        using var same = await _host.PostAsync(TodayPaths.Correct, [("reason", "Nothing at all."), .. Here(_stories[0])]);
        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        await DecideAsync(_stories[1], "leave");
        await PostAsync(TodayPaths.Correct, [("reason", "That bridge stays shut."), .. Here(_stories[0])]);
        _host.News.Clock.Advance(TimeSpan.FromMinutes(10));
        await PostAsync(TodayPaths.Withdraw, [("reason", "All of it was wrong."), .. Here(_stories[0])]);
        var history = await _host.PageAsync($"{TodayPaths.History}?review=kura&day={Day}");
        string[] told = ["Withdrew the edition", "All of it was wrong.", "Published revision 2", "That bridge stays shut.", "Left out", "Published edition 1"];
        var places = told.Select(line => history.IndexOf(line, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All([Newest()], edition => Assert.Equal(DeskHost.Name, edition.By));
    }

    [Fact]
    public async Task The_proof_is_the_page_that_readers_would_get_and_nobody_else_sees_it()
    {
        await DecideAsync(_stories[0], "headline", ("headline", "Only in the proof"));
        Assert.Contains("Only in the proof", await _host.PageAsync($"{TodayPaths.Proof}?review=kura&day={Day}"), StringComparison.Ordinal);
        using var stranger = _host.NewBrowser();
        using var page = await _host.GetAsync("/2026/03/04/", stranger);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData("note", 1000)]
    [InlineData("headline", 300)]
    public async Task What_is_too_long_to_be_printed_is_refused_and_not_cut(string field, int most)
    {
        using var answer = await _host.PostAsync(TodayPaths.Decide, [("act", field), (field, new string('x', most + 1)), .. Here(_stories[0])]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"at most {most} are printed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(_host.News.Store.Plans.Entries("kura", new DateOnly(2026, 3, 4)));
        Assert.Contains("set", await DecideAsync(_stories[0], field, (field, new string('x', most))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_may_leave_publishing_to_the_hour()
    {
        Assert.Contains("Publishes itself at the cut-off", await PostAsync(TodayPaths.AtCutOff, [("on", "on"), .. Here(_stories[0])]), StringComparison.Ordinal);
        _host.News.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 18, 1, 0, TimeSpan.Zero));
        Assert.Equal(EditionState.Published, Assert.Single(_host.News.Pipeline.ComposeDue(DeskHost.Review, new DateOnly(2026, 3, 4))).State);
    }

    private Task<string> DecideAsync(long story, string act, params (string, string)[] more) => PostAsync(TodayPaths.Decide, [("act", act), .. more, .. Here(story)]);

    private async Task<string> PostAsync(string path, params (string, string)[] fields)
    {
        using var answer = await _host.PostAsync(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await _host.PageAsync(answer.Headers.Location!.ToString());
    }

    private Edition Newest() => _host.News.Store.Editions.Newest("kura", new DateOnly(2026, 3, 4))!;

    /// <summary>The hidden fields of the forms as the page has them now.</summary>
    private async Task<(string, string)[]> SeenAsync()
    {
        var page = await _host.PageAsync(Place(_stories[0]));
        return [.. new[] { TodayPaths.SeenRevision, TodayPaths.SeenDecision }.Select(name => (name, page.Split($"name=\"{name}\" value=\"")[1].Split('"')[0])), .. Here(_stories[0])];
    }

    private static string Place(long story) => $"{DeskPaths.Today}?" + string.Join('&', Here(story).Select(field => $"{field.Item1}={field.Item2}"));

    private static (string, string)[] Here(long story) => [("review", "kura"), ("day", Day), ("order", "newest"), ("at", story.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private string Id(int story) => _stories[story].ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The row that holds a mark.</summary>
    private static string Row(string page, string mark)
    {
        var rows = page.Split("<li class=");
        return rows.Concat(page.Split("<li id=")).Concat(page.Split("<li ")).First(row => row.Contains(mark, StringComparison.Ordinal) && row.Contains("data-open", StringComparison.Ordinal));
    }
}
