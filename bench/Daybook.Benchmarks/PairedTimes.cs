namespace Daybook.Benchmarks;

/// <summary>
/// Readers in turn, round after round, by the processor time of this process: on a machine that does other work at the
/// same time, wall times say little and what runs side by side in one round can still be compared.
/// </summary>
internal sealed class PairedTimes
{
    /// <summary>Rounds until the runtime has compiled the paths that matter, then those that count.</summary>
    private const int Warming = 30;
    private const int Counted = 21;

    /// <summary>Megabytes a second of processor time, the median of the rounds, and the number of documents read.</summary>
    public IReadOnlyDictionary<string, (double Rate, int Files)> Rates { get; }

    public PairedTimes(byte[][] documents)
    {
        var readers = FeedReaders.All.Select(pair => (Name: pair.Key, Read: pair.Value, Documents: FeedReaders.Readable(pair.Value, documents), Times: new List<double>())).ToList();
        for (var round = 0; round < Warming + Counted; round++)
            foreach (var reader in readers)
                reader.Times.Add(Once(reader.Read, reader.Documents));
        Rates = readers.ToDictionary(
            reader => reader.Name,
            reader => (reader.Documents.Sum(body => (double)body.Length) / 1e6 / reader.Times.Skip(Warming).Order().ElementAt(Counted / 2), reader.Documents.Length));
    }

    private static double Once(Func<byte[], int> read, byte[][] documents)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var document in documents)
            read(document);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
