namespace Daybook.Engine.Archives;

/// <summary>What a backup says of itself; <c>manifest.json</c> in it.</summary>
/// <param name="Format">1.</param>
/// <param name="Version">Of the program that made it.</param>
/// <param name="Schema">Number of the database's schema.</param>
/// <param name="Made">When its moment was.</param>
/// <param name="Rows">Rows by table.</param>
public sealed record BackupManifest(int Format, string Version, int Schema, DateTimeOffset Made, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<BackupEntry> Files)
{
    public const int Newest = 1;

    /// <summary>Name of the manifest in the archive.</summary>
    public const string Name = "manifest.json";
}

/// <param name="Name">Path in the archive and in the data folder, with slashes.</param>
/// <param name="Sha256">Hexadecimal.</param>
public sealed record BackupEntry(string Name, long Bytes, string Sha256);
