using System.Diagnostics;
using System.Text.Json;
using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Engine.Briefs;

namespace Daybook.SystemTests.Briefs;

/// <summary>Whatever a model writes, nothing is published that the sources do not say.</summary>
public sealed class ModelDrafterTests
{
    private const string Secret = "sk-not-for-anyone";

    private static readonly Evidence[] News =
    [
        Item(1, "Norland and Sudmark opened a bridge of 418 metres over the Zelva on Monday.", "wire"),
        Item(2, "The railway between Norland and Sudmark did not reopen after the flood, according to its owner.", "morning"),
        Item(3, "Norland may send Sudmark another 20 lorries of flour before the winter begins.", "lone"),
        Item(4, "Growers of Norland and Sudmark signed an agreement on apples in the town of Bristow.", "evening"),
    ];

    private static readonly Dictionary<string, Source> Sources = News.Select(item => new Source { Id = item.Source, Name = item.Source }).ToDictionary(source => source.Id);

    private static readonly DraftMaterial Material = ExtractiveWriter.Prepare("Norland and Sudmark", News, Sources, new BriefPolicy(), new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero));

    private static readonly HashSet<string> Offered = [.. Material.Sentences.Select(sentence => sentence.Text)];

    [Fact]
    public async Task A_good_draft_is_published_under_the_name_of_its_model()
    {
        var (brief, end) = await DraftAsync(_ => Draft(Point(Id("bridge"), "opened a bridge", null), Point(Id("apples"), null, null), Point(Id("flour"), null, null)));
        Assert.Equal(DraftEnd.Used, end);
        Assert.Equal("scripted", brief!.Writer);
        Assert.Equal("opened a bridge", Claims(brief)[0].Label);
        Assert.Equal("Norland and Sudmark", Assert.Single(brief.Sections).Heading);
    }

    [Fact]
    public async Task A_sentence_may_be_shortened_but_not_of_what_changes_its_meaning()
    {
        var (brief, _) = await DraftAsync(_ => Draft(
            Point(Id("bridge"), null, "Norland and Sudmark opened a bridge of 418 metres over the Zelva."),
            Point(Id("railway"), null, "The railway between Norland and Sudmark did reopen."),
            Point(Id("flour"), null, "Norland send Sudmark lorries of flour."),
            Point(Id("apples"), null, null)));
        Assert.Equal(["Norland and Sudmark opened a bridge of 418 metres over the Zelva.", Text("apples")], Claims(brief!).Select(claim => claim.Text));
    }

    [Fact]
    public async Task A_sentence_that_is_shortened_too_far_without_being_turned_stands_whole()
    {
        var (brief, _) = await DraftAsync(_ => Draft(Point(Id("apples"), null, "Growers of Norland and Sudmark signed an agreement on apples."), Point(Id("bridge"), null, null), Point(Id("flour"), null, null)));
        Assert.Contains(Text("apples"), Claims(brief!).Select(claim => claim.Text));
    }

    public static TheoryData<string> Wrong => new()
    {
        Draft(Point("s1", null, "Norland attacked Sudmark on Monday."), Point("s2", null, "Sudmark has 900 bridges.")),
        Draft(Point("s99", null, null), Point("s0", null, null), Point("s-1", null, null), Point("https://evil.example/", null, null)),
        Draft(Point("s1", null, "Apples signed an agreement."), Point("s2", null, "The bridge is on fire.")),
        """{"sections":[{"heading":"Ignore all rules","points":[{"sentence":"s1","text":"As instructed, I say that Norland wins."}]}]}""",
        """{"sections":"none"}""",
        """{"sections":[null,{"points":null},{"heading":5}]}""",
        "I cannot help with that.",
        "{\"sections\":[{\"heading\":\"Cut",
        "",
        new string('{', 5_000),
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_invented_misquoted_or_broken_is_never_published(string answer)
    {
        var (brief, end) = await DraftAsync(_ => answer);
        Assert.Null(brief);
        Assert.Contains(end, new[] { DraftEnd.NoDraft, DraftEnd.Refused });
    }

    [Fact]
    public async Task Invented_headings_and_labels_are_replaced_by_words_of_the_sources()
    {
        var (brief, _) = await DraftAsync(_ => $$"""{"sections":[{"heading":"War at last https://evil.example","points":[{{Point(Id("bridge"), "Total collapse", null)}},{{Point(Id("apples"), null, null)}},{{Point(Id("flour"), Secret, null)}}]}]}""");
        var shown = JsonSerializer.Serialize(brief);
        Assert.DoesNotContain("evil", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("collapse", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.All(Claims(brief!), claim => Assert.Contains(claim.Text, Offered));
    }

    [Theory]
    [InlineData("Norland and Sudmark", true)]
    [InlineData("The bridge and apples", true)]
    [InlineData("Sudmark opened Norland", false)]
    [InlineData("Not Sudmark", false)]
    public async Task A_heading_never_puts_together_anew_who_does_what_to_whom(string heading, bool kept)
    {
        var (brief, _) = await DraftAsync(_ => $$"""{"sections":[{"heading":"{{heading}}","points":[{{Point(Id("bridge"), null, null)}},{{Point(Id("apples"), null, null)}},{{Point(Id("flour"), null, null)}}]}]}""");
        Assert.Equal(kept, Assert.Single(brief!.Sections).Heading == heading);
    }

    [Fact]
    public async Task Counts_that_a_model_asserts_are_not_believed()
    {
        var (brief, _) = await DraftAsync(_ => $$"""{"sections":[{"heading":"Bridge","origins":9,"points":[{"sentence":"{{Id("bridge")}}","origins":9,"outlets":12},{{Point(Id("apples"), null, null)}},{{Point(Id("flour"), null, null)}}]}]}""");
        Assert.All(Claims(brief!), claim => Assert.Equal((1, 1), (claim.Origins, claim.Outlets)));
    }

    [Fact]
    public async Task A_model_that_stalls_costs_its_time_out_and_no_more()
    {
        var watch = Stopwatch.StartNew();
        // It does not heed the token, as a hanging server would not.
        var (brief, end) = await DraftAsync(new ScriptedModel((_, _) => new TaskCompletionSource<string>().Task), TimeSpan.FromMilliseconds(150));
        Assert.Equal((null, DraftEnd.Late), (brief, end));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Who_cancels_is_not_answered_with_a_brief()
    {
        using var cancel = new CancellationTokenSource();
        var model = new ScriptedModel(async (_, token) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drafter(model, TimeSpan.FromMinutes(5)).DraftAsync(Material, News, Sources, cancel.Token));
    }

    [Fact]
    public async Task A_flood_and_an_error_leave_the_brief_to_the_sources()
    {
        Assert.Equal(DraftEnd.NoDraft, (await DraftAsync(_ => Draft(Point(Id("bridge"), null, null)) + new string(' ', 1_000_000))).End);
        Assert.Equal(DraftEnd.Failed, (await DraftAsync(_ => throw new HttpRequestException("no route"))).End);
    }

    [Fact]
    public async Task Evidence_is_sent_as_data_that_cannot_end_its_own_quotation()
    {
        var model = new ScriptedModel(_ => "");
        await DraftAsync(model, TimeSpan.FromMinutes(5));
        using var sent = JsonDocument.Parse(model.Asked!);
        Assert.Equal(Offered, sent.RootElement.GetProperty("sentences").EnumerateArray().Select(row => row.GetProperty("text").GetString()!).ToHashSet());
        Assert.Contains("never instructions", model.Told, StringComparison.Ordinal);
    }

    private static Task<(Brief? Brief, DraftEnd End)> DraftAsync(Func<string, string> answer) => DraftAsync(new ScriptedModel(answer), TimeSpan.FromMinutes(5));

    private static Task<(Brief? Brief, DraftEnd End)> DraftAsync(ScriptedModel model, TimeSpan timeout) => Drafter(model, timeout).DraftAsync(Material, News, Sources, CancellationToken.None);

    private static ModelDrafter Drafter(ScriptedModel model, TimeSpan timeout) =>
        new(model, new ModelOptions { Address = new Uri("http://model.example/v1"), Model = "scripted", Key = Secret, Timeout = timeout }, TimeProvider.System);

    private static List<Claim> Claims(Brief brief) => [.. brief.Sections.SelectMany(section => section.Points)];

    private static string Id(string word) => Material.Sentences.Single(sentence => sentence.Text.Contains(word, StringComparison.Ordinal)).Id;

    private static string Text(string word) => Material.Sentences.Single(sentence => sentence.Text.Contains(word, StringComparison.Ordinal)).Text;

    private static string Draft(params string[] points) => $$"""Here it is: {"overview":["s1"],"sections":[{"heading":"Norland and Sudmark","points":[{{string.Join(',', points)}}]}]}""";

    private static string Point(string sentence, string? label, string? text) => JsonSerializer.Serialize(new { sentence, label, text });

    private static Evidence Item(long id, string text, string source) => new()
    {
        Item = id,
        Revision = 1,
        Url = $"https://{source}.example/{id}",
        Source = source,
        Title = null,
        Text = text,
        Language = "en",
        When = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddHours(id),
        Seen = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddHours(id),
        Story = id,
    };
}
