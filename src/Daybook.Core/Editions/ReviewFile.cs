using Daybook.Core.Items;
using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>Reads a review from its TOML file. All mistakes are told at once, each with its line and a hint.</summary>
public static class ReviewFile
{
    private const int MaxLength = 200_000;
    private static readonly string[] TopKeys =
        ["name", "title", "motto", "languages", "time-zone", "cut-off", "approval", "hashtags", "briefs", "base-url", "contact", "max-stories", "invented", "section"];
    private static readonly string[] SectionKeys = ["heading", "places", "kinds"];
    private static readonly string[] Kinds = [.. Enum.GetNames<ItemKind>().Select(kind => kind.ToLowerInvariant())];

    /// <param name="fileName">Named in mistakes; without a <c>name</c> key the review is named after it.</param>
    public static ReviewReading Read(string toml, string fileName)
    {
        var mistakes = new ReviewMistakes(fileName);
        if (toml.Length > MaxLength)
        {
            mistakes.Add(0, $"the file has more than {MaxLength:N0} characters", "A review file is a page or two; is this the right file?");
            return new ReviewReading(null, mistakes.InOrder);
        }

        var reading = TomlReading.Of(toml, fileName);
        foreach (var (line, what) in reading.Mistakes)
            mistakes.Add(line, what, "A line is: key = \"text\", key = [\"a\", \"b\"] or [[section]]");
        if (reading.Document is not { } document) return new ReviewReading(null, mistakes.InOrder);

        var review = Interpret(document, fileName, mistakes);
        return new ReviewReading(mistakes.Any ? null : review, mistakes.InOrder);
    }

    private static Review Interpret(DocumentSyntax document, string fileName, ReviewMistakes mistakes)
    {
        var keys = new ReviewKeys(document.KeyValues, "", TopKeys, mistakes);
        foreach (var key in (string[])["title", "languages", "time-zone", "cut-off"])
            if (!keys.Has(key)) mistakes.Add(0, $"\"{key}\" is missing", Example(key));

        var rules = new ReviewRules(mistakes);
        return new Review
        {
            Name = rules.Name(keys.Text("name"), fileName),
            Title = keys.Text("title")?.Value ?? "",
            Motto = keys.Text("motto")?.Value,
            Languages = rules.Languages(keys.Texts("languages")),
            TimeZone = rules.Zone(keys.Text("time-zone")),
            CutOff = rules.CutOff(keys.Time("cut-off")),
            Approval = rules.Approval(keys.Text("approval")),
            Sections = Sections(document, keys, rules, mistakes),
            Hashtags = rules.Hashtags(keys.Texts("hashtags")),
            Briefs = rules.Distinct("briefs", keys.Texts("briefs")),
            BaseUrl = rules.BaseUrl(keys.Text("base-url")),
            Contact = rules.Contact(keys.Text("contact")),
            MaxStories = rules.MaxStories(keys.Number("max-stories")),
            Invented = keys.Flag("invented")?.Value ?? false,
        };
    }

    private static List<ReviewSection> Sections(DocumentSyntax document, ReviewKeys top, ReviewRules rules, ReviewMistakes mistakes)
    {
        if (top.Has("section")) mistakes.Add(0, "\"section\" is written as a key", "Write each section as a table of its own: [[section]]");
        var sections = new List<ReviewSection>();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in document.Tables)
        {
            var name = table.Name?.ToString().Trim() ?? "";
            var line = ReviewKeys.LineOf(table);
            if (name != "section") mistakes.Add(line, $"unknown table \"{name}\"", Spelling.Suggest(name, ["section"], "Only [[section]] tables are known"));
            else if (table is not TableArraySyntax) mistakes.Add(line, "[section] has single brackets", "Write [[section]], once for each section");
            else if (Section(table, line, rules, mistakes) is { } section)
            {
                if (!lines.TryAdd(section.Heading, line))
                    mistakes.Add(line, $"the heading \"{section.Heading}\" stands twice", $"Rename one of the two; the first stands on line {lines[section.Heading]}");
                sections.Add(section);
            }
        }

        return sections;
    }

    private static ReviewSection? Section(TableSyntaxBase table, int line, ReviewRules rules, ReviewMistakes mistakes)
    {
        var keys = new ReviewKeys(table.Items, " in a section", SectionKeys, mistakes);
        var places = rules.Places(keys.Texts("places"));
        var kinds = rules.OneOf("kinds", keys.Texts("kinds"), Kinds);
        if (!keys.Has("heading")) mistakes.Add(line, "a section has no heading", "Write heading = \"Georgia\"");
        return keys.Text("heading") is { } heading ? new ReviewSection(heading.Value, places, kinds) : null;
    }

    private static string Example(string key) => key switch
    {
        "title" => "Write title = \"South Caucasus – Current News Review\"",
        "languages" => "Write languages = [\"en\", \"ru\"], the one it is written in first",
        "time-zone" => "Write time-zone = \"Asia/Baku\"",
        _ => "Write cut-off = \"22:00\", local time",
    };
}
