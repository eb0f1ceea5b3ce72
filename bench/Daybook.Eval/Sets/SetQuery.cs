using System.Reflection;

namespace Daybook.Eval.Sets;

/// <summary>What is asked of a set.</summary>
/// <param name="Language">ISO 639-1 language to write in; null = the language of the query, as the product tells it.</param>
internal sealed record SetQuery(string Text, string? Language)
{
    /// <summary>The set's query in other languages (<c>queries.tsv</c>), each with the language that it is in; empty for a set that is not in the table.</summary>
    public static IReadOnlyList<SetQuery> InOtherLanguages(string set)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("queries.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))
            .Where(row => row[0] == set).Select(row => new SetQuery(row[2], row[1]))];
    }
}
