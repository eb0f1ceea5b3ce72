using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>How long each key that is pressed on a page of the desk waits for its answer, and how busy the machine was meanwhile.</summary>
internal sealed class KeyWaits
{
    /// <summary>Notes for every key when it was pressed and when the answer stood on the page.</summary>
    private const string StopWatch = """
        window.waits = []; let pressed = 0;
        addEventListener("keydown", () => { pressed = performance.now(); }, true);
        document.addEventListener("daybook:shown", () => { window.waits.push(performance.now() - pressed); });
        """;

    /// <summary>
    /// How many times longer work takes because others work too: many equal slices of work, their time together over the time the quickest
    /// of them says they would take alone.
    /// </summary>
    private const string Busy = """
        () => {
          const times = [];
          for (let n = 0; n < 400; n++) { const began = performance.now(); for (let i = 0, x = 1; i < 300000; i++) x = (x * 31 + i) | 0; times.push(performance.now() - began); }
          const all = times.reduce((sum, time) => sum + time, 0), quick = times.sort((a, b) => a - b)[20];
          return all / (times.length * quick);
        }
        """;

    private readonly IPage _page;
    private readonly double _busyBefore;

    private KeyWaits(IPage page, double busyBefore) => (_page, _busyBefore) = (page, busyBefore);

    public int Presses { get; private set; }

    /// <summary>Goes to an address and begins to note.</summary>
    public static async Task<KeyWaits> BeginAsync(IPage page, string address)
    {
        await page.AddInitScriptAsync(StopWatch);
        await page.GotoAsync(address);
        return new KeyWaits(page, await page.EvaluateAsync<double>(Busy));
    }

    /// <summary>Presses a key and waits until its answer stands on the page.</summary>
    public async Task PressAsync(string key)
    {
        Presses++;
        await _page.Keyboard.PressAsync(key);
        await _page.EvaluateAsync("count => new Promise(done => { const look = () => window.waits.length >= count ? done() : setTimeout(look, 2); look(); })", Presses);
    }

    /// <summary>The waits so far in milliseconds, the shortest first, and how many times longer work took than on a machine by itself.</summary>
    public async Task<(double[] Waits, double Busy)> EndAsync()
    {
        var waits = (await _page.EvaluateAsync<double[]>("window.waits")).Order().ToArray();
        return (waits, Math.Max(1, (_busyBefore + await _page.EvaluateAsync<double>(Busy)) / 2));
    }
}
