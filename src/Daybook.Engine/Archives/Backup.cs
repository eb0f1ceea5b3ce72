using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Daybook.Store;

namespace Daybook.Engine.Archives;

/// <summary>
/// Writes a backup: one ZIP file with the database, the settings and the reviews. The database in it is a SQLite file whatever keeps it now,
/// so that it can be restored into either. It is made beside others at work, and appears under its name only when it is whole.
/// </summary>
public static class Backup
{
    /// <param name="folder">Data folder.</param>
    /// <param name="path">Where the backup is to be.</param>
    /// <param name="version">Of this program.</param>
    /// <exception cref="ArchiveException">The file cannot be written.</exception>
    /// <exception cref="StoreException">The database cannot be read, or its copy is not whole.</exception>
    public static BackupManifest Write(Store.Store store, string folder, string path, string version, TimeProvider clock, IProgress<(string Table, long Rows)> progress)
    {
        var made = clock.GetUtcNow();
        var work = path + ".partial";
        try
        {
            // What a backup that was stopped left behind.
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
            Directory.CreateDirectory(work);
            store.CopyTo(work, clock, progress);
            var rows = Checked(work, clock);
            var archive = Path.Combine(work, "backup.zip");
            var manifest = Pack(archive, new BackupManifest(BackupManifest.Newest, version, Migrator.Newest, made, rows, []), Path.Combine(work, Store.Store.FileName), folder);
            ArchiveSeal.Set(archive);
            File.Move(archive, path, overwrite: true);
            return manifest;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"{path} cannot be written: {problem.Message}", "check the path, its permissions and the free space: about twice the size of the database is needed", problem);
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Opens the copy and counts what is in it: a backup that was never read is none.</summary>
    private static Dictionary<string, long> Checked(string work, TimeProvider clock)
    {
        using var copy = Store.Store.OpenCopy(work, clock);
        if (copy.Integrity() is [var first, ..])
            throw new StoreException($"the copy of the database is not whole: {first}", "run 'daybook doctor': the database itself may be damaged");
        return copy.Counts().ToDictionary();
    }

    private static BackupManifest Pack(string archive, BackupManifest manifest, string database, string folder)
    {
        using var zip = new ZipArchive(File.Create(archive), ZipArchiveMode.Create) { Comment = ArchiveSeal.Blank };
        var files = new List<BackupEntry> { Add(zip, Store.Store.FileName, database) };
        files.AddRange(DataFolder.Files(folder).Select(name => Add(zip, name, Path.Combine(folder, name))));
        manifest = manifest with { Files = files };
        using var text = zip.CreateEntry(BackupManifest.Name).Open();
        JsonSerializer.Serialize(text, manifest, ArchiveJson.Options);
        return manifest;
    }

    private static BackupEntry Add(ZipArchive zip, string name, string path)
    {
        using var source = File.OpenRead(path);
        // Text of many languages packs to a third even so, and a backup should not take long.
        using var target = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }
        return new BackupEntry(name, source.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
