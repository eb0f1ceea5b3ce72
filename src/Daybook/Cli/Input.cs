namespace Daybook.Cli;

/// <summary>Reading files that a user names.</summary>
internal static class Input
{
    /// <summary>Far above any list of feeds; keeps a wrong file from being read into memory.</summary>
    private const long LargestFile = 50_000_000;

    /// <exception cref="CommandFailure">It is not there, a folder, too large or cannot be read.</exception>
    public static byte[] Read(FileInfo file)
    {
        RefuseFolder(file);
        try
        {
            if (file.Exists && file.Length > LargestFile)
                throw new CommandFailure($"{file} is larger than {LargestFile / 1_000_000} MB", "is it the right file?");
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure($"there is no file {file}", "check the path");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file} cannot be read: {problem.Message}", "check who owns it and its permissions");
        }
    }

    /// <exception cref="CommandFailure">A folder has that name.</exception>
    public static void RefuseFolder(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
            throw new CommandFailure($"{file} is a folder, not a file", "name the file in it");
    }
}
