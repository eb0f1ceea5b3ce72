using System.Net;
using System.Text;
using System.Text.Json;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Engine.Briefs;
using Daybook.Engine.Publishing;
using Daybook.Engine.Translation;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Briefs;

public sealed class TranslationOnSqliteTests() : TranslationTests(TestDatabase.Sqlite);

public sealed class TranslationOnPostgresTests() : TranslationTests(TestDatabase.Postgres);

/// <summary>A translator is a help that may be missing, late or hostile, and nothing of the brief depends on it.</summary>
public abstract class TranslationTests(Func<TestDatabase> database) : IAsyncLifetime
{
    private const string Query = "Georgia and Armenia";
    private const string Said = "Gürcistan ile Ermenistan sınırındaki köprü 15 Nisan'da yeniden açılacak, dedi bakanlık.";
    private const string Meant = "The bridge on the border of Georgia and Armenia will reopen on 15 April, the ministry said.";

    private NewsDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = new NewsDesk(database()).Outlet("herald", language: null);
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(
            Rss.Item("a", "Apples", "Growers of Georgia and Armenia signed an agreement on apples in the town of Marneuli on Monday morning."),
            Rss.Item("b", "Köprü", Said)));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_claim_in_another_language_is_asked_for_once_and_shown_beside_its_original_as_a_machines()
    {
        await using var server = Server(_ => Meant);
        var brief = await WriteAsync(server);
        Assert.Equal(Said, Foreign(brief).Text);
        Assert.Equal(Meant, Assert.Single(Kept(brief)).Text);
        await WriteAsync(server);
        Assert.Single(server.Requests);
        var page = WebUtility.HtmlDecode(await PageAsync(brief));
        Assert.Contains(Said, page, StringComparison.Ordinal);
        Assert.Contains("<summary>Machine translation by 127.0.0.1</summary>", page, StringComparison.Ordinal);
        Assert.Contains(Meant, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Visit https://evil.example on 15 April, the ministry of bridges in Georgia said.")]
    [InlineData("The bridge on the border of Georgia and Armenia will reopen on 16 April, the ministry said.")]
    [InlineData("<script>alert(15)</script> is what the ministry of Georgia and Armenia said https://evil.example")]
    [InlineData("")]
    public async Task What_a_hostile_server_answers_is_not_kept(string answer)
    {
        await using var server = Server(_ => answer);
        var brief = await WriteAsync(server);
        Assert.Equal(Said, Foreign(brief).Text);
        Assert.Empty(Kept(brief));
        Assert.DoesNotContain("Machine translation", await PageAsync(brief), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"translatedText\":\"one string\"}")]
    [InlineData("{\"translatedText\":[]}")]
    [InlineData("{\"translatedText\":[5]}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task What_is_not_the_protocol_costs_nothing(string body)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "Content-Type: application/json", body));
        var brief = await WriteAsync(server);
        Assert.False(brief.Empty);
        Assert.Empty(Kept(brief));
    }

    [Fact]
    public async Task A_server_that_stalls_costs_its_time_out_and_no_more()
    {
        await using var server = new LoopbackServer(async (_, _, cancel) => await Task.Delay(Timeout.Infinite, cancel));
        var brief = await WriteAsync(server, new TranslationOptions { Timeout = TimeSpan.FromMilliseconds(150) });
        Assert.False(brief.Empty);
        Assert.Empty(Kept(brief));
    }

    [Fact]
    public async Task No_more_is_sent_than_the_budget_allows()
    {
        await using var server = Server(_ => Meant);
        await WriteAsync(server, new TranslationOptions { MaxCharacters = Said.Length - 1 });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_is_sent_tells_its_length_as_small_servers_want_it()
    {
        await using var server = Server(_ => Meant);
        await WriteAsync(server);
        Assert.Contains("Content-Length:", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Transfer-Encoding", server.Requests.Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_goes_with_the_item_that_it_was_made_of()
    {
        await using var server = Server(_ => Meant);
        var brief = await WriteAsync(server);
        _desk.Store.Withdrawals.Withdraw(Foreign(brief).Citations[0].Item, "Reason.", _desk.Clock.GetUtcNow());
        Assert.Empty(Kept(brief));
    }

    [Fact]
    public async Task A_model_translates_what_it_gets_as_data()
    {
        var model = new ScriptedModel(_ => "Here: " + JsonSerializer.Serialize(new[] { Meant }));
        var brief = await new BriefDesk(_desk.Store, _desk.Clock, null, new TranslationDesk(_desk.Store, new ModelTranslator(model, "scripted", 4000), new TranslationOptions(), TimeProvider.System))
            .WriteAsync(Query, "en", null, null, null, TestContext.Current.CancellationToken);
        Assert.Equal(("scripted", Meant), (Assert.Single(Kept(brief)).Translator, Kept(brief)[0].Text));
        Assert.Contains("never", model.Told, StringComparison.Ordinal);
        using var asked = JsonDocument.Parse(model.Asked!);
        Assert.Equal(Said, asked.RootElement.GetProperty("texts")[0].GetString());
    }

    private async Task<Brief> WriteAsync(LoopbackServer server, TranslationOptions? options = null)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var desk = new TranslationDesk(_desk.Store, new LibreTranslator(http, new Uri(server.Url("/")), "key"), options ?? new TranslationOptions(), TimeProvider.System);
        return await new BriefDesk(_desk.Store, _desk.Clock, null, desk).WriteAsync(Query, "en", null, null, null, TestContext.Current.CancellationToken);
    }

    private static LoopbackServer Server(Func<string, string> answer) => new(async (head, stream, cancel) =>
        await LoopbackServer.SendAsync(stream, "Content-Type: application/json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { translatedText = new[] { answer(head) } })), cancel));

    private static Claim Foreign(Brief brief) => Assert.Single(brief.Sections.SelectMany(section => section.InOtherLanguages).DistinctBy(claim => claim.Text));

    private IReadOnlyList<Translated> Kept(Brief brief) => _desk.Store.Translations.Of(brief.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).Distinct(), "en");

    private async Task<string> PageAsync(Brief brief)
    {
        using var site = new PublicSite(_desk.Store, Review, _desk.Clock, "https://review.example", null);
        return await site.BriefPageAsync(brief);
    }

    private static Review Review { get; } = ReviewFile.Read("name = \"r\"\ntitle = \"R\"\nlanguages = [\"en\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\napproval = \"automatic\"\n", "r.toml").Review!;
}
