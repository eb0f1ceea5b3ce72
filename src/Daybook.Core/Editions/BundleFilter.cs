using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Editions;

/// <summary>A bundle made ready to be held against items: its folders looked up, its words prepared.</summary>
public sealed class BundleFilter
{
    private readonly Bundle _bundle;
    private readonly HashSet<string>? _feeds;
    private readonly HashSet<string> _tags;
    private readonly List<string> _codes;
    private readonly WordForms _places;
    private readonly WordForms _words;
    private readonly WordForms _without;

    /// <param name="review">For its own places, and the folders it draws on, which hold for a bundle that names none.</param>
    /// <param name="folders">All folders with their feeds.</param>
    public BundleFilter(Bundle bundle, Review review, IReadOnlyList<Folder> folders)
    {
        _bundle = bundle;
        var named = bundle.Folders.Count > 0 ? bundle.Folders : review.DrawsOn;
        _feeds = named.Count == 0 ? null : [.. folders.Where(folder => named.Contains(folder.Name)).SelectMany(folder => folder.Feeds)];
        _tags = [.. bundle.Tags.Select(Tag)];
        _codes = [.. bundle.Places.Where(IsoCodes.IsPlace)];
        _places = new WordForms(review.OwnPlaces.Where(place => bundle.Places.Contains(place.Name)).SelectMany(place => place.Forms));
        _words = new WordForms(bundle.Words);
        _without = new WordForms(bundle.Without);
    }

    /// <summary>Addresses of the feeds that can give an item of it; null = any.</summary>
    public IReadOnlySet<string>? Feeds => _feeds;

    /// <summary>True where the item belongs to the bundle. The cheap questions come first: only what passes them is read for words.</summary>
    public bool Matches(Item item) =>
        IsFed(item)
        && (_bundle.Kinds.Count == 0 || _bundle.Kinds.Contains(item.Kind))
        && (_bundle.Languages.Count == 0 || (item.Language is { } language && _bundle.Languages.Contains(language)))
        && (_bundle.Sources.Count == 0 || _bundle.Sources.Contains(item.Source))
        && (_tags.Count == 0 || item.Tags.Any(tag => _tags.Contains(Tag(tag))))
        && (_bundle.Places.Count == 0 || IsPlaced(item))
        && (_bundle.Words.Count == 0 || Says(_words, item))
        && !Says(_without, item);

    private bool IsFed(Item item) => _feeds is null || _feeds.Contains(item.Feed) || item.AlsoIn.Any(_feeds.Contains);

    private bool IsPlaced(Item item) =>
        _codes.Any(code => item.Places.Any(own => StoryNews.Holds(code, own))) || Says(_places, item);

    private static bool Says(WordForms words, Item item) => words.Any && (words.StandIn(item.Title) || words.StandIn(item.Text));

    /// <summary>Tags are written with and without spaces and signs: "South Caucasus", "#SouthCaucasus".</summary>
    private static string Tag(string tag) => string.Concat(Folding.Fold(tag).Where(char.IsLetterOrDigit));
}
