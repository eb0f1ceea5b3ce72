using System.Globalization;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Media RSS 1.5.1: what it says of an item's media beyond the files, which <see cref="MediaParts"/> keeps.</summary>
internal sealed class MediaModule
{
    /// <summary>More of one kind than a real item has.</summary>
    private const int MaxParts = 200;

    private readonly List<MediaRendition> _renditions = [];
    private readonly List<Thumbnail> _thumbnails = [];
    private readonly List<MediaCredit> _credits = [];
    private MediaFacts _facts = new();
    private int _groups;
    private int? _group;

    public MediaFacts Finish() => _facts with { Renditions = _renditions, Thumbnails = _thumbnails, Credits = _credits };

    /// <summary>Renditions that follow are of one work, until <see cref="LeaveGroup"/>.</summary>
    public void EnterGroup() => _group = ++_groups;

    public void LeaveGroup() => _group = null;

    public void Take(XmlElement element, string? document)
    {
        switch (element.Name)
        {
            case "content" when _renditions.Count < MaxParts:
                _renditions.Add(Rendition(element, document));
                break;
            case "thumbnail" when Url(element, document) is { } url && _thumbnails.Count < MaxParts:
                _thumbnails.Add(new Thumbnail(url, Pixels(element.Attribute("width")), Pixels(element.Attribute("height")), PodcastDraft.PlayTime(element.Attribute("time"))));
                break;
            case "credit" when ItemModules.Line(element) is { } name && _credits.Count < MaxParts:
                _credits.Add(new MediaCredit(name, element.Attribute("role")?.ToLowerInvariant()));
                break;
            case "player":
                _facts = _facts with { Player = _facts.Player ?? Url(element, document) };
                break;
            case "rating":
                _facts = _facts with { Rating = _facts.Rating ?? element.Value() };
                break;
            case "copyright":
                _facts = _facts with { Copyright = _facts.Copyright ?? ItemModules.Line(element) };
                break;
            case "community":
                Community(element);
                break;
        }
    }

    private MediaRendition Rendition(XmlElement element, string? document) => new(
        Url(element, document),
        element.Attribute("type"),
        element.Attribute("medium")?.ToLowerInvariant(),
        Pixels(element.Attribute("width")),
        Pixels(element.Attribute("height")),
        Count(element.Attribute("filesize")) is > 0 and var bytes ? bytes : null,
        Duration.Read(element.Attribute("duration")),
        _group)
    {
        IsDefault = element.Attribute("isdefault") == "true",
        Language = element.Attribute("lang"),
        Channels = Pixels(element.Attribute("channels")),
    };

    private void Community(XmlElement community)
    {
        foreach (var element in community)
        {
            if (element.Name == "starrating")
                _facts = _facts with { Stars = _facts.Stars ?? Fraction(element.Attribute("average")), Voters = _facts.Voters ?? (int?)Count(element.Attribute("count")) };
            else if (element.Name == "statistics")
                _facts = _facts with { Views = _facts.Views ?? Count(element.Attribute("views")), Favourites = _facts.Favourites ?? Count(element.Attribute("favorites")) };
        }
    }

    /// <summary>A length in pixels, with or without saying so; null where it is not positive.</summary>
    internal static int? Pixels(string? text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
    }

    private static long? Count(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= int.MaxValue * 1000L ? count : null;

    private static double? Fraction(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e6 ? value : null;

    private static string? Url(XmlElement element, string? document) => Address.Resolve(element.Attribute("url"), element.Base(document));
}
