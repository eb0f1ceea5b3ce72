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
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
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
        if (rate.Add(Same(theirs, ours)))
            return;
        var kind = Kind(field, theirs, ours);
        _kinds[$"{field}: {kind}"] = _kinds.GetValueOrDefault($"{field}: {kind}") + 1;
        table.WriteLine($"{field,-10} {item.Id} [{entry}]  oracle {Shown(theirs)}  ours {Shown(ours)}  ({kind})");
    }

    /// <summary>What sort of difference it is, told from the two answers alone; docs/notes/feed-policies.md says why ours is meant.</summary>
    private static string Kind(string field, string? theirs, string? ours) => field switch
    {
        "date" when theirs is null => "the oracle reads no date",
        "date" when ours is null && !theirs.StartsWith("19", StringComparison.Ordinal) && !theirs.StartsWith("20", StringComparison.Ordinal) => "an empty date of some program",
        "title" when Reading.SameLine(ours, theirs) => "markup or references that the oracle leaves in",
        "link" when ours is null && theirs?.Contains("://", StringComparison.Ordinal) != true => "a name that is no address",
        "link" when theirs is not null && ours is not null && Reading.IsResolved(ours, theirs) => "a relative link that ours makes absolute",
        "id" when ours is not null && theirs == "/" + ours => "a relative id that the oracle resolves",
        _ when ours is null => "ours has none",
        _ => "other",
    };

    /// <summary>How many differences there are of each sort.</summary>
    public void Summary()
    {
        foreach (var (kind, count) in _kinds)
            table.WriteLine($"{count,5}  {kind}");
    }

    /// <summary>An empty text and none are the same; white space is not compared.</summary>
    private static bool Same(string? theirs, string? ours) =>
        OneLine.Of(theirs) == OneLine.Of(ours);

    /// <summary>To the second, as the oracle tells it.</summary>
    private static string? Second(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(string? text) => text is null ? "–" : text.Length > 140 ? $"\"{text[..140]}…\"" : $"\"{text}\"";
}
