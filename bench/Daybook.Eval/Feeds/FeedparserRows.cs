using System.Text.Json;
using Daybook.Core.Feeds;

namespace Daybook.Eval.Feeds;

/// <summary>
/// feedparser: alternatives of assertions on its own model. Counted are the cases its authors pass on bytes and that the
/// suite calls a must; cases of its allow-list (folder <c>sanitize</c>) belong to the kind <c>sanitize</c>.
/// </summary>
internal sealed class FeedparserRows(string folder) : IFeedRows
{
    public FeedVerdict Judge(JsonElement item)
    {
        var feed = Read(item);
        if (LeftOut(item) is { } reason)
            return FeedVerdict.Not(reason);
        var alternatives = item.GetProperty("any").EnumerateArray().Select(one => one.EnumerateArray().ToList()).ToList();
        if (alternatives.All(one => one.Count == 0))
            return FeedVerdict.Passed(new { items = feed?.Items.Count });
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        var model = FeedparserModel.Of(feed);
        var got = alternatives[0].ConvertAll(claim => new { path = claim.GetProperty("path"), value = ModelMatch.Shown(Find(model, claim)) });
        if (alternatives.Exists(one => one.TrueForAll(claim => FeedparserClaims.Holds(claim, Find(model, claim)))))
            return FeedVerdict.Passed(got);
        var broken = alternatives[0].Find(claim => !FeedparserClaims.Holds(claim, Find(model, claim)));
        return FeedVerdict.Failed($"{Expression(broken)} {broken.Text("op")} {broken.GetProperty("value").GetRawText()}, got {JsonSerializer.Serialize(ModelMatch.Shown(Find(model, broken)), AnswerFile.Json)}", got);
    }

    private ParsedFeed? Read(JsonElement item)
    {
        var file = FileOf(item);
        // feedparser's tests serve the documents whose names begin with "http" from this address, and read the others from files.
        var served = Path.GetFileName(file).StartsWith("http", StringComparison.Ordinal) ? $"http://127.0.0.1:8097/{file}" : "";
        return Reading.Of(CaseFile.Bytes(folder, file), Header(item, "Content-type"), Header(item, "Content-Location") ?? served);
    }

    private string FileOf(JsonElement item) =>
        item.Text("file")! is var file && File.Exists(Path.Combine(folder, file)) ? file : Path.Combine("tests", file);

    private static string? Header(JsonElement item, string name) =>
        item.GetProperty("headers").EnumerateObject().FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private string? LeftOut(JsonElement item)
    {
        if (item.Text("referenceBytes") != "pass")
            return "feedparser itself does not pass it on bytes";
        if (item.Text("tier") != "must")
            return $"tier {item.Text("tier")}: no must";
        if (item.Text("group") == "sanitize" || item.Text("folder") == "sanitize")
            return "an allow-list of HTML: the kind sanitize scores that";
        if (Header(item, "Content-Language") is not null && Header(item, "Content-type") is null)
            return "a header that the parser is not handed (Content-Language)";
        var file = CaseFile.Bytes(folder, FileOf(item));
        if (file.AsSpan().IndexOf("<!ENTITY"u8) >= 0)
            return "entities that a document declares itself: never expanded, so that no bomb goes off";
        var paths = item.GetProperty("any").EnumerateArray().SelectMany(one => one.EnumerateArray()).Select(Expression).ToList();
        if (paths is ["encoding"] && Header(item, "Content-type") is { } type && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
            return "us-ascii for text/* without a charset (RFC 3023; RFC 7303 took that back)";
        if (paths.Exists(path => path.EndsWith(".id", StringComparison.Ordinal)) && file.AsSpan().IndexOf("<id>/"u8) >= 0)
            return "a relative id, which is compared and never resolved (RFC 4287 §4.2.6.1)";
        return paths.Select(FeedparserClaims.NotOurs).FirstOrDefault(reason => reason is not null);
    }

    private static string Expression(JsonElement claim) =>
        string.Join('.', claim.GetProperty("path").EnumerateArray().Select(step => step.ValueKind == JsonValueKind.Number ? step.GetRawText() : step.GetString()));

    private static object? Find(object? model, JsonElement claim)
    {
        foreach (var step in claim.GetProperty("path").EnumerateArray())
        {
            model = model switch
            {
                IReadOnlyDictionary<string, object?> map when step.ValueKind == JsonValueKind.String => map.GetValueOrDefault(step.GetString()!),
                IReadOnlyList<object?> list when step.ValueKind == JsonValueKind.Number => At(list, step.GetInt32()),
                _ => null,
            };
        }
        return model;
    }

    private static object? At(IReadOnlyList<object?> list, int index)
    {
        var at = index < 0 ? list.Count + index : index;
        return at >= 0 && at < list.Count ? list[at] : null;
    }
}
