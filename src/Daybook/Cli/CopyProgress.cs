using Spectre.Console;

namespace Daybook.Cli;

/// <summary>Runs long work off the main thread, with a line that tells how far it is where a person watches.</summary>
internal static class CopyProgress
{
    /// <summary>Work that copies tables.</summary>
    public static Task<T> ShowAsync<T>(string doing, Func<IProgress<(string Table, long Rows)>, T> copy, CancellationToken cancel) =>
        ShowStepsAsync(doing, progress => copy(new Rows(progress)), cancel);

    /// <summary>Work that tells by itself what it does next.</summary>
    public static async Task<T> ShowStepsAsync<T>(string doing, Func<IProgress<string>, T> work, CancellationToken cancel)
    {
        if (!Session.OnTerminal)
            return await Task.Run(() => work(new Silent()), cancel);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync(doing, context => Task.Run(() => work(new Progress<string>(at => context.Status(Markup.Escape($"{doing}: {at}"))))));
    }

    private sealed class Rows(IProgress<string> told) : IProgress<(string Table, long Rows)>
    {
        public void Report((string Table, long Rows) value) => told.Report($"{value.Table}, {value.Rows} rows");
    }

    private sealed class Silent : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
