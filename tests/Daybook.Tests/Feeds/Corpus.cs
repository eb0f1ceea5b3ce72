namespace Daybook.Tests.Feeds;

/// <summary>Documents of our own, one rule a file.</summary>
internal static class Corpus
{
    public static string Path(string file = "") => System.IO.Path.Combine(Shared.Root, "tests", "corpus", "feeds", file);
}
