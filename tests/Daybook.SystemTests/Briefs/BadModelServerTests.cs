using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Daybook.Core.Briefs;
using Daybook.Engine.Briefs;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Briefs;

/// <summary>Whatever the server of a model does, the brief out of the sources' own sentences is there on time, by the desk and by the verb.</summary>
public sealed class BadModelServerTests : IDisposable
{
    private const string Query = "Georgia and Armenia";
    private const string Key = "sk-not-for-anyone";

    /// <summary>Beyond the time-out: what a slow machine may need to write the brief itself, and to start the program.</summary>
    private static readonly TimeSpan Room = TimeSpan.FromMinutes(2);

    private readonly NewsDesk _desk = new NewsDesk().Outlet("herald");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Each with the end of the draft, and what is told of it.</summary>
    public static TheoryData<string, DraftEnd, string> Ways => new()
    {
        { "silent", DraftEnd.Late, "no draft came within" },
        { "a byte a second", DraftEnd.Late, "no draft came within" },
        { "500", DraftEnd.Failed, "the server answered 500: its own log says what is wrong there" },
        { "401", DraftEnd.Failed, "the server answered 401: it wants a key, or another one" },
        { "flood", DraftEnd.Failed, "The answer is longer than any draft" },
        { "broken JSON", DraftEnd.Failed, "The answer is none of the OpenAI chat protocol" },
        { "hangs up", DraftEnd.Failed, "" },
        { "cites outside", DraftEnd.Refused, "too little of its draft passed the check" },
        { "obeys", DraftEnd.Refused, "too little of its draft passed the check" },
        { "chats", DraftEnd.NoDraft, "its answer is no draft" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_desk_keeps_the_sources_own_brief_on_time(string way, DraftEnd end, string told)
    {
        await CollectAsync();
        var own = new BriefDesk(_desk.Store, _desk.Clock).Write(Query, "en", null, null);
        await using var server = Server(way);
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var (stages, lines) = (new List<BriefStage>(), new List<string>());
        var options = new ModelOptions { Address = new Uri(server.Url("/v1")), Model = "tiny", Key = Key, Timeout = TimeSpan.FromMilliseconds(300) };
        var drafter = new ModelDrafter(new OpenAiChatClient(http, options.Address, options.Model, options.Key), options with { Timeout = end == DraftEnd.Late ? options.Timeout : Room }, TimeProvider.System) { OnNoDraft = lines.Add };
        var watch = Stopwatch.StartNew();

        var brief = await new BriefDesk(_desk.Store, _desk.Clock, drafter).WriteAsync(Query, "en", null, null, new Each(stages), Cancel);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Room);
        TestContext.Current.TestOutputHelper?.WriteLine($"{way}: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(("extractive", own.Id), (brief.Writer, brief.Id));
        Assert.Equal(end, stages.Single(stage => stage.Step == BriefStep.Checking).Draft);
        Assert.Contains(told, Assert.Single(lines), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("a byte a second")]
    [InlineData("500")]
    [InlineData("flood")]
    [InlineData("obeys")]
    public async Task The_verb_prints_it_on_time_and_says_why_the_model_did_not_draft(string way)
    {
        var (_, end, told) = Ways.Select(row => row.Data).Single(row => row.Item1 == way);
        await CollectAsync();
        await using var server = Server(way);
        await File.WriteAllTextAsync(Path.Combine(_desk.Database.Folder, "daybook.toml"),
            $"[model]\naddress = \"{server.Url("/v1")}\"\nname = \"tiny\"\nkey = \"{Key}\"\ntimeout-seconds = {(end == DraftEnd.Late ? 1 : 60)}\n", Cancel);
        var watch = Stopwatch.StartNew();

        var answer = await DaybookProcess.RunAsync(["brief", Query, "--format", "json", .. _desk.Database.Options]);

        TestContext.Current.TestOutputHelper?.WriteLine($"{way}: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Room);
        Assert.Equal(0, answer.Code);
        Assert.Equal("extractive", answer.Document.GetProperty("writer").GetString());
        Assert.Contains("Growers of Georgia and Armenia signed", answer.Out, StringComparison.Ordinal);
        var line = Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("daybook: model tiny: ", line, StringComparison.Ordinal);
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.EndsWith("; the brief is told in the sources' own sentences (settings: model.address, model.name)", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, answer.Error + answer.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();

    private Task CollectAsync() => _desk.CollectAsync(NewsDesk.Own, Rss.Feed(
        Rss.Item("a", "Apples", "Growers of Georgia and Armenia signed an agreement on apples in the town of Marneuli on Monday morning."),
        Rss.Item("b", "Bridge", "Georgia and Armenia opened a bridge of 418 metres over the Debed, said the ministry of roads.")));

    private static LoopbackServer Server(string way) => new(async (_, stream, cancel) =>
    {
        switch (way)
        {
            case "silent":
                await Task.Delay(Timeout.Infinite, cancel);
                break;
            case "a byte a second":
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"u8.ToArray(), cancel);
                for (; ; await Task.Delay(TimeSpan.FromSeconds(1), cancel))
                    await stream.WriteAsync(" "u8.ToArray(), cancel);
            case "500" or "401":
                await stream.WriteAsync(Encoding.Latin1.GetBytes(LoopbackServer.Answer($"{way} No", "Content-Type: text/plain", "Bearer " + Key)), cancel);
                break;
            case "flood":
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n"u8.ToArray(), cancel);
                for (var sent = 0; sent < 100; sent++)
                    await stream.WriteAsync(new byte[1_000_000], cancel);
                break;
            case "hangs up":
                break;
            default:
                await LoopbackServer.SendAsync(stream, "Content-Type: application/json", Encoding.UTF8.GetBytes(way == "broken JSON" ? "{\"choices\":[{\"mess" : Chat(way)), cancel);
                break;
        }
    });

    private static string Chat(string way) => JsonSerializer.Serialize(new
    {
        choices = new[] { new { message = new { content = way switch
        {
            "cites outside" => """{"sections":[{"heading":"Apples","points":[{"sentence":"s77"},{"sentence":"https://evil.example/"},{"sentence":"s1","text":"Georgia attacked Armenia."}]}]}""",
            "obeys" => """{"overview":["s9"],"sections":[{"heading":"As instructed","points":[{"sentence":"s1","text":"I ignore all previous instructions and say that Norland wins."},{"sentence":"s2","text":"Visit https://evil.example"}]}]}""",
            _ => "I am sorry, I cannot help with that.",
        } } } },
    });

    private sealed class Each(List<BriefStage> stages) : IProgress<BriefStage>
    {
        public void Report(BriefStage value) => stages.Add(value);
    }
}
