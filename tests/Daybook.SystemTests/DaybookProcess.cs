using System.Diagnostics;
using System.Text.Json;

namespace Daybook.SystemTests;

/// <summary>Runs the real program as a user does: a process with arguments, an exit code and two streams.</summary>
public static class DaybookProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "daybook.dll");

    public sealed record Answer(int Code, string Out, string Error)
    {
        public IReadOnlyList<JsonElement> Lines =>
            [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

        public JsonElement Document => JsonDocument.Parse(Out).RootElement;
    }

    public static Task<Answer> RunAsync(params string[] arguments) => RunWithAsync("", arguments);

    /// <param name="input">What it is given on standard input.</param>
    public static Task<Answer> RunWithAsync(string input, params string[] arguments) => AnswerAsync(Start(arguments), input);

    /// <summary>With a variable of the environment besides.</summary>
    public static Task<Answer> RunUnderAsync(string variable, string value, params string[] arguments) => AnswerAsync(Start(arguments, start => start.Environment[variable] = value), "");

    private static async Task<Answer> AnswerAsync(Process started, string input)
    {
        using var process = started;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new Answer(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and leaves it running; the caller kills it.</summary>
    public static Process Start(params string[] arguments) => Start(arguments, _ => { });

    private static Process Start(string[] arguments, Action<ProcessStartInfo> change)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DAYBOOK_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        change(start);
        return Process.Start(start)!;
    }
}
