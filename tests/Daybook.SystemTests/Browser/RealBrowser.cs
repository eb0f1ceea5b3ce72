using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>Chromium, started for a test and stopped after it.</summary>
internal sealed class RealBrowser : IAsyncDisposable
{
    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Milliseconds that it may take to start, and a page to show what is waited for: a machine that tests much else is slow, not wrong.</summary>
    private const float Patience = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RealBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it; the test is skipped where there is no browser.</summary>
    public static async Task<RealBrowser> LaunchAsync()
    {
        Assert.SkipWhen(Chromium is null, "chromium is not installed");
        var playwright = await Playwright.CreateAsync();
        return new RealBrowser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Timeout = Patience,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A page in a context of its own.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? how = null)
    {
        var context = await _browser.NewContextAsync(how);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
