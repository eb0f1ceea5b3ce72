using System.Diagnostics;

namespace Daybook.Fuzz;

/// <summary>A copy of this program in which Daybook.Core notes every edge it takes (SharpFuzz, as afl does). The program as built stays as it is.</summary>
internal static class Instrumented
{
    private const string Mark = "instrumented";

    /// <summary>True in the copy.</summary>
    public static bool IsHere => File.Exists(Path.Combine(AppContext.BaseDirectory, Mark));

    /// <summary>Makes the copy, runs it with these arguments and answers with its exit code.</summary>
    public static int Start(string[] args)
    {
        var copy = Directory.CreateTempSubdirectory("daybook-fuzz-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            SharpFuzz.Fuzzer.Instrument(Path.Combine(copy.FullName, "Daybook.Core.dll"), static _ => true, SharpFuzz.Options.Value);
            File.WriteAllText(Path.Combine(copy.FullName, Mark), "");
            using var process = Process.Start(Path.Combine(copy.FullName, OperatingSystem.IsWindows() ? "Daybook.Fuzz.exe" : "Daybook.Fuzz"), args);
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
