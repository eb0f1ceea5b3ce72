using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>
/// Pages of a SQLite file, and gaps in others, on which nothing stands any more. Before programs wrote with <c>secure_delete</c> they kept there what rows
/// had held that moved or were erased, and no later erasing finds it. A file that was made or written anew since says so in its header (https://sqlite.org/pragma.html#pragma_user_version).
/// </summary>
internal static class UnusedPages
{
    private const int Clean = 1;

    /// <summary>A file is written anew beside itself and then into its journal: https://sqlite.org/lang_vacuum.html tells of twice its size.</summary>
    private const int Room = 2;

    /// <summary>True where words that were withdrawn may still stand in the file.</summary>
    public static bool MayHoldErased(DbConnection connection) => connection is SqliteConnection && connection.Number("PRAGMA user_version") < Clean;

    /// <summary>To be called of a file in which nothing was ever erased.</summary>
    public static void MarkClean(DbConnection connection)
    {
        if (connection is SqliteConnection)
            connection.Execute($"PRAGMA user_version = {Clean}");
    }

    /// <summary>Writes a file anew without them. A crash leaves it as it was.</summary>
    /// <param name="progress">What is done next.</param>
    /// <returns>Its size in bytes before and after.</returns>
    /// <exception cref="StoreException">Another program has it open, or there is too little room.</exception>
    public static (long Before, long After) Rewrite(string path, IProgress<string> progress)
    {
        var before = new FileInfo(path).Length;
        RefuseWithoutRoom(Path.GetDirectoryName(path)!, Room * before);
        RefuseWithoutRoom(TemporaryFolder(), before);
        try
        {
            using var connection = SqliteFile.Alone(path);
            progress.Report("the full-text index");
            SearchIndex.Purge(connection);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"the whole file, {before / 1e6:0.0} MB"));
            connection.Execute("VACUUM");
            MarkClean(connection);
        }
        catch (SqliteException problem)
        {
            throw SqliteFailures.Told(problem, path);
        }
        return (before, new FileInfo(path).Length);
    }

    /// <summary>Where SQLite makes the file anew first: https://sqlite.org/tempfiles.html#temporary_file_storage_locations.</summary>
    private static string TemporaryFolder() => OperatingSystem.IsWindows() ? Path.GetTempPath()
        : new[] { Environment.GetEnvironmentVariable("SQLITE_TMPDIR"), Environment.GetEnvironmentVariable("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp" }.FirstOrDefault(Directory.Exists) ?? ".";

    private static void RefuseWithoutRoom(string folder, long bytes)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        if (free < bytes)
            throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"to write the file anew takes {bytes / 1e6:0.0} MB in {folder}, where {free / 1e6:0.0} MB are free"),
                "free some space and run it again; nothing was changed");
    }
}
