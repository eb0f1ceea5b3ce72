using System.Net;
using System.Text.RegularExpressions;
using Daybook.Pages.Desk.Read;

namespace Daybook.SystemTests.Desk;

/// <summary>Pictures of items come through this server: only those that stand in a stored item, only to who was shown it, only as pictures.</summary>
public sealed partial class ReadPicturesTests
{
    private const string Source = "https://pictures.example/p";
    private const string Png = "\u0089PNG\r\n\u001a\n rest of a picture";

    [Fact]
    public async Task A_picture_of_an_item_is_shown_from_here_as_what_its_bytes_say()
    {
        await using var host = await WithItemAsync();
        host.News.Web.PutBytes(Source, Latin1(Png), "text/html; charset=utf-8");
        using var answer = await host.GetAsync("/desk/" + PlaceOf(await OpenedAsync(host)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Latin1(Png), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>", "image/png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml")]
    [InlineData("%PDF-1.7", "image/jpeg")]
    [InlineData("", "image/gif")]
    public async Task What_is_no_picture_is_nothing(string body, string type)
    {
        await using var host = await WithItemAsync();
        host.News.Web.PutBytes(Source, Latin1(body), type);
        await AssertNothingAsync(host, "/desk/" + PlaceOf(await OpenedAsync(host)));
    }

    [Fact]
    public async Task Nobody_makes_this_server_ask_for_anything_else()
    {
        await using var host = await WithItemAsync();
        host.News.Web.PutBytes(Source, Latin1(Png), "image/png");
        var place = "/desk/" + PlaceOf(await OpenedAsync(host));
        var proof = place.Split('/')[^1];
        var item = host.News.Only.Id;
        foreach (var forged in new[] { $"{item}/1/{proof}", $"{item + 1}/0/{proof}", $"{item}/0/{proof}x", $"{item}/0/{new string('A', proof.Length)}", $"{item}/-1/{proof}", $"{item}/99999999999/{proof}", $"{item}/https:%2F%2Fevil.example%2F/{proof}" })
            await AssertNothingAsync(host, "/desk/read/pictures/" + forged);
        using var stranger = await host.GetAsync(place, host.NewBrowser());
        Assert.NotEqual(HttpStatusCode.OK, stranger.StatusCode);
        Assert.Equal(0, host.News.Web.TimesAsked(Source));
    }

    private static async Task AssertNothingAsync(DeskHost host, string path)
    {
        using var answer = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<DeskHost> WithItemAsync()
    {
        var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald");
        await host.News.CollectAsync(Pipeline.NewsDesk.Own, Pipeline.Rss.Feed(Pipeline.Rss.Item("a", text: Pipeline.Rss.Text + $"<img src=\"{Source}\" alt=\"Bridge\">")));
        return host;
    }

    private static Task<string> OpenedAsync(DeskHost host) => host.PageAsync(ReadPaths.Of("today", host.News.Only.Id));

    private static string PlaceOf(string page) => WebUtility.HtmlDecode(Place().Match(page).Groups[1].Value);

    private static byte[] Latin1(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    [GeneratedRegex("<img src=\"(read/pictures/[^\"]+)\" alt=\"Bridge\" loading=\"lazy\">")]
    private static partial Regex Place();
}
