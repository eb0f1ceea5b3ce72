using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>
/// Waiting until a page has come to another address and stands there whole.
/// The library's own wait for an address looks first and listens afterwards, so it can miss the very event it then waits for
/// (github.com/microsoft/playwright-dotnet/issues/3364): this one asks the page itself, again and again, and needs no script of the page.
/// </summary>
internal static class Arrivals
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until the page's address is as asked and its document is loaded; <see cref="TimeoutException"/> with the address it stands at where it doesn't come.</summary>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> there)
    {
        var until = DateTime.UtcNow + Patience;
        while (!there(page.Url) || !await IsLoadedAsync(page))
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException($"The page did not come where it should: it stands at {page.Url}.");
            await Task.Delay(20);
        }
    }

    /// <summary>Follows the first of some links, and waits for the page it leads to.</summary>
    public static async Task FollowAsync(this IPage page, string links)
    {
        var from = page.Url;
        await page.Locator(links).First.ClickAsync();
        await page.ArriveAsync(url => url != from);
    }

    private static async Task<bool> IsLoadedAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            // The document asked was on its way out.
            return false;
        }
    }
}
