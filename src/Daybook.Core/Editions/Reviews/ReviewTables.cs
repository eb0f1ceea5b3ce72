using Daybook.Core.Feeds;
using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>The tables of a review file: sections, places of its own, folders, bundles, links and the mix aimed at.</summary>
internal sealed class ReviewTables
{
    /// <summary>Tables written once for each thing: <c>[[section]]</c>.</summary>
    public static readonly string[] Names = ["section", "place", "folder", "bundle", "link"];

    private readonly List<ReviewSection> _sections = [];
    private readonly List<ReviewPlace> _places = [];
    private readonly List<Folder> _folders = [];
    private readonly List<Bundle> _bundles = [];
    private readonly List<ReviewLink> _links = [];
    private readonly MixTables _mix;

    private ReviewTables(ReviewMistakes mistakes) => _mix = new MixTables(mistakes);

    public IReadOnlyList<ReviewSection> Sections => _sections;

    public IReadOnlyList<ReviewPlace> OwnPlaces => _places;

    public IReadOnlyList<Folder> Folders => _folders;

    public IReadOnlyList<string> PlaceNames => [.. _places.Select(place => place.Name)];

    public IReadOnlyList<string> FolderNames => [.. _folders.Select(folder => folder.Name)];

    public IReadOnlyList<Bundle> Bundles => _bundles;

    public IReadOnlyList<ReviewLink> Links => _links;

    public Mix? TargetMix => _mix.Mix;

    public static ReviewTables Read(DocumentSyntax document, ReviewKeys top, ReviewRules rules, ReviewMistakes mistakes)
    {
        foreach (var name in Names.Where(top.Has))
            mistakes.Add(0, $"\"{name}\" is written as a key", $"Write each {name} as a table of its own: [[{name}]]");
        var tables = new ReviewTables(mistakes);
        var found = document.Tables.Select(table => (Name: table.Name?.ToString().Trim() ?? "", Table: table, Line: ReviewKeys.LineOf(table))).ToList();
        var rows = new TableRows(rules, mistakes);
        // Bundles and sections refer to folders and places, wherever in the file these stand.
        foreach (var (name, table, line) in found.OrderBy(one => one.Name is "bundle" or "section"))
            tables.Take(name, table, line, rows, mistakes);
        return tables;
    }

    private void Take(string name, TableSyntaxBase table, int line, TableRows rows, ReviewMistakes mistakes)
    {
        if (name == MixTables.Prefix || name.StartsWith(MixTables.Prefix + ".", StringComparison.Ordinal))
            _mix.Take(name, table, line);
        else if (!Names.Contains(name))
            mistakes.Add(line, $"unknown table \"{name}\"", Spelling.Suggest(name, [.. Names, .. MixTables.Parts], $"Known: {string.Join(", ", Names.Select(known => $"[[{known}]]"))} and [mix.countries], [mix.owners], [mix.languages]"));
        else if (table is not TableArraySyntax)
            mistakes.Add(line, $"[{name}] has single brackets", $"Write [[{name}]], once for each {name}");
        else if (name == "section")
            Add(_sections, rows.Section(table, line, PlaceNames), section => section.Heading, "heading", line, rows);
        else if (name == "place")
            Add(_places, rows.Place(table, line), place => place.Name, "name", line, rows);
        else if (name == "folder")
            Add(_folders, rows.Folder(table, line), folder => folder.Name, "name", line, rows);
        else if (name == "link")
            Add(_links, rows.Link(table, line), link => link.Address, "address", line, rows);
        else
            Add(_bundles, rows.Bundle(table, line, FolderNames, PlaceNames), bundle => bundle.Name, "name", line, rows);
    }

    private static void Add<T>(List<T> list, T? one, Func<T, string> key, string called, int line, TableRows rows) where T : class
    {
        if (one is not null && rows.IsNew<T>(called, key(one), line))
            list.Add(one);
    }
}
