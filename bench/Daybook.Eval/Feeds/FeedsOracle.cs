using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>
/// Recorded feeds against what another program reads in them. Count is a rate of documents; link, id, date and title
/// are rates of the entries the oracle lists, an entry we do not have counting as different.
/// </summary>
internal sealed class FeedsOracle : IScorer
{
    public IReadOnlyList<string> Needs => ["cases.json"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var tally = new OracleTally(table);
        var cases = OracleCase.ReadAll(folder);
        foreach (var item in cases)
        {
            var read = ReadCase(folder, item, tally);
            answers?.Write(new { item.Id, entries = read?.Items.Select(Answer) ?? [] });
            if (item.Count is null)
                tally.NoFeed(item, read);
            else
                tally.Compare(item, read);
        }
        tally.Summary();
        return new Score(cases.Count, tally.Values());
    }

    private static ParsedFeed? ReadCase(string folder, OracleCase item, OracleTally tally)
    {
        var body = File.ReadAllBytes(Path.Combine(folder, item.File));
#pragma warning disable CA1031 // Whatever the parser throws is its failure and is counted as one.
        try
        {
            // The recordings do not say where they were found; relative links stay relative in the oracle too.
            var result = FeedParser.Parse(body, null, "");
            tally.Failure(item, result);
            return result.Ok ? result.Value : null;
        }
        catch (Exception exception)
        {
            tally.Exception(item, exception);
            return null;
        }
#pragma warning restore CA1031
    }

    private static object Answer(ParsedItem item) => new
    {
        item.Link,
        id = item.Guid,
        published = (item.Published ?? item.Updated)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        item.Title,
    };
}
