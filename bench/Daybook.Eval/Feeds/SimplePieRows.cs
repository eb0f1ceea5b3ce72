using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>SimplePie: rows of a document and what one of its methods answers.</summary>
internal sealed partial class SimplePieRows : IFeedRows
{
    public FeedVerdict Judge(JsonElement item)
    {
        var id = item.Text("id")!;
        var provider = id[..id.LastIndexOf('/')];
        if (item.GetProperty("row") is not { ValueKind: JsonValueKind.Array } row || LeftOut(provider) is { } reason && reason.Length > 0)
            return FeedVerdict.Not(LeftOut(provider) ?? "no table of documents");
        if (provider is "MiscTest/parseDateDataProvider" or "DateTest/w3cDtfDatesProvider")
            return Verdict(row[1], FeedDate.Parse(row[0].Name())?.ToUnixTimeSeconds());
        if ((row[0].Name() ?? "").Contains('\uFFFD', StringComparison.Ordinal))
            return FeedVerdict.Not("documents in UTF-16, whose bytes the table has lost");
        if ((row[0].Name() ?? "").Contains("<!ENTITY", StringComparison.Ordinal))
            return FeedVerdict.Not("entities that a document declares itself: never expanded, so that no bomb goes off");
        if (provider == "ItemTest/getTitleDataProvider" && row[1].Name() is { } title && IsReference().IsMatch(System.Net.WebUtility.HtmlDecode(title)))
            return FeedVerdict.Not("a reference left in a title after decoding: escaped once too often, so it is decoded once more");
        if (row[1].ValueKind == JsonValueKind.Number && provider is "SimplePieTest/getImageHeightDataProvider" or "SimplePieTest/getImageWidthDataProvider" && !row[0].Name()!.Contains(provider.Contains("Height", StringComparison.Ordinal) ? "<height>" : "<width>", StringComparison.Ordinal))
            return FeedVerdict.Not("the size that RSS presumes of a picture where the document gives none");
        var feed = Reading.Of(row[0].Name() ?? "");
        return feed is null ? FeedVerdict.Failed("refused", null) : Document(provider, row, feed);
    }

    private static FeedVerdict Document(string provider, JsonElement row, ParsedFeed feed)
    {
        var item = feed.Items.Count > 0 ? feed.Items[0] : new ParsedItem();
        switch (provider.Split('/')[1])
        {
            case "getIdDataProvider" when row[1].Name() is { Length: 32 } hash && !hash.Contains('/', StringComparison.Ordinal) && item.Guid is null:
                return FeedVerdict.Not("an id made up from a hash");
            case "getEnclosureIntAttributesProvider":
                return Whole(row, item);
            case "getDateDataProvider" when row[1].ValueKind == JsonValueKind.String:
                return Verdict(row[1], item.Published ?? item.Updated);
            default:
                return Verdict(row[1], SimplePieModel.Answer(provider, feed, item));
        }
    }

    [GeneratedRegex("&#?\\w+;")]
    private static partial Regex IsReference();

    private static FeedVerdict Whole(JsonElement row, ParsedItem item)
    {
        var file = item.Enclosures.Count > 0 ? item.Enclosures[0] : null;
        var rendition = item.Media is { Renditions: [var first, ..] } ? first : null;
        object? got = new { duration = file?.Seconds, channels = rendition?.Channels, length = file?.Bytes };
        return ModelMatch.Equal(row[1], file?.Seconds) && ModelMatch.Equal(row[2], rendition?.Channels) && ModelMatch.Equal(row[3], file?.Bytes)
            ? FeedVerdict.Passed(got)
            : FeedVerdict.Failed($"expected {row[1].GetRawText()}, {row[2].GetRawText()}, {row[3].GetRawText()}", got);
    }

    private static FeedVerdict Verdict(JsonElement expected, object? got) => ModelMatch.Equal(expected, got)
        ? FeedVerdict.Passed(ModelMatch.Shown(got))
        : FeedVerdict.Failed($"expected {expected.GetRawText()}, got {JsonSerializer.Serialize(ModelMatch.Shown(got), AnswerFile.Json)}", ModelMatch.Shown(got));

    private static string? LeftOut(string provider) => provider.Split('/') switch
    {
        ["IRITest", _] or ["MiscTest", "absolutizeUrlRFC3986DataProvider" or "absolutizeUrlBugsDataProvider"] => "addresses alone: the kind url scores reading them",
        ["EncodingTest", _] or ["MiscTest", "utf8DataProvider" or "utf8MbstringDataProvider" or "utf8IconvDataProvider" or "utf8IntlDataProvider" or "utf16DataProvider"] => "conversion of single strings; the table has lost their bytes",
        ["HTTPParserTest" or "ClientsTest", _] or ["ParserTest", "chunkedDataProvider"] => "HTTP, not feeds",
        ["SimplePieTest", "microformatHubFeedProvider"] or ["ParserTest", "feedProvider"] => "microformats in HTML pages as feeds",
        ["LocatorTest", _] => "discovery by MIME type alone",
        ["SanitizeTest", _] => "cleaning, not reading",
        _ => null,
    };
}
