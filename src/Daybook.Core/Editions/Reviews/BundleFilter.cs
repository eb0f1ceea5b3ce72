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
        List<string> places = [.. review.OwnPlaces.Where(place => bundle.Places.Contains(place.Name)).SelectMany(place => place.Forms)];
        _places = new WordForms(places);
        _words = new WordForms(bundle.Words);
        _without = new WordForms(bundle.Without);
        Forms = bundle.Words.Count > 0 ? bundle.Words : _codes.Count == 0 && places.Count > 0 ? places : null;
    }

    /// <summary>Addresses of the feeds that can give an item of it; null = any.</summary>
    public IReadOnlySet<string>? Feeds => _feeds;

    /// <summary>Words of which every item of it has at least one, so that an index may find them; null where there are none.</summary>
    public IReadOnlyList<string>? Forms { get; }

    /// <summary>True where <see cref="Files"/> alone does not decide: title and text have to be read.</summary>
    public bool ReadsWords => _words.Any || _without.Any || _places.Any;

    /// <summary>False where an item cannot belong to the bundle, whatever its words.</summary>
    public bool Files(ItemHead head) =>
        (_feeds is null || head.Feeds.Any(_feeds.Contains))
        && (_bundle.Kinds.Count == 0 || _bundle.Kinds.Contains(head.Kind))
        && (_bundle.Languages.Count == 0 || (head.Language is { } language && _bundle.Languages.Contains(language)))
        && (_bundle.Sources.Count == 0 || _bundle.Sources.Contains(head.Source))
        && (_tags.Count == 0 || head.Tags.Any(tag => _tags.Contains(Tag(tag))))
        && (_bundle.Places.Count == 0 || _places.Any || IsPlaced(head.Places));

    /// <summary>True where the item belongs to the bundle.</summary>
    public bool Matches(Item item) =>
        Files(new ItemHead(item.Id, item.Source, [item.Feed, .. item.AlsoIn], item.Language, item.Kind, item.Places, item.Tags))
        && (_bundle.Places.Count == 0 || IsPlaced(item.Places) || Says(_places, item))
        && (_bundle.Words.Count == 0 || Says(_words, item))
        && !Says(_without, item);

    private bool IsPlaced(IReadOnlyList<string> places) => _codes.Exists(code => places.Any(own => StoryNews.Holds(code, own)));

    private static bool Says(WordForms words, Item item) => words.Any && (words.StandIn(item.Title) || words.StandIn(item.Text));

    /// <summary>Tags are written with and without spaces and signs: "South Caucasus", "#SouthCaucasus".</summary>
    private static string Tag(string tag) => string.Concat(Folding.Fold(tag).Where(char.IsLetterOrDigit));
}
