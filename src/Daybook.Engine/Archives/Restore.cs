using Daybook.Store;

namespace Daybook.Engine.Archives;

/// <summary>What to restore, and over what.</summary>
/// <param name="Path">The backup.</param>
/// <param name="Folder">Data folder; made where it is not there.</param>
/// <param name="Database">Connection string of a PostgreSQL database to restore into; null = the SQLite file of the folder.</param>
/// <param name="Force">What stands there is replaced.</param>
public sealed record RestoreOrder(string Path, string Folder, string? Database, bool Force);

/// <summary>
/// Puts a backup back. It is unpacked beside its place, proved byte by byte, opened, brought to this program's schema and checked; only then
/// is anything replaced, and the database at one stroke.
/// </summary>
public static class Restore
{
    /// <param name="dry">True: everything but the replacing.</param>
    /// <exception cref="ArchiveException">It is no backup, is damaged, or would replace what is there.</exception>
    /// <exception cref="StoreException">The database in it, or the one it goes into, does not do its part.</exception>
    public static BackupManifest Run(RestoreOrder order, bool dry, TimeProvider clock, IProgress<(string Table, long Rows)> progress)
    {
        if (!dry && !order.Force)
            RefuseToReplace(order);
        var work = Path.Combine(order.Folder, ".restore-partial");
        try
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
            Directory.CreateDirectory(work);
            var manifest = Unpacking.Run(order.Path, work);
            using (var copy = Store.Store.OpenCopy(work, clock))
            {
                if (copy.Integrity() is [var first, ..])
                    throw new ArchiveException($"the database in {order.Path} is not whole: {first}", "take an older backup");
                if (!dry && order.Database is { } server)
                    using (var target = Store.Store.Open(order.Folder, clock, server))
                        StoreCopy.Run(copy, target, hold: false, order.Force, progress);
            }
            if (!dry)
                Place(order, work, manifest, clock);
            return manifest;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"{order.Path} cannot be restored: {problem.Message}", "check the paths, their permissions and the free space; nothing was replaced yet", problem);
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    private static void RefuseToReplace(RestoreOrder order)
    {
        if (order.Database is null && File.Exists(Path.Combine(order.Folder, Store.Store.FileName)))
            throw new ArchiveException($"{order.Folder} holds a database already", "name an empty folder with --data, or replace what is there with --force (back it up first)");
        if (DataFolder.Files(order.Folder) is [var file, ..])
            throw new ArchiveException($"{order.Folder} holds {file} already", "name an empty folder with --data, or replace what is there with --force (back it up first)");
    }

    private static void Place(RestoreOrder order, string work, BackupManifest manifest, TimeProvider clock)
    {
        foreach (var file in manifest.Files.Where(file => file.Name != Store.Store.FileName))
        {
            var target = Path.Combine(order.Folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(work, file.Name), target, overwrite: true);
        }
        if (order.Database is null)
            Store.Store.PutFile(Path.Combine(work, Store.Store.FileName), order.Folder);
        // Opening it indexes what came without an index.
        Store.Store.Open(order.Folder, clock, order.Database).Dispose();
    }
}
