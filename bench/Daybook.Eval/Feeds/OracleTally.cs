using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>Counts agreements and prints each difference.</summary>
internal sealed class OracleTally(TextWriter table)
{
    private readonly Rate _count = new();
    private readonly Rate _link = new();
    private readonly Rate _id = new();
    private readonly Rate _date = new();
    private readonly Rate _title = new();
    private int _exceptions;

    public void Exception(OracleCase item, Exception exception)
    {
        _exceptions++;
        table.WriteLine($"exception  {item.Id}  {exception.GetType().Name}: {exception.Message}");
    }

    public void Failure(OracleCase item, ParseResult<ParsedFeed> result)
    {
        if (!result.Ok && item.Count is not null)
            table.WriteLine($"refused    {item.Id}  {result.Problem}");
    }

    /// <summary>A document that is no feed must be refused; it stands outside the rates.</summary>
    public void NoFeed(OracleCase item, ParsedFeed? read)
    {
        if (read is not null)
            table.WriteLine($"no feed    {item.Id}  was read as {read.Format} with {read.Items.Count} items");
    }

    public void Compare(OracleCase item, ParsedFeed? read)
    {
        if (!_count.Add(read?.Items.Count == item.Count))
            table.WriteLine($"count      {item.Id}  oracle {item.Count}, ours {read?.Items.Count}");
        for (var i = 0; i < item.Entries.Count; i++)
        {
            var theirs = item.Entries[i];
            var ours = read is not null && i < read.Items.Count ? read.Items[i] : new ParsedItem();
            Row(_link, "link", item, i, theirs.Link, ours.Link);
            Row(_id, "id", item, i, theirs.Id, ours.Guid);
            Row(_date, "date", item, i, theirs.Date, Second(ours.Published ?? ours.Updated));
            Row(_title, "title", item, i, theirs.Title, ours.Title);
        }
    }

    public IReadOnlyDictionary<string, object?> Values() => new Dictionary<string, object?>
    {
        ["count"] = _count.Value,
        ["link"] = _link.Value,
        ["id"] = _id.Value,
        ["date"] = _date.Value,
        ["title"] = _title.Value,
        ["exceptions"] = _exceptions,
    };

    private void Row(Rate rate, string field, OracleCase item, int entry, string? theirs, string? ours)
    {
        if (!rate.Add(Same(theirs, ours)))
            table.WriteLine($"{field,-10} {item.Id} [{entry}]  oracle {Shown(theirs)}  ours {Shown(ours)}");
    }

    /// <summary>An empty text and none are the same; white space is not compared.</summary>
    private static bool Same(string? theirs, string? ours) =>
        string.Join(' ', (theirs ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        == string.Join(' ', (ours ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>To the second, as the oracle tells it.</summary>
    private static string? Second(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(string? text) => text is null ? "–" : text.Length > 140 ? $"\"{text[..140]}…\"" : $"\"{text}\"";
}
