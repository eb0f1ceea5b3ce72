using System.Net;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;

namespace Daybook.SystemTests.Desk;

/// <summary>Accounts as somebody outside meets them: the first run, signing in, sessions, guessing.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task The_first_run_makes_one_account_and_then_no_more()
    {
        await using var host = await DeskHost.SignedInAsync();
        Assert.Contains(DeskHost.Name, await host.PageAsync(DeskPaths.Feeds), StringComparison.Ordinal);
        using var second = host.NewBrowser();
        using var answer = await host.PostAsync(second, DeskPaths.FirstRun, ("name", "Eve"), ("password", DeskHost.Password), ("again", DeskHost.Password), ("token", host.Office.StartToken));
        Assert.Equal(DeskPaths.SignIn, answer.Headers.Location!.ToString());
        Assert.Equal(DeskHost.Name, Assert.Single(host.News.Store.Accounts.All()).Name);
    }

    [Theory]
    [InlineData("", DeskHost.Password, DeskHost.Password)]
    [InlineData("Nino", "1234567", "1234567")]
    [InlineData("Nino", "aaaaaaaaaaaa", "aaaaaaaaaaaa")]
    [InlineData("NinoNinoNino", "ninoninonino", "ninoninonino")]
    [InlineData("Nino", DeskHost.Password, "another one altogether")]
    public async Task A_first_account_needs_a_name_and_a_password_worth_the_name(string name, string password, string again)
    {
        await using var host = await DeskHost.StartAsync();
        using var answer = await host.PostAsync(DeskPaths.FirstRun, ("name", name), ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(host.News.Store.Accounts.Any());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7", null)]
    [InlineData("Via", "1.1 proxy", null)]
    [InlineData("Host", "rebound.example", null)]
    [InlineData(null, null, "https://review.example")]
    public async Task From_another_machine_the_first_account_needs_the_printed_token(string? header, string? value, string? publicAddress)
    {
        await using var host = await DeskHost.StartAsync(publicAddress);
        if (header is not null)
            host.Browser.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var without = await host.PostAsync(DeskPaths.FirstRun, ("name", "Eve"), ("password", DeskHost.Password), ("again", DeskHost.Password));
        using var wrong = await host.PostAsync(DeskPaths.FirstRun, ("name", "Eve"), ("password", DeskHost.Password), ("again", DeskHost.Password), ("token", "guess"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.False(host.News.Store.Accounts.Any());
        using var right = await host.PostAsync(DeskPaths.FirstRun, ("name", "Nino"), ("password", DeskHost.Password), ("again", DeskHost.Password), ("token", host.Office.StartToken));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
    }

    [Fact]
    public async Task A_session_begins_with_a_secret_of_its_own_and_ends_for_good()
    {
        await using var host = await DeskHost.SignedInAsync();
        using var planted = host.NewBrowser();
        planted.DefaultRequestHeaders.Add("Cookie", "daybook-desk=planted-by-somebody; daybook-visit=planted-too");
        var token = await host.TokenAsync(planted);
        using var signedIn = await planted.PostAsync(DeskPaths.SignIn, DeskHost.Form([(DeskForm.TokenField, token), ("name", "NINO"), ("password", DeskHost.Password)]), TestContext.Current.CancellationToken);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("daybook-desk=", StringComparison.Ordinal));
        Assert.DoesNotContain("planted", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        using var replay = host.NewBrowser();
        replay.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Contains(DeskHost.Name, await host.PageAsync(DeskPaths.Feeds, replay), StringComparison.Ordinal);
        using var left = await replay.PostAsync(DeskPaths.SignOut, DeskHost.Form([(DeskForm.TokenField, await host.TokenAsync(replay))]), TestContext.Current.CancellationToken);
        using var after = await host.GetAsync(DeskPaths.Feeds, replay);
        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_a_new_password_with_its_account_and_with_time()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Store.Accounts.SetPassword(DeskHost.Name, PasswordHash.Make(DeskHost.Password, new byte[PasswordHash.SaltBytes]));
        Assert.False(await IsIn(host));
        await SignInAsync(host, host.Browser, DeskHost.Password);
        Assert.True(await IsIn(host));
        host.News.Clock.Advance(SessionPolicy.Idle);
        Assert.False(await IsIn(host));
        await SignInAsync(host, host.Browser, DeskHost.Password);
        host.News.Store.Accounts.Remove(DeskHost.Name);
        Assert.False(await IsIn(host));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_for_an_account_whatever_address_it_claims_to_come_from()
    {
        await using var host = await DeskHost.SignedInAsync();
        var let = 0;
        for (var guess = 0; guess < 14; guess++)
        {
            using var browser = host.NewBrowser();
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{guess}");
            if ((await SignInAsync(host, browser, "guess number " + guess)) == HttpStatusCode.UnprocessableEntity)
                let++;
        }
        Assert.Equal(AttemptLimit.OfAccount.Burst, let);
        using var owner = host.NewBrowser();
        Assert.Equal(HttpStatusCode.TooManyRequests, await SignInAsync(host, owner, DeskHost.Password));
        host.News.Clock.Advance(AttemptLimit.OfAccount.Interval);
        Assert.Equal(HttpStatusCode.SeeOther, await SignInAsync(host, owner, DeskHost.Password));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/desk/")]
    [InlineData("/desk/\\..\\..//evil.example")]
    [InlineData("/desk//evil.example")]
    [InlineData("/desk/../../evil")]
    [InlineData("/desk/%2f%2fevil.example")]
    [InlineData("/desk/\t//evil.example")]
    [InlineData("/desk/feeds\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/desk@evil.example/")]
    [InlineData("/")]
    public async Task After_signing_in_the_way_leads_nowhere_else(string next)
    {
        await using var host = await DeskHost.SignedInAsync();
        using var browser = host.NewBrowser();
        using var answer = await host.PostAsync(browser, DeskPaths.SignIn, ("name", DeskHost.Name), ("password", DeskHost.Password), ("next", next));
        Assert.Equal(DeskPaths.Root, answer.Headers.Location!.ToString());
    }

    private static async Task<HttpStatusCode> SignInAsync(DeskHost host, HttpClient browser, string password)
    {
        using var answer = await host.PostAsync(browser, DeskPaths.SignIn, ("name", DeskHost.Name), ("password", password));
        return answer.StatusCode;
    }

    private static async Task<bool> IsIn(DeskHost host)
    {
        using var answer = await host.GetAsync(DeskPaths.Feeds);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
