using BenchmarkDotNet.Attributes;

namespace Daybook.Benchmarks;

/// <summary>All recorded feeds that a reader can read, once through, on one core.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private Func<byte[], int> _read = _ => 0;
    private byte[][] _documents = [];

    [Params("Daybook", "Syndication", "CodeHollow", "Xml")]
    public string Reader { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _read = FeedReaders.All[Reader];
        _documents = FeedReaders.Readable(_read, RecordedFeeds.Load());
    }

    [Benchmark]
    public int Parse()
    {
        var items = 0;
        foreach (var document in _documents)
            items += _read(document);
        return items;
    }
}
