using Daybook.Core.Feeds;

namespace Daybook.Pages.Desk.Add;

/// <summary>Kinds of places in words.</summary>
internal static class PlaceWords
{
    public static string Of(PlaceKind place) => place switch
    {
        PlaceKind.YouTubeChannel => DeskWords.PlaceYouTubeChannel,
        PlaceKind.YouTubePlaylist => DeskWords.PlaceYouTubePlaylist,
        PlaceKind.Video => DeskWords.PlaceVideo,
        PlaceKind.Mastodon => DeskWords.PlaceMastodon,
        PlaceKind.Bluesky => DeskWords.PlaceBluesky,
        PlaceKind.GoogleNews => DeskWords.PlaceGoogleNews,
        PlaceKind.Mail => DeskWords.PlaceMail,
        PlaceKind.Telegram => DeskWords.PlaceTelegram,
        PlaceKind.RssApp => DeskWords.PlaceRssApp,
        PlaceKind.Feeder => DeskWords.PlaceFeeder,
        _ => DeskWords.PlaceFeed,
    };
}
