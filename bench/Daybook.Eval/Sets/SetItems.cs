using Daybook.Core.Items;

namespace Daybook.Eval.Sets;

/// <summary>The answers held against the labels: which stored item is which labelled one.</summary>
internal sealed class SetItems
{
    private readonly Dictionary<string, List<Item>> _byKey = [];

    public SetItems(LabelledSet set, IReadOnlyList<Item> items)
    {
        Set = set;
        var byUrl = set.Labels.ToDictionary(label => label.Url);
        // Posted twice by one source: the second is no item of its own.
        var repeats = set.Labels.Where(label => label.CopyOf is { } of && byUrl.TryGetValue(of, out var first) && first.Source == label.Source).ToHashSet();
        Needed = [.. set.Labels.Where(label => !repeats.Contains(label))];
        foreach (var item in items)
            foreach (var url in new[] { Canonical(item.Url), Canonical(item.OriginalUrl) }.OfType<string>().Distinct())
                (_byKey.TryGetValue(Key(item.Source, url), out var list) ? list : _byKey[Key(item.Source, url)] = []).Add(item);
        Found = [.. Needed.Select(label => (Label: label, Items: Of(label))).Where(pair => pair.Items.Count > 0).Select(pair => (pair.Label, pair.Items[0]))];
        var known = Needed.SelectMany(Of).Select(item => item.Id).ToHashSet();
        var links = set.Labels.Select(label => Canonical(label.Url)).ToHashSet();
        Extra = [.. items.Where(item => !known.Contains(item.Id))];
        Doubled = Needed.Count(label => Of(label).Select(item => item.Id).Distinct().Count() > 1) + Extra.Count(item => links.Contains(Canonical(item.Url)));
    }

    public LabelledSet Set { get; }

    public IReadOnlyList<Label> Needed { get; }

    public IReadOnlyList<(Label Label, Item Item)> Found { get; }

    public IReadOnlyList<Item> Extra { get; }

    public int Doubled { get; }

    /// <summary>The label of a stored item, or null.</summary>
    public IReadOnlyDictionary<long, Label> LabelOf => _labels ??= Needed.SelectMany(label => Of(label).Select(item => (item.Id, label)))
        .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.label);

    private Dictionary<long, Label>? _labels;

    /// <summary>
    /// A link for comparison only, made apart from the product's own rules so that an error there shows here:
    /// no scheme, <c>www.</c>, trailing slash or tracking parameters; piped.video counts as youtube.com.
    /// </summary>
    public static string? Canonical(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) || uri.Host.StartsWith("m.", StringComparison.Ordinal)
            ? uri.Host[(uri.Host.IndexOf('.') + 1)..] : uri.Host;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0]));
        return (host == "piped.video" ? "youtube.com" : host) + uri.AbsolutePath.TrimEnd('/') + "?" + string.Join('&', query);
    }

    private List<Item> Of(Label label) =>
        _byKey.TryGetValue(Key(label.Source, Canonical(label.Url)), out var items) ? items
        : Set.Sources[label.Source].Site is { } site && new Uri(site).Host is var host && _byKey.TryGetValue(Key(host, Canonical(label.Url)), out items) ? items
        : [];

    private static string Key(string source, string? url) => source + " " + url;

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.Ordinal) || name.StartsWith("mc_", StringComparison.Ordinal) || name is "fbclid" or "gclid" or "yclid" or "ref";
}
