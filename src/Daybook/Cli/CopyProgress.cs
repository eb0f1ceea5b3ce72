using Spectre.Console;

namespace Daybook.Cli;

/// <summary>Runs a long copy off the main thread, with a line that tells how far it is where a person watches.</summary>
internal static class CopyProgress
{
    public static async Task<T> ShowAsync<T>(string doing, Func<IProgress<(string Table, long Rows)>, T> copy, CancellationToken cancel)
    {
        if (!Session.OnTerminal)
            return await Task.Run(() => copy(new Silent()), cancel);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync(doing, context => Task.Run(() => copy(new Progress<(string Table, long Rows)>(at =>
            context.Status(Markup.Escape($"{doing}: {at.Table}, {at.Rows} rows")))), cancel));
    }

    private sealed class Silent : IProgress<(string, long)>
    {
        public void Report((string, long) value)
        {
        }
    }
}
