using Spectre.Console;

namespace Daybook.Cli;

/// <summary>
/// A progress bar on standard error while a person watches, nothing where the output goes to a file.
/// </summary>
internal static class CountsProgress
{
    /// <summary>Runs <paramref name="work"/> and draws how far it is; the work reports (done, total, what).</summary>
    public static async Task<T> ShowAsync<T>(string title, Func<IProgress<(int Done, int Total, string What)>, Task<T>> work)
    {
        if (!Session.OnTerminal)
            return await work(new Silent());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return await work(new Bar(task, title));
            });
    }

    private sealed class Silent : IProgress<(int Done, int Total, string What)>
    {
        public void Report((int Done, int Total, string What) value) { }
    }

    private sealed class Bar(ProgressTask task, string title) : IProgress<(int Done, int Total, string What)>
    {
        public void Report((int Done, int Total, string What) value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            task.Description = Markup.Escape($"{title} {value.Done}/{value.Total} {value.What}");
        }
    }
}
