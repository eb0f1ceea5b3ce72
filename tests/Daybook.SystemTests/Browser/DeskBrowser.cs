using Deque.AxeCore.Playwright;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>A real browser at a desk: it signs in, and notes every message, every request and every dialog.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    /// <summary>Notes for every key when it was pressed and when the answer stood on the page.</summary>
    public const string StopWatch = """
        window.waits = []; let pressed = 0;
        addEventListener("keydown", () => { pressed = performance.now(); }, true);
        document.addEventListener("daybook:shown", () => { window.waits.push(performance.now() - pressed); });
        """;

    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;
    private readonly List<string> _noise = [];
    private readonly List<string> _foreign = [];

    private DeskBrowser(IPlaywright playwright, IBrowser browser, Uri address)
    {
        _playwright = playwright;
        _browser = browser;
        _address = address;
    }

    /// <summary>Launches it; the test is skipped where there is no browser.</summary>
    public static async Task<DeskBrowser> LaunchAsync(Uri address)
    {
        Assert.SkipWhen(Chromium is null, "chromium is not installed");
        var playwright = await Playwright.CreateAsync();
        return new DeskBrowser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }), address);
    }

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
        await page.Locator(".keys").WaitForAsync();
        return page;
    }

    public async Task<IPage> OpenAsync(bool script = true, int width = 1440, ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = script, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
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

    /// <summary>How many times longer work takes here because others work too: many equal slices, their time over that of the quickest.</summary>
    public static Task<double> BusyAsync(IPage page) => page.EvaluateAsync<double>("""
        () => {
          const times = [];
          for (let n = 0; n < 400; n++) { const began = performance.now(); for (let i = 0, x = 1; i < 300000; i++) x = (x * 31 + i) | 0; times.push(performance.now() - began); }
          const all = times.reduce((sum, time) => sum + time, 0), quick = times.sort((a, b) => a - b)[20];
          return Math.max(1, all / (times.length * quick));
        }
        """);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
