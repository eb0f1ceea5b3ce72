namespace Daybook.Cli;

/// <summary>
/// Holds a data folder for one service: a second one on it would ask every host twice. The system lets go of the lock when the program ends,
/// however it ends; the file stays, for taking it away would race with the next.
/// </summary>
internal static class FolderHold
{
    public const string FileName = "serve.lock";

    // EAGAIN of Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows: what a lock held by another program answers.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    /// <returns>What lets go of it; null where no file can be made here: the store, where it is in this folder, says so itself.</returns>
    /// <exception cref="CommandFailure">Another service has it.</exception>
    public static IDisposable? Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (HeldElsewhere.Contains(problem.HResult))
        {
            throw new CommandFailure($"another daybook serves the data folder {folder} already", "stop that one first, or name another folder: --data DIR");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
