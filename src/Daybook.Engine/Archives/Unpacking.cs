using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Daybook.Engine.Archives;

/// <summary>Unpacks a backup into a folder and proves every byte of it.</summary>
internal static class Unpacking
{
    /// <summary>Longest manifest read, in bytes: a name and a hash for each of some thousand reviews.</summary>
    private const int LongestManifest = 10_000_000;

    /// <exception cref="ArchiveException">It is no backup, a newer one, or not as it was written.</exception>
    public static BackupManifest Run(string path, string folder)
    {
        if (!File.Exists(path))
            throw new ArchiveException($"there is no file {path}", "check the path");
        try
        {
            if (!ArchiveSeal.Holds(path))
                throw new ArchiveException($"{path} is damaged or is no backup of Daybook", "take another copy of it, or an older backup; nothing was replaced");
            using var zip = ZipFile.OpenRead(path);
            var manifest = Manifest(zip, path);
            foreach (var file in manifest.Files)
                Unpack(zip, file, folder);
            return manifest;
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException)
        {
            throw new ArchiveException($"{path} is damaged or is no backup of Daybook: {problem.Message}", "take another copy of it, or an older backup; nothing was replaced", problem);
        }
    }

    private static BackupManifest Manifest(ZipArchive zip, string path)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { Length: < LongestManifest } entry)
            throw new InvalidDataException($"it has no {BackupManifest.Name}");
        using var text = entry.Open();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(text, ArchiveJson.Options)!;
        if (manifest.Format > BackupManifest.Newest)
            throw new ArchiveException($"{path} was made by a newer Daybook ({manifest.Version})", "restore it with that version or a later one");
        if (manifest.Files.FirstOrDefault(file => !DataFolder.Takes(file.Name)) is { } stranger)
            throw new InvalidDataException($"it would write '{stranger.Name}'");
        return manifest;
    }

    private static void Unpack(ZipArchive zip, BackupEntry file, string folder)
    {
        var entry = zip.GetEntry(file.Name) ?? throw new InvalidDataException($"it has no '{file.Name}'");
        var target = Path.Combine(folder, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var source = entry.Open();
        using var written = File.Create(target);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (int read; (read = source.Read(buffer)) > 0 && written.Length <= file.Bytes;)
        {
            hash.AppendData(buffer, 0, read);
            written.Write(buffer, 0, read);
        }
        written.Flush(flushToDisk: true);
        if (written.Length != file.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
            throw new InvalidDataException($"'{file.Name}' is not what was backed up");
    }
}
