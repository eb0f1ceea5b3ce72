using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Search;
using Daybook.Core.Stories;
using Daybook.Pages.Stories;
using Daybook.Store;

namespace Daybook.Api;

/// <summary>
/// The shapes of machine-readable answers, contract 1: UTC times with <c>Z</c>, ids as strings,
/// a missing fact as <c>null</c>. Fields may be added, never renamed.
/// </summary>
internal static class ContractJson
{
    public const int Version = 1;

    private static readonly JsonSerializerOptions Compact = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Texts in many scripts stay readable; the answers go to a terminal or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UtcTime(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(object answer) => JsonSerializer.Serialize(answer, Compact);

    /// <summary>An answer to which fields are added.</summary>
    public static JsonObject Node(object answer) => JsonSerializer.SerializeToNode(answer, Compact)!.AsObject();

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <param name="origin">Source of the copy root, or the item's own.</param>
    public static object Of(Item item, string origin) => new
    {
        Id = Id(item.Id),
        item.Feed,
        item.AlsoIn,
        item.Source,
        item.Url,
        item.OriginalUrl,
        item.Guid,
        item.Title,
        item.Author,
        item.Published,
        item.FirstSeen,
        item.Language,
        item.Kind,
        item.Text,
        item.Summary,
        item.Places,
        item.Tags,
        item.Enclosures,
        item.Facts,
        item.Paywalled,
        Story = Id(item.Story),
        CopyOf = Id(item.CopyOf),
        Origin = origin,
        item.Revision,
        item.Withdrawn,
    };

    /// <summary>The item with where it was met: <c>snippet</c>, one line, and in it the marked words.</summary>
    public static object Of(ItemHit hit, string origin)
    {
        var answer = Node(Of(hit.Item, origin));
        answer["snippet"] = Node(Of(hit.Snippet));
        answer["inTitle"] = hit.InTitle;
        answer["score"] = Math.Round(hit.Score, 3);
        return answer;
    }

    public static object Of(StoryHit hit) => new
    {
        Id = Id(hit.Story.Id),
        hit.Story.Title,
        hit.Story.Language,
        hit.Story.FirstSeen,
        hit.Story.LastSeen,
        Items = hit.Story.Items.Select(Id),
        hit.Found,
        Best = Id(hit.Best.Item.Id),
        Snippet = Of(hit.Best.Snippet),
        Score = Math.Round(hit.Best.Score, 3),
    };

    private static object Of(Snippet snippet) => new { snippet.Text, Marks = snippet.Marks.Select(mark => new { mark.Start, mark.Length }) };

    /// <param name="members">Its items, oldest first.</param>
    /// <param name="origins">Distinct voices behind them.</param>
    public static object Of(Story story, IReadOnlyList<Item> members, int origins) => new
    {
        Id = Id(story.Id),
        story.Title,
        story.Language,
        story.FirstSeen,
        story.LastSeen,
        Items = story.Items.Select(Id),
        Urls = members.Select(item => item.Url).OfType<string>(),
        Sources = members.Select(item => item.Source).Distinct().Count(),
        Origins = origins,
        Languages = members.Select(item => item.Language).OfType<string>().Distinct(),
        Countries = members.SelectMany(item => item.Places.Where(IsoCodes.IsPlace).Select(place => place[..2]).Distinct()).CountBy(place => place).ToDictionary(),
        Why = story.Why.Select(match => new { Item = Id(match.Item), With = Id(match.With), match.Score, Reasons = match.Reasons.Select(Because.InEnglish) }),
    };

    /// <param name="sharePath">Where it stands for readers; null where it was not kept.</param>
    /// <param name="edited">What an editor did to it, where the brief is told as its readers get it; null where it is told as it was written.</param>
    /// <param name="balance">Of the outlets it cites; null where it was not measured.</param>
    public static object Of(Brief brief, string? sharePath, EditedBrief? edited = null, Balanced? balance = null) => new
    {
        Id = brief.Id > 0 ? Id(brief.Id) : null,
        brief.Title,
        brief.Query,
        brief.Language,
        brief.Written,
        brief.Writer,
        Overview = brief.Overview.Select(Of),
        Sections = brief.Sections.Select(section => new
        {
            section.Heading,
            Points = section.Points.Select(Of),
            InOtherLanguages = section.InOtherLanguages.Select(Of),
        }),
        Timeline = brief.Timeline.Select(entry => new { entry.Date, entry.Precision, entry.Planned, Claim = Of(entry.Claim) }),
        Conflicts = brief.Conflicts.Select(conflict => new
        {
            conflict.About,
            Values = conflict.Values.Select(value => new { value.Value, Claim = Of(value.Claim) }),
        }),
        brief.Sources,
        Share = sharePath,
        Gauges = balance is null ? null : new { Balanced = Of(balance) },
        Hidden = edited?.Hidden.Count,
        Withdrawn = edited?.Withdrawn is { } gone ? new { gone.At, Reason = gone.Value } : null,
    };

    private static object Of(Claim claim) => new
    {
        claim.Label,
        claim.Text,
        claim.Language,
        Citations = claim.Citations.Select(citation => new
        {
            Item = Id(citation.Item),
            citation.Revision,
            citation.Url,
            citation.Source,
            citation.Start,
            citation.End,
            citation.Quote,
            citation.Seen,
            citation.Withdrawn,
        }),
        claim.Origins,
        claim.Outlets,
        claim.Omitted,
        claim.Insertions,
        claim.Withdrawn,
    };

    /// <param name="url">Path of the edition on the site, or its address where the base address is set.</param>
    public static object Of(Edition edition, string url) => new
    {
        edition.Review,
        edition.Day,
        edition.TimeZone,
        edition.State,
        edition.Revision,
        edition.Window,
        edition.Title,
        Sections = edition.Sections.Select(section => new { section.Heading, Stories = section.Stories.Select(Id) }),
        Lead = Id(edition.Lead),
        AlsoReported = edition.AlsoReported.Select(Id),
        Ranking = edition.Stories.OrderByDescending(story => story.Score).Select(story => new { Story = Id(story.Id), story.Score, Reasons = story.Reasons.Select(Because.InEnglish) }),
        Gauges = Of(edition.Gauges),
        Url = url,
        edition.Published,
        edition.FirstPublished,
        edition.Withdrawn,
        edition.Reason,
    };

    private static object Of(Gauges gauges) => new
    {
        Comprehensive = new
        {
            gauges.Comprehensive.Value,
            gauges.Comprehensive.Have,
            gauges.Comprehensive.Of,
            Missing = gauges.Comprehensive.Missing.Select(Id),
            gauges.Comprehensive.AlsoReported,
            gauges.Comprehensive.Silent,
            gauges.Comprehensive.Failing,
            gauges.Comprehensive.Why,
        },
        Balanced = Of(gauges.Balanced),
        Timely = new
        {
            gauges.Timely.MedianMinutesToCollect,
            gauges.Timely.MedianMinutesToEdition,
            gauges.Timely.N,
            gauges.Timely.Why,
        },
    };

    private static object Of(Balanced balanced) => new
    {
        balanced.Value,
        balanced.N,
        balanced.Edition.Countries,
        balanced.Edition.OwnerTypes,
        balanced.Edition.Languages,
        balanced.Target,
        balanced.Declared,
        balanced.BlindSpots,
        balanced.SingleOrigin,
        balanced.Why,
    };

    private static string? Id(long? id) => id is { } known ? Id(known) : null;

    /// <summary>Instants to the second, or to the microsecond where they have a fraction, always in UTC.</summary>
    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
    }
}
