using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Daybook.SystemTests.Browser;

/// <summary>The demo as a user starts it, served on a free port for as long as the tests of a class run.</summary>
public sealed partial class DemoSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    /// <summary>Address of the front page.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("DAYBOOK_LISTEN", null);
        await File.WriteAllTextAsync(_folder["daybook.toml"], "listen = \"http://127.0.0.1:0\"\n", TestContext.Current.CancellationToken);
        _process = DaybookProcess.Start("demo", "--data", _folder.Path);
        // Read to the end all the same, or the program would block on a full pipe.
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (AddressPattern().Match(line) is not { Success: true } match)
                continue;
            Address = match.Groups["address"].Value;
            _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
            return;
        }
        throw new InvalidOperationException("The demo ended before it served anything.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }
        _folder.Dispose();
    }

    // Said when the work is done; the line about the desk comes before it, with the same address.
    [GeneratedRegex(@"The review is on (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex AddressPattern();
}
