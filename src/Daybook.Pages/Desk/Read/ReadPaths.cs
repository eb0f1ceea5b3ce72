using System.Globalization;

namespace Daybook.Pages.Desk.Read;

/// <summary>Addresses of the reader: one page, told apart by its query.</summary>
public static class ReadPaths
{
    public const string Mark = DeskPaths.Read + "/mark";
    public const string All = DeskPaths.Read + "/all";
    public const string Undo = DeskPaths.Read + "/undo";
    public const string Keep = DeskPaths.Read + "/keep";

    /// <summary>A picture of an item, by its number in the item's text; the proof says that this session was shown it.</summary>
    public const string Picture = DeskPaths.Read + "/pictures/{item}/{number}/{proof}";

    public static string PictureOf(long item, int number, string proof) =>
        string.Create(CultureInfo.InvariantCulture, $"{DeskPaths.Read}/pictures/{item}/{number}/{proof}");

    public static string Of(string place, long? item = null, string? query = null, bool onlyUnread = false, string? cursor = null, int? revision = null)
    {
        var parts = new List<string> { "in=" + Uri.EscapeDataString(place) };
        if (query is not null)
            parts.Add("q=" + Uri.EscapeDataString(query));
        if (onlyUnread)
            parts.Add("unread=1");
        if (cursor is not null)
            parts.Add("after=" + cursor);
        if (item is { } id)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at={id}"));
        if (revision is { } number)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"revision={number}"));
        return DeskPaths.Read + "?" + string.Join('&', parts);
    }
}
