using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>How long each key that is pressed on a page of the desk waits for its answer, and how busy machine and disk were meanwhile.</summary>
internal sealed class KeyWaits
{
    /// <summary>An answer this quick is felt as at once (Nielsen 1993, Usability Engineering, ch. 5), in milliseconds.</summary>
    private const double AtOnce = 100;

    /// <summary>What is slow is slow every time; what else the machine had to do once is not.</summary>
    private const int Turns = 3;

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
    private readonly (double Busy, double Disk) _before;

    private KeyWaits(IPage page, (double, double) before) => (_page, _before) = (page, before);

    public int Presses { get; private set; }

    /// <summary>Goes to an address and begins to note.</summary>
    public static async Task<KeyWaits> BeginAsync(IPage page, string address)
    {
        await page.AddInitScriptAsync(StopWatch);
        await page.GotoAsync(address);
        return new KeyWaits(page, await LoadAsync(page));
    }

    /// <summary>Presses a key and waits until its answer stands on the page.</summary>
    public async Task PressAsync(string key)
    {
        Presses++;
        await _page.Keyboard.PressAsync(key);
        await _page.EvaluateAsync("count => new Promise(done => { const look = () => window.waits.length >= count ? done() : setTimeout(look, 2); look(); })", Presses);
    }

    /// <summary>The longest wait but some, and how long it may be on this machine, in milliseconds.</summary>
    public async Task<(double Wait, double Limit, string Told)> EndAsync(int but)
    {
        var waits = (await _page.EvaluateAsync<double[]>("window.waits")).Order().ToArray();
        var after = await LoadAsync(_page);
        var (busy, disk) = (Math.Max(1, (_before.Busy + after.Busy) / 2), Math.Max(_before.Disk, after.Disk));
        var (wait, limit) = (waits[^(1 + but)], AtOnce * busy + disk);
        return (wait, limit, string.Create(CultureInfo.InvariantCulture,
            $"{Presses} key presses; answered in {waits[Presses / 2]:0} ms (median), {wait:0} ms (all but {but}), {waits[^1]:0} ms (slowest); a machine {busy:0.0} times busy with a disk that takes {disk:0} ms may take {limit:0} ms"));
    }

    /// <summary>Has keys pressed and measured, anew where they waited too long: once at least they are all answered at once.</summary>
    public static async Task AnsweredAtOnceAsync(Func<Task<(double Wait, double Limit, string Told)>> press)
    {
        for (var turn = 1; ; turn++)
        {
            var (wait, limit, told) = await press();
            TestContext.Current.TestOutputHelper?.WriteLine(told);
            if (wait <= limit)
                return;
            Assert.True(turn < Turns, told);
        }
    }

    private static async Task<(double Busy, double Disk)> LoadAsync(IPage page) => (await page.EvaluateAsync<double>(Busy), Disk());

    /// <summary>What the disk takes to keep a little, in milliseconds: the longest of some, for a store keeps what each key decides.</summary>
    private static double Disk()
    {
        using var folder = new TemporaryFolder();
        using var file = File.Create(folder["kept"]);
        var longest = TimeSpan.Zero;
        for (var n = 0; n < 20; n++)
        {
            var began = Stopwatch.GetTimestamp();
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
            var took = Stopwatch.GetElapsedTime(began);
            longest = took > longest ? took : longest;
        }
        return longest.TotalMilliseconds;
    }
}
