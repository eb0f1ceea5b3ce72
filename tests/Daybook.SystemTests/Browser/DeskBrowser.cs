using Deque.AxeCore.Playwright;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>A real browser at a desk: it signs in, and notes every message, every request and every dialog.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    private readonly RealBrowser _browser;
    private readonly Uri _address;
    private readonly List<string> _noise = [];
    private readonly List<string> _foreign = [];

    private DeskBrowser(RealBrowser browser, Uri address)
    {
        _browser = browser;
        _address = address;
    }

    /// <summary>Launches it; the test is skipped where there is no browser.</summary>
    public static async Task<DeskBrowser> LaunchAsync(Uri address) => new(await RealBrowser.LaunchAsync(), address);

    /// <summary>A page of the desk in a context of its own, signed in. The first of an instance makes the account.</summary>
    public async Task<IPage> SignInAsync(bool script = true, int width = 1440, ColorScheme colours = ColorScheme.Light)
    {
        var page = await OpenAsync(script, width, colours);
        await page.GotoAsync(Path(DeskPaths.Root));
        await page.FillAsync("input[name=name]", DeskHost.Name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        if (await page.Locator("input[name=again]").CountAsync() > 0)
            await page.FillAsync("input[name=again]", DeskHost.Password);
        await page.ClickAsync("main button");
        // On a phone the line of keys is empty until something is told.
        await page.Locator(".keys").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public async Task<IPage> OpenAsync(bool script = true, int width = 1440, ColorScheme colours = ColorScheme.Light)
    {
        var page = await _browser.OpenAsync(new() { JavaScriptEnabled = script, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 } });
        page.Console += (_, message) => _noise.Add(message.Text);
        page.PageError += (_, error) => _noise.Add(error);
        page.Dialog += (_, dialog) => { _noise.Add("dialog " + dialog.Message); _ = dialog.DismissAsync(); };
        page.Request += (_, request) => { if (!request.Url.StartsWith(_address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) _foreign.Add(request.Url); };
        return page;
    }

    public string Path(string path) => new Uri(_address, path).AbsoluteUri;

    /// <summary>Nothing was said on the console, nothing ran, nobody else was asked.</summary>
    /// <param name="but">What the browser itself may say, e.g. of a page that is not there.</param>
    public void AssertQuiet(string? but = null)
    {
        Assert.DoesNotContain(_noise, noise => but is null || !noise.Contains(but, StringComparison.Ordinal));
        Assert.Empty(_foreign);
    }

    /// <summary>What axe finds on a page, and how much wider than its screen it is: a line each, none where all is well. Needs script.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, string what)
    {
        var findings = await page.RunAxe();
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return [.. findings.Violations.Select(finding => $"{what}: {finding.Id} ({finding.Help}) at {string.Join(", ", finding.Nodes.Take(3).Select(node => node.Target + " " + node.Html))}"),
            .. over > 0 ? new[] { $"{what} is {over} px wider than its screen" } : []];
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
