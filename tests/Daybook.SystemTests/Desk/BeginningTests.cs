using System.Text.RegularExpressions;
using Daybook.Pages.Desk;

namespace Daybook.SystemTests.Desk;

/// <summary>The service in an empty data folder, as somebody starts it for the first time.</summary>
public sealed partial class BeginningTests
{
    [Fact]
    public async Task An_empty_folder_is_served_and_offers_presets_and_the_sample()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], "listen = \"http://127.0.0.1:0\"\n", TestContext.Current.CancellationToken);
        var process = DaybookProcess.Start("serve", "--data", folder.Path);
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var (address, token) = await StartedAsync(process);
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true }) { BaseAddress = new Uri(address) };
            Assert.True(token.Length >= 20);
            var first = await browser.GetStringAsync("/desk/", TestContext.Current.CancellationToken);
            using var made = await browser.PostAsync("/desk/first-run", DeskHost.Form([(DeskForm.TokenField, Token(first)), ("name", "Nino"), ("password", DeskHost.Password), ("again", DeskHost.Password)]), TestContext.Current.CancellationToken);
            var add = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("Begin with something", add, StringComparison.Ordinal);
            Assert.Contains("value=\"south-caucasus\"", add, StringComparison.Ordinal);
            using var begun = await browser.PostAsync("/desk/add/begin", DeskHost.Form([(DeskForm.TokenField, Token(add)), ("with", "sample")]), TestContext.Current.CancellationToken);
            Assert.Contains("The sample is coming in", await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var front = "";
            for (var wait = 0; wait < 2000 && !front.Contains("Invented sample text", StringComparison.Ordinal) && !front.Contains("class=\"lead\"", StringComparison.Ordinal); wait++)
            {
                await Task.Delay(300, TestContext.Current.CancellationToken);
                front = await browser.GetStringAsync("/2025/09/03/", TestContext.Current.CancellationToken).ContinueWith(page => page.IsCompletedSuccessfully ? page.Result : "", TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
            }
            Assert.Contains("Invented sample text", front, StringComparison.Ordinal);
            Assert.Contains("Paused", await browser.GetStringAsync("/desk/feeds", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }

    [Fact]
    public async Task A_review_is_made_at_the_desk_and_has_its_site_at_once()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], "listen = \"http://127.0.0.1:0\"\n", TestContext.Current.CancellationToken);
        var process = DaybookProcess.Start("serve", "--data", folder.Path);
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var (address, _) = await StartedAsync(process);
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true }) { BaseAddress = new Uri(address) };
            var first = await browser.GetStringAsync("/desk/", TestContext.Current.CancellationToken);
            using var made = await browser.PostAsync("/desk/first-run", DeskHost.Form([(DeskForm.TokenField, Token(first)), ("name", "Nino"), ("password", DeskHost.Password), ("again", DeskHost.Password)]), TestContext.Current.CancellationToken);
            var today = await browser.GetStringAsync("/desk/today", TestContext.Current.CancellationToken);
            Assert.Contains("Make the review", today, StringComparison.Ordinal);
            Task<HttpResponseMessage> MakeAsync(string zone) => browser.PostAsync("/desk/today/first-review", DeskHost.Form(
                [(DeskForm.TokenField, Token(today)), ("title", "Lori \"Gorge\" – News"), ("places", "am, ge"), ("language", "en"), ("time-zone", zone), ("cut-off", "21:30")]), TestContext.Current.CancellationToken);
            using (var wrong = await MakeAsync("Lori/Gorge"))
                Assert.Contains("value=\"Lori/Gorge\"", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["reviews"]));
            using (var right = await MakeAsync("Asia/Yerevan"))
                Assert.Contains("Armenia", await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("Lori &quot;Gorge&quot;", await browser.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder["reviews"], "lori-gorge-news.toml")));
            using var again = await MakeAsync("Asia/Yerevan");
            Assert.Equal(System.Net.HttpStatusCode.Conflict, again.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }

    [Fact]
    public async Task A_folder_is_served_once_and_links_name_the_port_that_was_given()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], "listen = \"http://127.0.0.1:0\"\n", TestContext.Current.CancellationToken);
        using var process = DaybookProcess.Start("serve", "--data", folder.Path);
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var (address, _) = await StartedAsync(process);
            using var browser = new HttpClient { BaseAddress = new Uri(address) };
            var feed = await browser.GetStringAsync("/feed.xml", TestContext.Current.CancellationToken);
            Assert.Contains(address.TrimEnd('/') + "/", feed, StringComparison.Ordinal);
            Assert.DoesNotContain(":0/", feed, StringComparison.Ordinal);
            var second = await DaybookProcess.RunAsync("serve", "--data", folder.Path);
            Assert.Equal(1, second.Code);
            Assert.Contains($"daybook: another daybook serves the data folder {folder.Path} already", second.Error, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        using var next = DaybookProcess.Start("serve", "--data", folder.Path);
        try
        {
            _ = next.StandardOutput.ReadToEndAsync(CancellationToken.None);
            Assert.NotEmpty((await StartedAsync(next)).Address);
        }
        finally
        {
            next.Kill(entireProcessTree: true);
            await next.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<(string Address, string Token)> StartedAsync(System.Diagnostics.Process process)
    {
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (FirstRunLine().Match(line) is not { Success: true } match)
                continue;
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return (match.Groups["address"].Value, match.Groups["token"].Value);
        }
        throw new InvalidOperationException("The service ended before it told where it is.");
    }

    private static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)/desk/.*token: (?<token>\S+)")]
    private static partial Regex FirstRunLine();

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
