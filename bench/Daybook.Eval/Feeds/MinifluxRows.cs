using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;

namespace Daybook.Eval.Feeds;

/// <summary>Miniflux: documents with assertions on the feed its parsers make of them, lifted from its tests.</summary>
internal sealed partial class MinifluxRows : IFeedRows
{
    public FeedVerdict Judge(JsonElement item)
    {
        if (LeftOut(item) is { } reason)
            return FeedVerdict.Not(reason);
        var data = item.GetProperty("vars").GetProperty("data").GetString()!;
        var feed = Reading.Of(Encoding.UTF8.GetBytes(data), null, AddressIn(item));
        var claims = item.GetProperty("asserts").EnumerateArray().ToList();
        var model = new MinifluxModel(feed, item);
        var rules = claims.Select(claim => (Claim: claim, Rule: model.NotOurs(claim))).ToList();
        var got = claims.ConvertAll(claim => new { path = claim.Text("path"), value = ModelMatch.Shown(model.Value(claim.Text("path")!)) });
        var shared = rules.Where(pair => pair.Rule is null).Select(pair => pair.Claim).ToList();
        if (rules.Exists(pair => pair.Rule is not null) && shared.TrueForAll(claim => claim.Text("path") is "err" || claim.Text("path")!.StartsWith("len(", StringComparison.Ordinal)))
            return FeedVerdict.Not(rules.First(pair => pair.Rule is not null).Rule!);
        var broken = shared.Find(claim => !model.Holds(claim));
        return broken.ValueKind == JsonValueKind.Undefined
            ? FeedVerdict.Passed(got)
            : FeedVerdict.Failed($"{broken.Text("path")} {broken.Text("op")} {broken.GetProperty("value").GetRawText()}, got {JsonSerializer.Serialize(ModelMatch.Shown(model.Value(broken.Text("path")!)), AnswerFile.Json)}", got);
    }

    private static string? LeftOut(JsonElement item)
    {
        if (item.Text("group") is not ("atom" or "rss" or "json" or "rdf" or "parser"))
            return $"not the reading of feeds: {item.Text("group")}";
        if (!item.TryGetProperty("vars", out var vars) || !vars.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.String)
            return "a row of a table without its document, or a document that is no literal";
        return item.TryGetProperty("asserts", out var asserts) && asserts.GetArrayLength() > 0 ? null : "no assertion that is a literal";
    }

    /// <summary>The address that the test hands to the parser.</summary>
    private static string AddressIn(JsonElement item) =>
        item.GetProperty("calls").EnumerateArray().Select(call => FirstText().Match(call.GetString()!)).FirstOrDefault(found => found.Success)?.Groups[1].Value.Trim() ?? "";

    [GeneratedRegex("^(?:Parse|ParseFeed)\\(\"([^\"]*)\"")]
    private static partial Regex FirstText();
}
