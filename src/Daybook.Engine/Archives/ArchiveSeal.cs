using System.Security.Cryptography;
using System.Text;

namespace Daybook.Engine.Archives;

/// <summary>
/// The comment at the end of a backup's ZIP file: the SHA-256 of every byte before it. An entry has a checksum of its own, but its name,
/// times and place in the file have none.
/// </summary>
internal static class ArchiveSeal
{
    /// <summary>Written first, so that the comment is there to be filled in: its length is part of what is hashed.</summary>
    public static readonly string Blank = new('0', 2 * SHA256.HashSizeInBytes);

    public static void Set(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var hash = Hash(file);
        file.Position = file.Length - Blank.Length;
        file.Write(hash);
        file.Flush(flushToDisk: true);
    }

    /// <summary>True where nothing in the file has changed since it was sealed.</summary>
    public static bool Holds(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length < Blank.Length)
            return false;
        var hash = Hash(file);
        file.Position = file.Length - Blank.Length;
        var said = new byte[Blank.Length];
        file.ReadExactly(said);
        return hash.AsSpan().SequenceEqual(said);
    }

    private static byte[] Hash(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        file.Position = 0;
        for (var left = file.Length - Blank.Length; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                break;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
