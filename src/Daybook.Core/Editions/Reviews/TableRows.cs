using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>Reads one table of a review file each: its keys, its defaults, its mistakes. Null where too little is there to go on with.</summary>
internal sealed class TableRows(ReviewRules rules, ReviewMistakes mistakes)
{
    private static readonly string[] SectionKeys = ["heading", "places", "kinds"];
    private static readonly string[] PlaceKeys = ["name", "in", "forms"];
    private static readonly string[] FolderKeys = ["name", "title", "feeds"];
    private static readonly string[] LinkKeys = ["name", "address"];
    private static readonly string[] BundleKeys = ["name", "title", "about", "folders", "sources", "places", "kinds", "languages", "tags", "words", "without"];
    private static readonly string[] Kinds = [.. Enum.GetNames<ItemKind>().Select(kind => kind.ToLowerInvariant())];

    private readonly Dictionary<(Type, string), int> _lines = [];

    /// <summary>False, and a mistake, where the same was written before.</summary>
    public bool IsNew<T>(string called, string value, int line)
    {
        if (_lines.TryAdd((typeof(T), value.ToUpperInvariant()), line)) return true;
        mistakes.Add(line, $"the {called} \"{value}\" stands twice", $"Rename one of the two; the first stands on line {_lines[(typeof(T), value.ToUpperInvariant())]}");
        return false;
    }

    /// <param name="own">Names of the review's own places.</param>
    public ReviewSection? Section(TableSyntaxBase table, int line, IReadOnlyList<string> own)
    {
        var keys = new ReviewKeys(table.Items, " in a section", SectionKeys, mistakes);
        var places = rules.Places(keys.Texts("places"), own);
        var kinds = rules.OneOf("kinds", keys.Texts("kinds"), Kinds);
        if (!keys.Has("heading")) mistakes.Add(line, "a section has no heading", "Write heading = \"Georgia\"");
        return keys.Text("heading") is { } heading ? new ReviewSection(heading.Value, places, kinds) : null;
    }

    public ReviewPlace? Place(TableSyntaxBase table, int line)
    {
        var keys = new ReviewKeys(table.Items, " in a place", PlaceKeys, mistakes);
        if (!keys.Has("name")) mistakes.Add(line, "a place has no name", "Write name = \"Brooklyn\"");
        var within = keys.Text("in");
        if (within is not null) rules.Place(within);
        var forms = rules.Forms("forms", keys.Texts("forms"));
        return keys.Text("name") is { } name ? new ReviewPlace(name.Value, within?.Value, forms.Count > 0 ? forms : [name.Value]) : null;
    }

    public Folder? Folder(TableSyntaxBase table, int line)
    {
        var keys = new ReviewKeys(table.Items, " in a folder", FolderKeys, mistakes);
        var title = keys.Text("title");
        var feeds = rules.Addresses("feeds", keys.Texts("feeds"));
        return rules.ShortName(keys.Text("name"), title, "folder", line) is { } name ? new Folder { Name = name, Title = title?.Value ?? name, Feeds = feeds } : null;
    }

    public ReviewLink? Link(TableSyntaxBase table, int line)
    {
        var keys = new ReviewKeys(table.Items, " in a link", LinkKeys, mistakes);
        foreach (var key in LinkKeys.Where(key => !keys.Has(key)))
            mistakes.Add(line, $"a link has no {key}", "Write name = \"Blog\" and address = \"https://…\"");
        return keys.Text("name") is { } name && keys.Text("address") is { } address && rules.Address(address) is { } good ? new ReviewLink(name.Value, good) : null;
    }

    /// <param name="folders">Names declared in the file.</param>
    /// <param name="places">Names of the review's own places.</param>
    public Bundle? Bundle(TableSyntaxBase table, int line, IReadOnlyList<string> folders, IReadOnlyList<string> places)
    {
        var keys = new ReviewKeys(table.Items, " in a bundle", BundleKeys, mistakes);
        var title = keys.Text("title");
        var bundle = new Bundle
        {
            Name = rules.ShortName(keys.Text("name"), title, "bundle", line) ?? "",
            Title = title?.Value ?? keys.Text("name")?.Value ?? "",
            About = keys.Text("about")?.Value,
            Folders = rules.OneOf("folders", keys.Texts("folders"), folders, "Declare it: [[folder]] with name = \"…\""),
            Sources = rules.Distinct("sources", keys.Texts("sources")),
            Places = rules.Places(keys.Texts("places"), places),
            Kinds = [.. rules.OneOf("kinds", keys.Texts("kinds"), Kinds).Where(Kinds.Contains).Select(kind => Enum.Parse<ItemKind>(kind, ignoreCase: true))],
            Languages = rules.LanguageCodes("languages", keys.Texts("languages")),
            Tags = rules.Hashtags("tags", keys.Texts("tags")),
            Words = rules.Forms("words", keys.Texts("words")),
            Without = rules.Forms("without", keys.Texts("without")),
        };
        return bundle.Name.Length > 0 ? bundle : null;
    }
}
