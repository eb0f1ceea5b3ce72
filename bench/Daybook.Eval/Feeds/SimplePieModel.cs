using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>What we read, asked for by SimplePie's methods.</summary>
internal static class SimplePieModel
{
    public static object? Answer(string provider, ParsedFeed feed, ParsedItem item) => provider switch
    {
        "AuthorTest/getAuthorNameDataProvider" => GofeedModel.Line(item.Authors.Count > 0 ? item.Authors[0].Name : item.Author),
        "AuthorTest/getContributorNameDataProvider" => item.Contributors.Count > 0 ? item.Contributors[0].Name : null,
        "CategoryTest/getFeedCategoryLabelDataProvider" => feed.Tags.Count > 0 ? feed.Tags[0].Label ?? feed.Tags[0].Term : null,
        "CategoryTest/getItemCategoryLabelDataProvider" => item.Categories.Count > 0 ? item.Categories[0] : null,
        "ItemTest/getContentDataProvider" => Html(item.ContentHtml ?? item.SummaryHtml, item),
        "ItemTest/getBaseProvider" => Html(item.ContentHtml, item),
        "ItemTest/getDescriptionDataProvider" => Html(item.SummaryHtml ?? item.ContentHtml, item),
        "ItemTest/getDateDataProvider" => (item.Published ?? item.Updated)?.ToUnixTimeSeconds(),
        "ItemTest/getIdDataProvider" => item.Guid,
        "ItemTest/getLatitudeDataProvider" => item.Place?.Positions[0].Latitude,
        "ItemTest/getLongitudeDataProvider" => item.Place?.Positions[0].Longitude,
        "ItemTest/getPermalinkDataProvider" => item.Link ?? (item.Enclosures.Count > 0 ? item.Enclosures[0].Url : null),
        "ItemTest/getTitleDataProvider" => GofeedModel.Title(item.Title, item.TitleHtml),
        "ItemTest/getThumbnailProvider" => FeedAddress.Of(item.Media is { Thumbnails: [var first, ..] } ? first.Url : null),
        "EnclosureTest/getLinkProvider" => FeedAddress.Of(item.Media is { Renditions: [var first, ..] } ? first.Url : null),
        "EnclosureTest/getEnclosuresProvider" => item.Media?.Renditions.Count ?? item.Enclosures.Count,
        "EnclosureTest/getEnclosurePlayerProvider" => item.Media?.Player,
        "SimplePieTest/getCopyrightDataProvider" => GofeedModel.Line(feed.Rights),
        "SimplePieTest/getDescriptionDataProvider" => GofeedModel.Title(feed.Description, feed.DescriptionHtml),
        "SimplePieTest/getImageHeightDataProvider" => feed.Picture?.Height,
        "SimplePieTest/getImageWidthDataProvider" => feed.Picture?.Width,
        "SimplePieTest/getImageLinkDataProvider" => feed.Picture?.Link,
        "SimplePieTest/getImageTitleDataProvider" => GofeedModel.Line(feed.Picture?.Title),
        "SimplePieTest/getImageUrlDataProvider" => feed.Image,
        "SimplePieTest/getIconUrlDataProvider" => feed.Icon,
        "SimplePieTest/getLanguageDataProvider" => FeedLanguage.Of(feed.Language),
        "SimplePieTest/getLinkDataProvider" => feed.Site,
        "SimplePieTest/getTitleDataProvider" => GofeedModel.Title(feed.Title, feed.TitleHtml),
        _ => throw new InvalidDataException($"{provider} is asked for nothing we know."),
    };

    private static FeedText? Html(string? html, ParsedItem item) => html is null ? null : new FeedText(html, true, item.BaseUrl);
}
