using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>What went wrong with the SQLite file, in plain words.</summary>
internal static class SqliteFailures
{
    /// <summary>Less room than SQLite needs to open a file, in bytes: its index of the log alone is 32 KiB.</summary>
    private const long LeastRoom = 65_536;

    // Result codes: https://sqlite.org/rescode.html
    public static StoreException Told(SqliteException problem, string path) => problem.SqliteErrorCode switch
    {
        5 or 6 => new($"{path} is locked by another program", "stop the other Daybook that uses this folder, or give --data another one", problem),
        8 => new($"{path} cannot be written: it is read-only", "check who owns the data folder and its permissions", problem),
        // On a full disk SQLite cannot make its shared-memory file and calls that an I/O error.
        10 when DiskIsFull(path) => Full(path, problem),
        10 => new($"reading or writing {path} failed: {problem.Message}", "check the disk; nothing that was saved before is lost", problem),
        11 or 26 => new($"{path} is damaged or is no database of Daybook", "put back a backup of the data folder, or give --data another one", problem),
        13 => Full(path, problem),
        14 => new($"{path} cannot be opened", "check that the data folder is there and who owns it", problem),
        _ => new($"the database failed: {problem.Message}", $"the file is {path}", problem),
    };

    private static StoreException Full(string path, SqliteException problem) =>
        new($"the disk of {path} is full", "free some space and run it again; nothing that was saved before is lost", problem);

    private static bool DiskIsFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LeastRoom;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
